using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.TrainingEntry, Endorsement.Rules.Dossiers.TrainingFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct TrainingFacts : ITwin<TrainingFacts>
{
    public int Entry { get; set; }
    public TextAt Id;
    public DayRange Date;
    public DayRange From;
    public DayRange To;
    public int Minutes;
    public TextAt Title;
    public CodeSet Topics;
    public CodeSet As;
    public Truth Didactic;
    public CodeSet Competencies;

    /// <summary>What the dates say together.</summary>
    public Occurrence Occurred;

    readonly TextAt IEntry.Id => Id;

    public bool IsDuplicate { get; set; }

    public int Twins { get; set; }

    public readonly int FirstDay => Occurred.First;

    public readonly int LatestFirstDay => Occurred.SurelyBy;

    public readonly bool IsDated => Occurred.IsFull;

    readonly TextAt ITwin<TrainingFacts>.FreeText => Title;

    public static ObjectForm<TrainingFacts> Form => TrainingForm.Form;

    public static void Together(ref TrainingFacts one, in TrainingFacts other) => one.Occurred = one.Occurred.Together(other.Occurred);
}

/// <summary>A training, attended or given, described once.</summary>
internal static class TrainingForm
{
    public static ObjectForm<TrainingEntry, TrainingFacts> Form { get; } =
        new(
            "a training entry",
            Make,
            [
                It.Id(e => e.Id, (ref f) => ref f.Id),
                It.Date("date", "the day", e => e.Date, (ref f) => ref f.Date, Dates.OneDay),
                It.Date("from", "the first day of a training over several days", e => e.From, (ref f) => ref f.From, Dates.Begins),
                It.Date("to", "the last day of a training over several days", e => e.To, (ref f) => ref f.To, Dates.Ends),
                It.Hours("clock hours, coming to whole minutes", e => e.Hours, (ref f) => ref f.Minutes),
                It.Minutes((ref f) => ref f.Minutes),
                It.Text("title", "the title as printed", e => e.Title, (ref f) => ref f.Title, isSame: true),
                It.Codes("topics", "what it was about", CodeKind.Topics, e => e.Topics, (ref f) => ref f.Topics, isSame: true),
                It.Code(
                    "as",
                    "in which part: participant, presenter, coursework …",
                    CodeKind.As,
                    e => e.As,
                    (ref f) => ref f.As,
                    isSame: true
                ),
                It.Flag("didactic", "whether it was didactic", e => e.Didactic, (ref f) => ref f.Didactic, isSame: true),
                It.Competencies(e => e.Competencies, (ref f) => ref f.Competencies),
                It.Evidence(entry => entry.Evidence),
                It.Serves(),
            ],
            [
                ["hours", "minutes"],
                ["date", "from"],
                ["date", "to"],
            ]
        )
        {
            Complete = static (ref f) =>
            {
                f.Occurred = Occurrence.Of(f.Date, f.From, f.To);
                return f.From.IsInOrderWith(f.To);
            },
        };

    private static TrainingEntry Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Date = node.Date("date"),
            From = node.Date("from"),
            To = node.Date("to"),
            Hours = node.Hours(),
            Title = node.Text("title"),
            Topics = node.Codes("topics"),
            As = node.Text("as"),
            Didactic = node.Flag("didactic"),
            Competencies = node.Codes("competencies"),
            Evidence = node.Codes("evidence"),
        };
}
