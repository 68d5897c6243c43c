using static Endorsement.Rules.Words.English.AmountWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Requirements that consist of others: every part, one of them, or so many.</summary>
/// <param name="english">The language.</param>
/// <param name="kind">The code of the kind.</param>
internal sealed class CompositeWords(EnglishLanguage english, string kind) : EnglishKind<CompositeRequirement>(english)
{
    /// <remarks>One table: of `at-least` one it is said what is said of `any`.</remarks>
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [CompositeReasons.AllMet] = _ => "Every part is met.",
            [CompositeReasons.AllNotMet] = found => $"{MetParts(found)}.",
            [CompositeReasons.AllUnknown] = found => $"{MetParts(found)}; the rest is open.",
            [CompositeReasons.AllNeedsReview] = found => $"{MetParts(found)}; the rest is open.",
            [CompositeReasons.AllNotApplicable] = NoneConcerns,
            [CompositeReasons.AnyMet] = found => $"One way is enough: {Named(found)}.",
            [CompositeReasons.AnyNotMet] = found => $"No way is met. The nearest is {Named(found)}: {Nearest(found)}",
            [CompositeReasons.AnyUnknown] = NotYet,
            [CompositeReasons.AnyNeedsReview] = NotYet,
            [CompositeReasons.AnyNotApplicable] = NoneConcerns,
            [CompositeReasons.AtLeastMet] = Counted,
            [CompositeReasons.AtLeastNotMet] = Counted,
            [CompositeReasons.AtLeastUnknown] = Counted,
            [CompositeReasons.AtLeastNeedsReview] = Counted,
            [CompositeReasons.AtLeastNotApplicable] = NoneConcerns,
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

    private string NotYet(Finding found) => $"No way is met yet. The nearest is {Named(found)}: {Nearest(found)}";

    private static string Counted(Finding found) =>
        $"{found.Actual.Text(Figures.Met)} of the {FigureWords.Count(Number(found.Required, Figures.Parts), "part")} asked for {Are(Number(found.Actual, Figures.Met))} met.";

    private static string MetParts(Finding found) =>
        $"{found.Actual.Text(Figures.Met)} of {FigureWords.Count(Number(found.Required, Figures.Parts), "part")} {Are(Number(found.Actual, Figures.Met))} met";

    private static string Named(Finding found) => Chosen(found) is { } part ? $"“{part.Title}”" : "none";

    private string Nearest(Finding found) => Chosen(found) is { } part ? English.Sentence(part) : "";

    private static Finding? Chosen(Finding found) => found.Requirements.FirstOrDefault(part => part.Id == found.Alternative);
}
