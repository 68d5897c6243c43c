using Endorsement.Rules.Conditions;
using Endorsement.Rules.Differences;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>What requirements read of the ruleset around them: where that differs, the same words ask something else (S60).</summary>
/// <param name="before">The older ruleset.</param>
/// <param name="after">The newer one.</param>
internal sealed class SharedGround(Ruleset before, Ruleset after)
{
    private readonly bool _haveOneCycle = before.Cycle == after.Cycle;

    /// <summary>Cycles of the same years and days, which are due on another day.</summary>
    private readonly bool _haveOneSpan =
        before.Cycle is { } one
        && after.Cycle is { } other
        && (one.Ends, one.Years, one.EndYear) == (other.Ends, other.Years, other.EndYear);
    private readonly bool _haveOneOwner = before.Association == after.Association;
    private readonly bool _haveOnePlace =
        before.Jurisdiction == after.Jurisdiction && before.Jurisdictions == after.Jurisdictions && before.Association == after.Association;
    private readonly bool _haveOneMeaning = before.Equivalents == after.Equivalents && before.Compounds == after.Compounds;

    /// <summary>Whether both rulesets give the words of these requirements one meaning.</summary>
    public bool Holds(PathwayPair pathway, Requirement? was, Requirement? now)
    {
        var text = Written(was) + Written(now);
        return (
                !pathway.Pathway.HasCycle()
                || ((_haveOneCycle || (_haveOneSpan && !ReadsDueDay(text))) && _haveOneOwner && pathway.Before == pathway.After)
            )
            && ((_haveOneOwner && pathway.Before == pathway.After) || !text.Contains("removed", StringComparison.Ordinal))
            && (_haveOnePlace || !text.Contains(RuleNames.OfResidence, StringComparison.Ordinal))
            && (_haveOneMeaning || !NamesCategories(text));
    }

    /// <summary>Whether what counts from a credential counts from no earlier day, both ways round, where the credential is one that changed.</summary>
    /// <param name="pairs">The requirements of the pathway.</param>
    /// <param name="strict">Whoever meets it …</param>
    /// <param name="loose">… is to meet this.</param>
    /// <param name="isBack">Whether the stricter one is of the older ruleset.</param>
    public static bool BeginsNoLater(Sequence<RequirementPair> pairs, Requirement strict, Requirement loose, bool isBack) =>
        new[] { strict, loose }
            .SelectMany(requirement => requirement.SelfAndParts())
            .SelectMany(part => Kinds.Of(part).CountsFrom(part))
            .Select(start => start.CredentialOf)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .All(name => pairs.FirstOrDefault(pair => pair.Parent is null && IsNamed(pair, name)) is { } pair && Accepts(pair, isBack));

    private static bool IsNamed(RequirementPair pair, string name) =>
        pair.Before?.Id == name || pair.After?.Id == name || pair.Name == name || pair.OldName == name;

    private static bool Accepts(RequirementPair pair, bool isBack) =>
        pair.IsOfOneKind
        && (isBack ? (pair.Before!, pair.After!) : (pair.After!, pair.Before!)) is var (strict, loose)
        && Kinds.Of(strict).Implies(strict, loose);

    /// <summary>Signatures of the cycle count up to its due day (S36).</summary>
    private static bool ReadsDueDay(string text) =>
        text.Contains("cycle-due", StringComparison.Ordinal)
        || (text.Contains("\"agreement\"", StringComparison.Ordinal) && text.Contains("\"in\":\"cycle\"", StringComparison.Ordinal));

    private static bool NamesCategories(string text) =>
        text.Contains("ategor", StringComparison.Ordinal)
        || text.Contains("meetsCriteriaFor", StringComparison.Ordinal)
        || text.Contains("award", StringComparison.Ordinal);

    private static string Written(Requirement? requirement) =>
        requirement is null ? "" : JsonWriting.Text(RequirementWriter.Write(requirement));
}
