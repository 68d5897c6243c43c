using static Endorsement.Rules.Requirements.Direction;

namespace Endorsement.Rules.Requirements;

/// <summary>The parameters of `supervision`.</summary>
internal static class SupervisionParameters
{
    public static IReadOnlyList<Parameter<SupervisionRequirement>> Table { get; } =
    [
        Parameters<SupervisionRequirement>.Hours("hours", Tightens, r => r.Hours, (r, v) => r with { Hours = v }),
        Parameters<SupervisionRequirement>.Rows(
            "steps",
            Neither,
            r => r.Steps,
            (r, v) => r with { Steps = v ?? [] },
            AskedHoursForms.StepParameters
        ),
        Parameters<SupervisionRequirement>.Part(
            "hoursPerYearHeld",
            r => r.HoursPerYearHeld,
            (r, v) => r with { HoursPerYearHeld = v },
            AskedHoursForms.PerYearParameters,
            having: Neither
        ),
        Parameters<SupervisionRequirement>.Days("windowMax", Loosens, r => r.WindowMax, (r, v) => r with { WindowMax = v }),
        Parameters<SupervisionRequirement>.Days("minSpan", Tightens, r => r.MinSpan, (r, v) => r with { MinSpan = v }),
        SharedParameters.In<SupervisionRequirement>(r => r.In, (r, v) => r with { In = v }, r => r.InEvery is null),
        Parameters<SupervisionRequirement>.Part("inEvery", r => r.InEvery, (r, v) => r with { InEvery = v }, InEveryForms.Parameters),
        Parameters<SupervisionRequirement>.Part(
            "carryOver",
            r => r.CarryOver,
            (r, v) => r with { CarryOver = v },
            CarryOverForms.Parameters,
            having: Loosens
        ),
        Parameters<SupervisionRequirement>.Part("after", r => r.After, (r, v) => r with { After = v }, SharedParameters.After),
        Parameters<SupervisionRequirement>.Rows(
            "whileServing",
            Loosens,
            r => r.WhileServing,
            (r, v) => r with { WhileServing = v },
            SharedParameters.Work
        ),
        Parameters<SupervisionRequirement>.Codes<SessionFormat>(
            "formats",
            Loosens,
            r => r.Formats,
            (r, v) => r with { Formats = v },
            ClosedCodes.Spell
        ),
        Parameters<SupervisionRequirement>.Codes("about", Loosens, r => r.About, (r, v) => r with { About = v }),
        Parameters<SupervisionRequirement>.Codes<AgeGroup>("ages", Loosens, r => r.Ages, (r, v) => r with { Ages = v }, ClosedCodes.Spell),
        Parameters<SupervisionRequirement>.Rows("providers", Loosens, r => r.Providers, (r, v) => r with { Providers = v }, Provider),
        Parameters<SupervisionRequirement>.Each(
            "within",
            Tightens,
            r => r.Within,
            (r, v) => r with { Within = v ?? [] },
            p => p.Id,
            Minimum
        ),
        Parameters<SupervisionRequirement>.Flag(
            "majority",
            Tightens,
            r => r.Majority,
            (r, v) => r with { Majority = v.GetValueOrDefault() }
        ),
        Parameters<SupervisionRequirement>.Count("maxProviders", Loosens, r => r.MaxProviders, (r, v) => r with { MaxProviders = v }, 1, 5),
    ];

    private static IReadOnlyList<Parameter<ProviderRow>> Provider =>
        [
            Parameters<ProviderRow>.Part("who", p => p.Who, (p, v) => p with { Who = v ?? new() }, SharedParameters.Person),
            Parameters<ProviderRow>.Codes<SessionFormat>(
                "formats",
                Loosens,
                p => p.Formats,
                (p, v) => p with { Formats = v },
                ClosedCodes.Spell
            ),
            Parameters<ProviderRow>.When(
                "forCandidates",
                Tightens,
                p => p.ForCandidates,
                (p, v) => p with { ForCandidates = v },
                p => !p.AtSession
            ),
            Parameters<ProviderRow>.Flag(
                "atSession",
                Neither,
                p => p.AtSession,
                (p, v) => p with { AtSession = v.GetValueOrDefault() },
                p => p.ForCandidates is not null
            ),
            Parameters<ProviderRow>.Date("sessionsFrom", Tightens, p => p.SessionsFrom, (p, v) => p with { SessionsFrom = v }),
            Parameters<ProviderRow>.Date("sessionsUntil", Loosens, p => p.SessionsUntil, (p, v) => p with { SessionsUntil = v }),
            Parameters<ProviderRow>.Date("applicationsFrom", Tightens, p => p.ApplicationsFrom, (p, v) => p with { ApplicationsFrom = v }),
            Parameters<ProviderRow>.Date(
                "applicationsUntil",
                Loosens,
                p => p.ApplicationsUntil,
                (p, v) => p with { ApplicationsUntil = v }
            ),
        ];

    private static IReadOnlyList<Parameter<SupervisionMinimum>> Minimum =>
        [
            Parameters<SupervisionMinimum>.Codes("about", Loosens, p => p.About, (p, v) => p with { About = v }),
            Parameters<SupervisionMinimum>.Codes<SessionFormat>(
                "formats",
                Loosens,
                p => p.Formats,
                (p, v) => p with { Formats = v },
                ClosedCodes.Spell
            ),
            Parameters<SupervisionMinimum>.Codes<AgeGroup>("ages", Loosens, p => p.Ages, (p, v) => p with { Ages = v }, ClosedCodes.Spell),
            Parameters<SupervisionMinimum>.Rows("providers", Loosens, p => p.Providers, (p, v) => p with { Providers = v }, Provider),
            Parameters<SupervisionMinimum>.Hours("hours", Tightens, p => p.Hours, (p, v) => p with { Hours = v }),
            Parameters<SupervisionMinimum>.When("when", Loosens, p => p.When, (p, v) => p with { When = v }),
            Parameters<SupervisionMinimum>.Words("title", p => p.Title, (p, v) => p with { Title = v }),
        ];
}
