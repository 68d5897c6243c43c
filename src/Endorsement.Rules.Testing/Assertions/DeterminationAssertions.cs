using System.Text;

namespace Endorsement.Rules.Testing;

/// <summary>What should be found: <c>determination.ShouldBe(Outcome.Met)</c>, <c>determination["IMHS.initial.training"].ShouldBe(Outcome.NotMet)</c>.</summary>
public static class DeterminationAssertions
{
    /// <summary>The outcome of the pathway is this one.</summary>
    /// <param name="determination">What was found.</param>
    /// <param name="expected">The outcome.</param>
    /// <returns>The determination, for more to be said of it.</returns>
    /// <exception cref="ExpectationFailedException">It is another one; the message shows the findings that make it so, with their evidence and what to do.</exception>
    public static Determination ShouldBe(this Determination determination, Outcome expected)
    {
        ArgumentNullException.ThrowIfNull(determination);
        return determination.Outcome == expected ? determination : throw new ExpectationFailedException(Told(determination, expected));
    }

    /// <summary>What is found of her has this outcome.</summary>
    /// <param name="example">The person.</param>
    /// <param name="expected">The outcome.</param>
    /// <returns>The determination, for more to be said of it.</returns>
    /// <exception cref="ExpectationFailedException">It is another one.</exception>
    /// <exception cref="QuestionException">The question has no answer under her version.</exception>
    public static Determination ShouldBe(this ExampleCandidate example, Outcome expected)
    {
        ArgumentNullException.ThrowIfNull(example);
        return example.Determine().ShouldBe(expected);
    }

    /// <summary>The outcome of a requirement is this one.</summary>
    /// <param name="finding">What was found of it.</param>
    /// <param name="expected">The outcome.</param>
    /// <returns>The finding, for more to be said of it.</returns>
    /// <exception cref="ExpectationFailedException">It is another one; the message shows the finding, its evidence and what to do.</exception>
    public static Finding ShouldBe(this Finding finding, Outcome expected)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Outcome == expected ? finding : throw Refused(finding, $"outcome {Name(expected)}", Name(finding.Outcome));
    }

    /// <summary>The reason is this one, and no other that has the same outcome.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="expected">The reason, e.g. <see cref="TrainingReasons.HoursShort"/>.</param>
    /// <returns>The finding, for more to be said of it.</returns>
    /// <exception cref="ExpectationFailedException">It is another one.</exception>
    public static Finding ShouldBeBecause(this Finding finding, Reason expected)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(expected);
        return finding.Reason == expected ? finding : throw Refused(finding, $"reason {expected}", finding.Reason.ToString());
    }

    /// <summary>So many clock hours are short.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="expected">The clock hours; 0: none are.</param>
    /// <returns>The finding, for more to be said of it.</returns>
    /// <exception cref="ExpectationFailedException">More or fewer are.</exception>
    public static Finding ShouldMiss(this Finding finding, ClockHours expected)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var missing = finding.Shortfall[Figures.Hours] ?? default;
        return missing == expected ? finding : throw Refused(finding, $"{expected} clock hours to be missing", $"{missing}");
    }

    /// <summary>These entries count, and no others.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="expected">Their ids, in any order.</param>
    /// <returns>The finding, for more to be said of it.</returns>
    /// <exception cref="ExpectationFailedException">Others count.</exception>
    public static Finding ShouldCount(this Finding finding, params ReadOnlySpan<string> expected)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var wanted = expected.ToArray().ToHashSet(StringComparer.Ordinal);
        return wanted.SetEquals(finding.Counted) ? finding : throw Refused(finding, $"{Listed(wanted)} to count", Listed(finding.Counted));
    }

    /// <summary>An entry does not count, for this reason.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="entry">The entry's id, or its place where it has none.</param>
    /// <param name="because">Why it does not count.</param>
    /// <returns>The finding, for more to be said of it.</returns>
    /// <exception cref="ExpectationFailedException">It counts, or does not for another reason.</exception>
    public static Finding ShouldSetAside(this Finding finding, string entry, SetAsideReason because)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(because);
        var found = finding.SetAside.Where(aside => aside.Id == entry).Select(aside => aside.Reason.ToString()).ToArray();
        return found.Contains(because.ToString())
            ? finding
            : throw Refused(finding, $"`{entry}` to be set aside as {because}", found.Length == 0 ? "it is not set aside" : Listed(found));
    }

    private static string Told(Determination determination, Outcome expected)
    {
        var text = new StringBuilder($"expected outcome {Name(expected)}, found {Name(determination.Outcome)}: {determination}\n");
        if (expected is not (Outcome.Met or Outcome.NotApplicable))
        {
            return text.Append('\n').Append(determination.Explain()).ToString();
        }

        if (Language.English.NextStep(determination) is { Length: > 0 } next)
        {
            text.Append("nearest remedy: ").Append(next).Append('\n');
        }

        foreach (var finding in determination.Requirements)
        {
            if (finding is { Level: RequirementLevel.Required, Outcome: not (Outcome.Met or Outcome.NotApplicable) })
            {
                text.Append('\n').Append(determination[finding.Id].Explain());
            }
        }

        return text.ToString();
    }

    private static ExpectationFailedException Refused(Finding finding, string expected, string found) =>
        new($"{finding.Id}: expected {expected}, found {found}\n\n{finding.Explain()}");

    private static string Name(Outcome outcome) => $"`{Language.English.Of(outcome)}`";

    private static string Listed(IEnumerable<string> ids) =>
        string.Join(", ", ids.Order(StringComparer.Ordinal).Select(id => $"`{id}`")) is { Length: > 0 } list ? list : "none";
}
