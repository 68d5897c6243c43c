using static Endorsement.Rules.Requirements.Direction;

namespace Endorsement.Rules.Requirements;

/// <summary>The parameters of `experience`.</summary>
internal static class ExperienceParameters
{
    public static IReadOnlyList<Parameter<ExperienceRequirement>> Table { get; } =
    [
        Parameters<ExperienceRequirement>.Months("period", Tightens, r => r.Period, (r, v) => r with { Period = v }),
        Parameters<ExperienceRequirement>.Hours("hours", Tightens, r => r.Hours, (r, v) => r with { Hours = v }),
        Parameters<ExperienceRequirement>.Rows("work", Loosens, r => r.Work, (r, v) => r with { Work = v ?? [] }, SharedParameters.Work),
        Parameters<ExperienceRequirement>.Flag(
            "isWeighed",
            Tightens,
            r => r.IsWeighed,
            (r, v) => r with { IsWeighed = v.GetValueOrDefault() },
            r => r.FullTimeWeek is not null && r.Credit.Any(credit => credit.IsWeighed)
        ),
        Parameters<ExperienceRequirement>.Hours("fullTimeWeek", Tightens, r => r.FullTimeWeek, (r, v) => r with { FullTimeWeek = v }),
        Parameters<ExperienceRequirement>.Part("after", r => r.After, (r, v) => r with { After = v }, SharedParameters.After),
        Parameters<ExperienceRequirement>.Each(
            "families",
            Tightens,
            r => r.Families,
            (r, v) => r with { Families = v ?? [] },
            family => string.Join('+', family.Ages.Select(ClosedCodes.Spell)),
            [
                Parameters<FamilyMinimum>.Codes<AgeGroup>(
                    "ages",
                    Loosens,
                    f => f.Ages,
                    (f, v) => f with { Ages = v ?? [] },
                    ClosedCodes.Spell
                ),
                Parameters<FamilyMinimum>.Count(
                    "minimum",
                    Tightens,
                    f => f.Minimum,
                    (f, v) => f with { Minimum = v.GetValueOrDefault() },
                    1,
                    10_000
                ),
            ],
            isKnownByContent: true
        ),
        Parameters<ExperienceRequirement>.Rows(
            "credit",
            Loosens,
            r => r.Credit,
            (r, v) => r with { Credit = v ?? [] },
            Credit,
            areAdded: true
        ),
        Parameters<ExperienceRequirement>.Days("within", Loosens, r => r.Within, (r, v) => r with { Within = v }),
    ];

    private static IReadOnlyList<Parameter<WorkCredit>> Credit =>
        [
            Parameters<WorkCredit>.Rows("work", Loosens, c => c.Work, (c, v) => c with { Work = v ?? [] }, SharedParameters.Work),
            Parameters<WorkCredit>.Months("upTo", Loosens, c => c.UpTo, (c, v) => c with { UpTo = v! }),
            Parameters<WorkCredit>.Part("after", c => c.After, (c, v) => c with { After = v }, SharedParameters.After),
            Parameters<WorkCredit>.Flag(
                "isWeighed",
                Tightens,
                c => c.IsWeighed,
                (c, v) => c with { IsWeighed = v.GetValueOrDefault() },
                _ => false
            ),
        ];
}
