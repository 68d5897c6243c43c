using System.Collections.Immutable;

namespace Endorsement.Rules.Words.English;

/// <summary>Membership of an association: on a day, in each year of a cycle, or through it.</summary>
/// <param name="english">The language.</param>
internal sealed class MembershipWords(EnglishLanguage english) : EnglishKind<MembershipRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [MembershipReasons.Met] = found =>
                found.Required.Find(Figures.EachYear) is { } years ? $"Active on some day in each year from {FigureWords.Of(years)}."
                : IsOfADay(found) ? $"Active on {found.Required.Text(Figures.On)}."
                : $"Active from {found.Required.Text(Figures.Through)}.",
            [MembershipReasons.NotMet] = found =>
                found.Actual.Find(Figures.UncoveredYear) is { } year
                    ? $"No membership that counts is active on any day from {FigureWords.Of(year)}; it is asked on some day in each year of the renewal cycle."
                : found.Actual.Find(Figures.Uncovered) is { } day
                    ? $"No membership that counts is active on {FigureWords.Of(day)}; it is asked on every day from {found.Required.Text(IsOfADay(found) ? Figures.On : (FigureName)Figures.Through)}."
                : $"No membership that counts is active {When(found)}.",
            [MembershipReasons.Unknown] = Unclear,
            [MembershipReasons.NeedsReview] = Unclear,
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Actual.Find(Figures.UncoveredYear) is { } year
            ? [$"a membership that counts, active on some day from {FigureWords.Of(year)}"]
        : finding.Actual.Find(Figures.Uncovered) is { } day ? [$"a membership that counts, active from {FigureWords.Of(day)} on"]
        : finding.Required.Find(Figures.On) is { } on ? [$"a membership that counts, active on {FigureWords.Of(on)}"]
        : ["a membership that counts, active then"];

    public override ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset)?.Through switch
        {
            MembershipTime.Cycle when finding.Actual[Figures.Uncovered] is { } day && day < determination.AsOf =>
            [
                new(RecordLabel.TooLate, $"{LateWords.Text(day)} is past and cannot be covered any more. {LateWords.Ask}"),
                new(
                    RecordLabel.Question,
                    finding.Counted.IsEmpty
                        ? $"was there a membership from {finding.Required.Text(Figures.Through)} that is not in the file? Then document it."
                        : $"was there a membership on {LateWords.Text(day)} that is not in the file? Then document it."
                ),
            ],
            MembershipTime.EachYear when finding.Actual[Figures.UncoveredYear] is { } year && year.End < determination.AsOf =>
            [
                new(
                    RecordLabel.TooLate,
                    $"the year up to {LateWords.Text(year.End)} is past: a membership from now on does not count for it. {LateWords.Ask}"
                ),
                new(
                    RecordLabel.Question,
                    $"was there a membership on some day from {finding.Actual.Text(Figures.UncoveredYear)} that is not in the file? Then document it."
                ),
            ],
            _ => null,
        };

    public override Lack Lacks(Finding finding) => new("a membership that counts", IsPlural: false);

    protected override IEnumerable<AskedLine> Asks(MembershipRequirement asked)
    {
        var kind = asked.Individual ? "An individual membership" : "A membership";
        var when = asked.Through switch
        {
            MembershipTime.Cycle => "active on every day of the renewal cycle",
            MembershipTime.EachYear =>
                "active on some day in each year of the renewal cycle (years counted from its first day; what lies before the award is not asked)",
            _ => "active on the as-of date",
        };
        return [$"{kind} in {Labels.Associations(asked.Associations)}, {when}."];
    }

    private static string Unclear(Finding found) => $"Whether a membership that counts is active {When(found)} is not known.";

    private static string When(Finding found) =>
        found.Required.Find(Figures.EachYear) is { } years ? $"on some day in each year from {FigureWords.Of(years)}"
        : found.Required.Find(Figures.On) is { } day ? $"on {FigureWords.Of(day)}"
        : found.Required.Find(Figures.Through) is { } days ? $"on every day from {FigureWords.Of(days)}"
        : "as asked";

    private static bool IsOfADay(Finding found) => found.Required.Find(Figures.Through) is null;
}
