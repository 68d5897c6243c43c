using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of an `experience` requirement is what it is.</summary>
public static class ExperienceReasons
{
    /// <summary>Long enough, with enough families.</summary>
    public static Reason Met { get; } = Reason.Known("experience.met");

    /// <summary>Too short.</summary>
    public static Reason LengthShort { get; } = Reason.Known("experience.length-short");

    /// <summary>Too few families.</summary>
    public static Reason FamiliesShort { get; } = Reason.Known("experience.families-short");

    /// <summary>Long enough, and the families are not known for sure.</summary>
    public static Reason FamiliesOpen { get; } = Reason.Known("experience.families-open");

    /// <summary>The length is not known for sure.</summary>
    public static Reason Open { get; } = Reason.Known("experience.open");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, LengthShort, FamiliesShort, FamiliesOpen, Open];
}
