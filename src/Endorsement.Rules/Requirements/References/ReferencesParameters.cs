using static Endorsement.Rules.Requirements.Direction;

namespace Endorsement.Rules.Requirements;

/// <summary>The parameters of `references`.</summary>
internal static class ReferencesParameters
{
    public static IReadOnlyList<Parameter<RaterCriteria>> Rater { get; } =
    [
        Parameters<RaterCriteria>.Codes("roles", Loosens, c => c.Roles, (c, v) => c with { Roles = v }),
        Parameters<RaterCriteria>.Flag("current", Tightens, c => c.Current, (c, v) => c with { Current = v.GetValueOrDefault() }),
        Parameters<RaterCriteria>.Rows("who", Loosens, c => c.Who, (c, v) => c with { Who = v }, SharedParameters.Person),
    ];

    /// <summary>Which ratings are usable (S37).</summary>
    public static IReadOnlyList<Parameter<ReferencesRequirement>> Validity { get; } =
    [
        Parameters<ReferencesRequirement>.Count(
            "maxNotEnoughInformation",
            Loosens,
            r => r.MaxNotEnoughInformation,
            (r, v) => r with { MaxNotEnoughInformation = v },
            0,
            1_000
        ),
        Parameters<ReferencesRequirement>.Days("acquaintance", Tightens, r => r.Acquaintance, (r, v) => r with { Acquaintance = v }),
        Parameters<ReferencesRequirement>.Days("expires", Loosens, r => r.Expires, (r, v) => r with { Expires = v }),
        Parameters<ReferencesRequirement>.Flag(
            "validityIsAdvice",
            Loosens,
            r => r.ValidityIsAdvice,
            (r, v) => r with { ValidityIsAdvice = v.GetValueOrDefault() }
        ),
        Parameters<ReferencesRequirement>.Day("updatedSince", Tightens, r => r.UpdatedSince, (r, v) => r with { UpdatedSince = v }),
    ];

    public static IReadOnlyList<Parameter<ReferencesRequirement>> Table { get; } =
    [
        // With one place more, two people may be what one had to be at once (S39).
        Parameters<ReferencesRequirement>.Count(
            "count",
            Tightens,
            r => r.Count,
            (r, v) => r with { Count = v.GetValueOrDefault() },
            r => Math.Max(Math.Max(1, r.Slots.Length), r.Among.Select(clause => clause.AtLeast).DefaultIfEmpty().Max()),
            _ => 20,
            r => r.Among.IsEmpty
        ),
        Parameters<ReferencesRequirement>.Codes("roles", Loosens, r => r.Roles, (r, v) => r with { Roles = v }),
        Parameters<ReferencesRequirement>.Each("slots", Neither, r => r.Slots, (r, v) => r with { Slots = v ?? [] }, s => s.Id, Slot),
        Parameters<ReferencesRequirement>.Each("among", Tightens, r => r.Among, (r, v) => r with { Among = v ?? [] }, a => a.Id, Among),
        .. Validity,
    ];

    private static IReadOnlyList<Parameter<ReferenceSlot>> Slot =>
        [
            Parameters<ReferenceSlot>.Part("rater", s => s.Rater, (s, v) => s with { Rater = v! }, Rater),
            Parameters<ReferenceSlot>.When("if", Neither, s => s.If, (s, v) => s with { If = v }),
            Parameters<ReferenceSlot>.Part("otherwise", s => s.Otherwise, (s, v) => s with { Otherwise = v }, Rater, having: Neither),
            Parameters<ReferenceSlot>.Words("title", s => s.Title, (s, v) => s with { Title = v }),
            Parameters<ReferenceSlot>.Rows(
                "alsoIf",
                Loosens,
                s => s.AlsoIf,
                (s, v) => s with { AlsoIf = v ?? [] },
                [
                    Parameters<RolesUnderCondition>.When("if", Neither, a => a.If, (a, v) => a with { If = v! }),
                    Parameters<RolesUnderCondition>.Codes("roles", Loosens, a => a.Roles, (a, v) => a with { Roles = v ?? [] }),
                ]
            ),
        ];

    private static IReadOnlyList<Parameter<AmongClause>> Among =>
        [
            Parameters<AmongClause>.Count("atLeast", Tightens, a => a.AtLeast, (a, v) => a with { AtLeast = v.GetValueOrDefault() }, 1, 20),
            Parameters<AmongClause>.Part("rater", a => a.Rater, (a, v) => a with { Rater = v! }, Rater),
            Parameters<AmongClause>.Words("title", a => a.Title, (a, v) => a with { Title = v }),
        ];
}
