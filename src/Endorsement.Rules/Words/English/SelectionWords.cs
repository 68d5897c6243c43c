using System.Diagnostics;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words.English;

/// <summary>Why it is this version, as the determination says it (S43).</summary>
internal static class SelectionWords
{
    public const string GivenByTheCaller = "given by the caller";

    public static string Of(in Selection selection) =>
        selection.By switch
        {
            SelectedBy.Name => GivenByTheCaller,
            SelectedBy.AsOf => $"effective on {DocumentedDate.Text(selection.Day)}, the as-of date (no day of submission is given)",
            SelectedBy.Submission when selection.Submitted.IsDay || selection.IsWholly =>
                $"effective on {selection.Submitted}, when the application was submitted",
            SelectedBy.Submission =>
                $"effective on {DocumentedDate.Text(selection.Day)}, the last day of {selection.Submitted}, when the application was submitted",
            SelectedBy.Cycle => $"effective on {DocumentedDate.Text(selection.Day)}, the last day of the renewal cycle",
            _ => throw new UnreachableException(),
        };
}
