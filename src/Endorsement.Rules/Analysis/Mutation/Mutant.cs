using System.Collections.Immutable;

namespace Endorsement.Rules.Analysis;

/// <summary>What became of a mutant.</summary>
public enum MutantState
{
    /// <summary>A case noticed.</summary>
    Killed,

    /// <summary>Cases ask for what it changes, and none noticed.</summary>
    Survived,

    /// <summary>No case asks for what it changes.</summary>
    NoCoverage,

    /// <summary>It asks the same as the rule that it was made of, and that is proved (S60): nobody could notice.</summary>
    Ignored,
}

/// <summary>How reports spell a <see cref="MutantState"/>.</summary>
public static class MutantStates
{
    /// <summary>Every code, in the order of <see cref="MutantState"/>.</summary>
    public static ImmutableArray<string> Codes { get; } = ["killed", "survived", "no-coverage", "ignored"];

    /// <summary>The code in reports: <c>killed</c>, <c>survived</c>, <c>no-coverage</c> or <c>ignored</c>.</summary>
    /// <param name="state">The state; a value that no code stands for gives its number.</param>
    public static string Code(this MutantState state) => ClosedCodes.Word(Codes, (int)state);
}

/// <summary>One edit of a ruleset where it is written, and whether its cases notice (S64).</summary>
/// <remarks>Immutable.</remarks>
public sealed class Mutant
{
    internal Mutant(Ruleset ruleset, WrittenMutant written) => (Ruleset, Written) = (ruleset, written);

    /// <summary>The ruleset that is changed.</summary>
    public Ruleset Ruleset { get; }

    /// <summary>A name that stays while the rule stays where it is: the operator and the JSON Pointer of what is edited.</summary>
    public string Id => $"{Operator.Code()}:{Location.Pointer}";

    /// <summary>How the rule is changed.</summary>
    public MutationOperator Operator => Written.Edit.Operator;

    /// <summary>Where it is written.</summary>
    public RuleLocation Location => Written.Edit.Location;

    /// <summary>What is written there, as JSON; <see langword="null"/>: nothing.</summary>
    public string? Before => Written.Edit.Before is { } before ? JsonOf(before) : null;

    /// <summary>What takes its place, as JSON; <see langword="null"/>: it is left out.</summary>
    public string? After => Written.Edit.After is { } after ? JsonOf(after) : null;

    /// <summary>The requirements at the top of their pathways that it changes, in the order of the ruleset.</summary>
    public ImmutableArray<string> Requirements => [.. Written.Changes.Select(change => change.Requirement.Id)];

    /// <summary>What became of it.</summary>
    public required MutantState State { get; init; }

    /// <summary>The cases that notice: at most two, since from the second on none of them is needed for it.</summary>
    public required ImmutableArray<RulesetCase> KilledBy { get; init; }

    /// <summary>The cases that name something of what it changes, in their order.</summary>
    public required ImmutableArray<RulesetCase> CoveredBy { get; init; }

    internal WrittenMutant Written { get; }

    /// <summary>What it is and what became of it.</summary>
    public override string ToString() => $"{Id}: {State}";

    internal static string JsonOf(Text.JsonNode node) => System.Text.Encoding.UTF8.GetString(Text.JsonWriting.ToBytes(node));
}
