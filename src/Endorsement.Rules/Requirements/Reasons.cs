using System.Collections.Frozen;
using System.Collections.Immutable;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules;

/// <summary>Every reason for an outcome that this version knows.</summary>
public static class Reasons
{
    /// <summary>Those that findings of every kind can have, the limits, those of exceptions, then kind by kind.</summary>
    public static ImmutableArray<Reason> All { get; } =
    [
        .. Reason
            .OfEveryKind.Concat(LimitReasons.All)
            .Concat(ExceptionReasons.All)
            .Concat(Kinds.All.SelectMany(kind => kind.Reasons))
            .Distinct(),
    ];

    private static readonly FrozenDictionary<string, Reason> ByCode = All.ToFrozenDictionary(reason => reason.Code, StringComparer.Ordinal);

    /// <summary>The reason with a code; one of another version where this version does not know it.</summary>
    /// <param name="code">The code, e.g. <c>supervision.hours-short</c>.</param>
    public static Reason Of(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return ByCode.TryGetValue(code, out var reason) ? reason : Reason.Unknown(code);
    }
}
