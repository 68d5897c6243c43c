using Endorsement.Rules.Testing.Fabricating;
using NodaTime;

namespace Endorsement.Rules.Testing;

/// <summary>Findings and determinations that nobody asked for: for tests of what shows them.</summary>
/// <remarks>
/// A finding made by <see cref="Of"/> is as the ruleset asks: kind, title, level, citation and hours are its own. One made without rules guesses its kind by
/// the name in its id, as requirement ids are made (<c>IMHS.initial.training</c>).
/// </remarks>
/// <example>
/// <code>
/// var shown = Findings.Of(ruleset).Determination("IMHS", new LocalDate(2019, 1, 1),
///     found =&gt; found.NotMet("IMHS.initial.training", missing: 5.ClockHours()));
/// </code>
/// </example>
public static class Findings
{
    private static readonly RulesetFindings Free = new(null);

    /// <summary>Findings as one version asks.</summary>
    /// <param name="ruleset">The version.</param>
    public static RulesetFindings Of(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return new RulesetFindings(ruleset);
    }

    /// <summary>A requirement that is met.</summary>
    /// <param name="id">The requirement's id.</param>
    /// <param name="counted">The ids of the entries that count.</param>
    public static Finding Met(string id, params ReadOnlySpan<string> counted) => Free.Met(id, counted);

    /// <summary>A requirement that is not met.</summary>
    /// <param name="id">The requirement's id.</param>
    /// <param name="missing">The clock hours that are short; <see langword="null"/>: the requirement counts none.</param>
    public static Finding NotMet(string id, ClockHours? missing = null) => Free.NotMet(id, missing);

    /// <summary>A requirement of which a fact is missing that the candidate supplies.</summary>
    /// <param name="id">The requirement's id.</param>
    /// <param name="entry">The entry that lacks it; <c>candidate</c> where no entry is concerned.</param>
    /// <param name="attribute">What is missing of it.</param>
    public static Finding Unknown(string id, string entry = "candidate", string attribute = "training") =>
        Free.Unknown(id, entry, attribute);

    /// <summary>A requirement of which a reviewer must judge something.</summary>
    /// <param name="id">The requirement's id.</param>
    /// <param name="entry">The entry that is to be judged.</param>
    /// <param name="attribute">What of it.</param>
    public static Finding NeedsReview(string id, string entry = "degree-1", string attribute = "relatedField") =>
        Free.NeedsReview(id, entry, attribute);

    /// <summary>A requirement that does not concern the candidate.</summary>
    /// <param name="id">The requirement's id.</param>
    public static Finding NotApplicable(string id) => Free.NotApplicable(id);

    /// <summary>A whole determination of findings.</summary>
    /// <param name="category">The category code.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="findings">One finding a requirement, in the order in which they are shown.</param>
    /// <remarks>Of the initial pathway, by rules that are not at hand; the outcome follows from the findings (S2).</remarks>
    public static Determination Determination(string category, LocalDate asOf, params ReadOnlySpan<Finding> findings) =>
        MadeDetermination.Of(null, category, Pathway.Initial, asOf, [.. findings]);
}
