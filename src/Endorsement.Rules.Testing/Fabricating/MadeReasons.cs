namespace Endorsement.Rules.Testing.Fabricating;

/// <summary>The reason that findings of a kind mostly have for an outcome.</summary>
internal static class MadeReasons
{
    private static readonly string[] Met = ["met", "applies"];

    /// <summary>Of kinds that count something, that there is too little of it.</summary>
    private static readonly string[] NotMet = ["not-met", "hours-short", "length-short", "too-few", "passed"];

    private static readonly string[] Unknown = ["unknown", "open"];

    private static readonly string[] NeedsReview = ["needs-review", "open"];

    public static Reason Of(string kind, Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => Of(kind, Met) ?? Reason.Shown,
            Outcome.NotMet => Of(kind, NotMet) ?? Reason.Shown,
            Outcome.Unknown => Of(kind, Unknown) ?? Reason.Depends,
            Outcome.NeedsReview => Of(kind, NeedsReview) ?? Reason.Depends,
            Outcome.NotApplicable => Reason.DoesNotApply,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
        };

    private static Reason? Of(string kind, string[] names) =>
        names
            .Select(name => Reasons.All.FirstOrDefault(reason => reason.Code == $"{kind}.{name}"))
            .FirstOrDefault(reason => reason is not null);
}
