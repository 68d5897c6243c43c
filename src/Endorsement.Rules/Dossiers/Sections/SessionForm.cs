using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.ReflectiveSupervisionEntry, Endorsement.Rules.Dossiers.SessionFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct SessionFacts : ITwin<SessionFacts>
{
    public int Entry { get; set; }
    public TextAt Id;
    public DayRange Date;
    public DayRange From;
    public DayRange To;
    public int Minutes;
    public CodeSet Format;
    public TextAt ProviderId;
    public int Provider;
    public CodeSet About;
    public CodeSet Ages;

    /// <summary>What the dates say together.</summary>
    public Occurrence Occurred;

    readonly TextAt IEntry.Id => Id;

    public bool IsDuplicate { get; set; }

    public int Twins { get; set; }

    public readonly int FirstDay => Occurred.First;

    public readonly int LatestFirstDay => Occurred.SurelyBy;

    public readonly bool IsDated => Occurred.IsFull;

    readonly TextAt ITwin<SessionFacts>.FreeText => default;

    public static ObjectForm<SessionFacts> Form => SessionForm.Form;

    public static void Together(ref SessionFacts one, in SessionFacts other) => one.Occurred = one.Occurred.Together(other.Occurred);
}

/// <summary>A session of RS/C, or a block of them, described once.</summary>
internal static class SessionForm
{
    public static ObjectForm<ReflectiveSupervisionEntry, SessionFacts> Form { get; } =
        new(
            "an RS/C entry",
            Make,
            [
                It.Id(e => e.Id, (ref f) => ref f.Id),
                It.Date("date", "the day of a single session", e => e.Date, (ref f) => ref f.Date, Dates.OneDay),
                It.Date("from", "the first day of a block of sessions", e => e.From, (ref f) => ref f.From, Dates.Begins),
                It.Date("to", "the last day of a block of sessions", e => e.To, (ref f) => ref f.To, Dates.Ends),
                It.Hours("clock hours, coming to whole minutes; for a block the total", e => e.Hours, (ref f) => ref f.Minutes),
                It.Minutes((ref f) => ref f.Minutes),
                It.Closed(
                    "format",
                    "a format",
                    "individual, group or peer",
                    ClosedCodes.Formats,
                    e => e.Format?.Spell(),
                    (ref f) => ref f.Format,
                    default,
                    code => new CodeSet(1UL << code, IsGiven: true),
                    isSame: true
                ),
                It.Person(
                    "provider",
                    "the id of the provider among `people`",
                    e => e.Provider,
                    (ref f) => ref f.ProviderId,
                    (ref f) => ref f.Provider,
                    isSame: true
                ),
                It.Codes(
                    "about",
                    "what it was about: direct-service, rsc-given",
                    CodeKind.About,
                    e => e.About,
                    (ref f) => ref f.About,
                    isSame: true
                ),
                It.Ages("the ages of the families concerned", e => e.Ages, (ref f) => ref f.Ages),
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

    private static ReflectiveSupervisionEntry Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Date = node.Date("date"),
            From = node.Date("from"),
            To = node.Date("to"),
            Hours = node.Hours(),
            Format = node.Closed<SessionFormat>("format", ClosedCodes.Formats),
            Provider = node.Text("provider"),
            About = node.Codes("about"),
            Ages = node.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
            Evidence = node.Codes("evidence"),
        };
}
