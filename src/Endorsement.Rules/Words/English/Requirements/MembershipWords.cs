using System.Collections.Immutable;

namespace Endorsement.Rules.Words.English;

/// <summary>Membership of an association, on a day or through a cycle.</summary>
internal sealed class MembershipWords : EnglishKind<MembershipRequirement>
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } =
        new Dictionary<Reason, Func<Finding, string>>
        {
            [MembershipReasons.Met] = found =>
                $"Active {(IsOfADay(found) ? $"on {found.Required.Text(Figures.On)}" : $"from {found.Required.Text(Figures.Through)}")}.",
            [MembershipReasons.NotMet] = found =>
                found.Actual.Find(Figures.Uncovered) is { } day
                    ? $"No membership that counts is active on {FigureWords.Of(day)}; it is asked on every day from {found.Required.Text(IsOfADay(found) ? Figures.On : (FigureName)Figures.Through)}."
                    : $"No membership that counts is active {When(found)}.",
            [MembershipReasons.Unknown] = Unclear,
            [MembershipReasons.NeedsReview] = Unclear,
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Actual.Find(Figures.Uncovered) is { } day ? [$"a membership that counts, active from {FigureWords.Of(day)} on"]
        : finding.Required.Find(Figures.On) is { } on ? [$"a membership that counts, active on {FigureWords.Of(on)}"]
        : ["a membership that counts, active then"];

    public override ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset) is { ThroughCycle: true }
        && finding.Actual[Figures.Uncovered] is { } day
        && day < determination.AsOf
            ?
            [
                new(RecordLabel.TooLate, $"{LateWords.Text(day)} is past and cannot be covered any more. {LateWords.Ask}"),
                new(
                    RecordLabel.Question,
                    finding.Counted.IsEmpty
                        ? $"was there a membership from {finding.Required.Text(Figures.Through)} that is not in the file? Then document it."
                        : $"was there a membership on {LateWords.Text(day)} that is not in the file? Then document it."
                ),
            ]
            : null;

    protected override IEnumerable<AskedLine> Asks(MembershipRequirement asked)
    {
        var kind = asked.Individual ? "An individual membership" : "A membership";
        var when = asked.ThroughCycle ? "active on every day of the renewal cycle" : "active on the as-of date";
        return [$"{kind} in {CodeWords.Associations(asked.Associations)}, {when}."];
    }

    private static string Unclear(Finding found) => $"Whether a membership that counts is active {When(found)} is not known.";

    private static string When(Finding found) =>
        IsOfADay(found) ? $"on {found.Required.Text(Figures.On)}" : $"on every day from {found.Required.Text(Figures.Through)}";

    private static bool IsOfADay(Finding found) => found.Required.Find(Figures.Through) is null;
}
