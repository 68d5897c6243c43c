namespace Endorsement.Rules.Analysis;

/// <summary>A candidate of whom one requirement is found otherwise under two rulesets: nothing that is in the file can go (S61).</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record Witness
{
    /// <summary>What is documented.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>What is asked under the first ruleset; under the second, the same of the category that has the requirement there.</summary>
    public required Question Question { get; init; }

    /// <summary>The requirement, by its id in the first ruleset.</summary>
    public required string RequirementId { get; init; }

    /// <summary>What is found of it under the first ruleset.</summary>
    public required Outcome First { get; init; }

    /// <summary>What is found of it under the second.</summary>
    public required Outcome Second { get; init; }

    /// <summary>
    /// Where the second is only the first with one of several changes: what is found under the ruleset that has all of them; <see langword="null"/>: the second is
    /// a ruleset of its own, or the newer one has no such requirement.
    /// </summary>
    public Outcome? Newer { get; init; }
}

/// <summary>Who is looked for.</summary>
internal enum WitnessWanted
{
    /// <summary>Somebody in each direction.</summary>
    Both,

    /// <summary>Somebody in one direction, whichever.</summary>
    Either,

    FirstAlone,
    SecondAlone,
}

/// <summary>One requirement under two rulesets: who meets it under the one alone, and who under the other alone, as far as anybody was found (S61).</summary>
/// <param name="FirstAlone">Somebody who meets it under the first ruleset and not under the second; <see langword="null"/>: none was found.</param>
/// <param name="SecondAlone">Somebody who meets it under the second and not under the first; <see langword="null"/>: none was found.</param>
/// <remarks>None found is not none there.</remarks>
public sealed record WitnessPair(Witness? FirstAlone, Witness? SecondAlone);
