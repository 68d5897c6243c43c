using System.Collections.Immutable;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>How documents write one kind of requirement: its code, and its members beside those of every kind.</summary>
internal sealed record KindForm(string Code, ImmutableArray<MemberShape> Members)
{
    /// <summary>A requirement within another, looked up late: what it may be is known when the kinds are.</summary>
    public static NamedShape Requirement { get; } = new("requirement", () => RequirementForm.Whole);

    /// <summary>Members of every kind, beside kind and title, that this one cannot do without.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Groups of members of which at least one must be given.</summary>
    public ImmutableArray<ImmutableArray<string>> OneOf { get; init; } = [];

    /// <summary>Groups of members of which at most one may be given.</summary>
    public ImmutableArray<ImmutableArray<string>> Exclusive { get; init; } = [];
}
