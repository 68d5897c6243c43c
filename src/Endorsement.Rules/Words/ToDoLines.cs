namespace Endorsement.Rules.Words;

/// <summary>One line of what can be done about a finding.</summary>
/// <param name="Label">What sort of line it is.</param>
/// <param name="Text">The words.</param>
internal readonly record struct ToDoLine(RecordLabel Label, string Text);

/// <summary>What cures a finding that is not met, and plainly so where nothing that is done from now on cures it (S54).</summary>
/// <remarks>
/// A year that is over takes no more hours and no more signatures; what may have happened in it and is not in the file is asked as a question.
/// Advice is told as advice. Whether it is too late only the rules can tell: where they are not at hand, nothing is said.
/// </remarks>
internal static class ToDoLines
{
    public static IEnumerable<ToDoLine> Of(Finding finding, Determination determination, Language language)
    {
        if (determination.RulesOf(finding) is null || finding.Outcome != Outcome.NotMet || !finding.Requirements.IsEmpty)
        {
            return [];
        }

        var words = language.Kind(finding.Kind);
        if (words.TooLate(finding, determination) is { } late)
        {
            // Advice that cannot be followed any more is none.
            return finding.Level == RequirementLevel.Recommended ? [] : late;
        }

        var label = finding.Level == RequirementLevel.Recommended ? RecordLabel.Advice : RecordLabel.ToDo;
        return words.ToDo(finding, determination).Select(text => new ToDoLine(label, text));
    }
}
