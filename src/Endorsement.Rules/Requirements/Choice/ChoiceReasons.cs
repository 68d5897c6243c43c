using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `when` requirement is what it is.</summary>
public static class ChoiceReasons
{
    /// <summary>The form of the rule that applies has the outcome of its own finding.</summary>
    public static Reason Applies { get; } = Reason.Known("when.applies");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Applies];
}
