using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a finding is what it is: a closed set, each with its stable code.</summary>
/// <remarks>
/// What findings of any kind can have is declared here and in <see cref="LimitReasons"/>, the others with their kind, e.g. in
/// <see cref="SupervisionReasons"/>; <see cref="Reasons"/> lists them all. A saved determination may hold a code that this version does not know: it
/// is kept. Equal when the codes are.
/// </remarks>
public sealed record Reason
{
    private Reason(string code, bool isKnown) => (Code, IsKnown) = (code, isKnown);

    /// <summary>The condition under which the rule applies is false.</summary>
    public static Reason DoesNotApply { get; } = Known("condition.does-not-apply");

    /// <summary>Whether the rule applies is not known.</summary>
    public static Reason MayNotApply { get; } = Known("condition.unknown");

    /// <summary>One answer to a missing fact would meet it, another would not (S7).</summary>
    public static Reason Depends { get; } = Known("cases.depends");

    /// <summary>Shown for information, whatever its facts are (S5).</summary>
    public static Reason Shown { get; } = Known("administrative.shown");

    /// <summary>Those that findings of every kind can have.</summary>
    internal static ImmutableArray<Reason> OfEveryKind => [DoesNotApply, MayNotApply, Depends, Shown];

    /// <summary>The stable code, e.g. <c>supervision.hours-short</c>.</summary>
    public string Code { get; }

    /// <summary>Whether this version knows it; one of another version is kept with its code.</summary>
    public bool IsKnown { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal static Reason Known(string code) => new(code, isKnown: true);

    /// <summary>One that a document of another version holds.</summary>
    internal static Reason Unknown(string code) => new(code, isKnown: false);
}
