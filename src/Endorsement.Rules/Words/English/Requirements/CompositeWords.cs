using Endorsement.Rules.Text;
using static Endorsement.Rules.Words.English.AmountWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Requirements that consist of others: every part, one of them, or so many.</summary>
internal sealed class CompositeWords(string kind) : EnglishKind<CompositeRequirement>
{
    /// <remarks>One table: of `at-least` one it is said what is said of `any`.</remarks>
    public override IReadOnlyDictionary<string, Func<Finding, string>> Sentences { get; } =
        new Dictionary<string, Func<Finding, string>>
        {
            ["all.met"] = _ => "Every part is met.",
            ["all.not-met"] = found => $"{MetParts(found)}.",
            ["all.unknown"] = found => $"{MetParts(found)}; the rest is open.",
            ["all.needs-review"] = found => $"{MetParts(found)}; the rest is open.",
            ["all.not-applicable"] = NoneConcerns,
            ["any.met"] = found => $"One way is enough: {Named(found)}.",
            ["any.not-met"] = found => $"No way is met. The nearest is {Named(found)}: {Nearest(found)}",
            ["any.unknown"] = NotYet,
            ["any.needs-review"] = NotYet,
            ["any.not-applicable"] = NoneConcerns,
            ["at-least.met"] = Counted,
            ["at-least.not-met"] = Counted,
            ["at-least.unknown"] = Counted,
            ["at-least.needs-review"] = Counted,
            ["at-least.not-applicable"] = NoneConcerns,
        };

    protected override IEnumerable<AskedLine> Asks(CompositeRequirement asked)
    {
        yield return kind switch
        {
            "all" => "All of these:",
            "any" => "One of these:",
            _ => FormattableString.Invariant($"At least {asked.Needed} of these:"),
        };
        foreach (var part in asked.Parts)
        {
            yield return new(1, Heading(part), part);
        }
    }

    /// <summary>The title of a part, and that it is advice.</summary>
    public static string Heading(Requirement part) =>
        part.Level == RequirementLevel.Recommended ? $"{part.Title} (recommended)" : part.Title;

    private static string NoneConcerns(Finding found) => "No part of it concerns this candidate.";

    private static string NotYet(Finding found) => $"No way is met yet. The nearest is {Named(found)}: {Nearest(found)}";

    private static string Counted(Finding found) =>
        $"{found.Actual.Text("met")} of the {FigureWords.Count(Number(found.Required, "parts"), "part")} asked for {Are(Number(found.Actual, "met"))} met.";

    private static string MetParts(Finding found) =>
        $"{found.Actual.Text("met")} of {FigureWords.Count(Number(found.Required, "parts"), "part")} {Are(Number(found.Actual, "met"))} met";

    private static string Named(Finding found) => Chosen(found) is { } part ? $"\"{part.Title}\"" : "none";

    private static string Nearest(Finding found) => Chosen(found) is { } part ? Language.English.Sentence(part) : "";

    private static Finding? Chosen(Finding found) => found.Requirements.FirstOrDefault(part => part.Id == found.Alternative);
}
