using static Endorsement.Rules.Requirements.Direction;

namespace Endorsement.Rules.Requirements;

/// <summary>The parameters of `training`.</summary>
internal static class TrainingParameters
{
    public static IReadOnlyList<Parameter<TrainingRequirement>> Table { get; } =
    [
        Parameters<TrainingRequirement>.Hours("hours", Tightens, r => r.Hours, (r, v) => r with { Hours = v }, HasNoShareOfIt),
        Parameters<TrainingRequirement>.Rows(
            "steps",
            Neither,
            r => r.Steps,
            (r, v) => r with { Steps = v ?? [] },
            AskedHoursForms.StepParameters,
            turns: HasNoShareOfIt
        ),
        Parameters<TrainingRequirement>.Part(
            "hoursPerYearHeld",
            r => r.HoursPerYearHeld,
            (r, v) => r with { HoursPerYearHeld = v },
            AskedHoursForms.PerYearParameters,
            turns: HasNoShareOfIt,
            having: Neither
        ),
        Parameters<TrainingRequirement>.Part("counts", r => r.Counts, (r, v) => r with { Counts = v ?? new() }, Filter),
        SharedParameters.In<TrainingRequirement>(r => r.In, (r, v) => r with { In = v }, r => r.InEvery is null),
        Parameters<TrainingRequirement>.Part(
            "carryOver",
            r => r.CarryOver,
            (r, v) => r with { CarryOver = v },
            CarryOverForms.Parameters,
            having: Loosens
        ),
        Parameters<TrainingRequirement>.Part("inEvery", r => r.InEvery, (r, v) => r with { InEvery = v }, InEveryForms.Parameters),
        Parameters<TrainingRequirement>.Each("within", Tightens, r => r.Within, (r, v) => r with { Within = v ?? [] }, p => p.Id, Minimum),
        Parameters<TrainingRequirement>.Each(
            "additional",
            Neither,
            r => r.Additional,
            (r, v) => r with { Additional = v ?? [] },
            p => p.Id,
            Additional
        ),
        Parameters<TrainingRequirement>.Each("caps", Tightens, r => r.Caps, (r, v) => r with { Caps = v ?? [] }, c => c.Id, Cap),
    ];

    private static IReadOnlyList<Parameter<TrainingFilter>> Filter =>
        [
            Parameters<TrainingFilter>.Codes("topics", Loosens, f => f.Topics, (f, v) => f with { Topics = v }),
            Parameters<TrainingFilter>.Codes("as", Loosens, f => f.As, (f, v) => f with { As = v }),
            Parameters<TrainingFilter>.Flag("didactic", Neither, f => f.Didactic, (f, v) => f with { Didactic = v }),
            Parameters<TrainingFilter>.Date("from", Tightens, f => f.From, (f, v) => f with { From = v }),
            Parameters<TrainingFilter>.Date("until", Loosens, f => f.Until, (f, v) => f with { Until = v }),
        ];

    private static IReadOnlyList<Parameter<TrainingMinimum>> Minimum => MinimumOf(Tightens);

    /// <summary>Hours on top raise what a share of the required hours is of: what it lets in may serve a sub-minimum.</summary>
    private static IReadOnlyList<Parameter<TrainingMinimum>> Additional => MinimumOf(Neither);

    private static IReadOnlyList<Parameter<TrainingCap>> Cap =>
        [
            Parameters<TrainingCap>.Codes("as", Tightens, c => c.As, (c, v) => c with { As = v ?? [] }),
            Parameters<TrainingCap>.Either(Parameters<TrainingCap>.Hours("hours", Loosens, c => c.Hours, (c, v) => c with { Hours = v })),
            Parameters<TrainingCap>.Either(
                Parameters<TrainingCap>.Count("percent", Loosens, c => c.Percent, (c, v) => c with { Percent = v }, 1, 100)
            ),
            Parameters<TrainingCap>.Fixed<CapBase>(
                "of",
                ParameterForm.Named<CapBase>(of => of.ToString().ToLowerInvariant()),
                c => c.Percent is null ? null : c.Of,
                (c, v) => c with { Of = v }
            ),
            Parameters<TrainingCap>.When("when", Loosens, c => c.When, (c, v) => c with { When = v }),
        ];

    private static IReadOnlyList<Parameter<TrainingMinimum>> MinimumOf(Direction raising) =>
        [
            Parameters<TrainingMinimum>.Part("match", p => p.Match, (p, v) => p with { Match = v ?? new() }, Filter),
            Parameters<TrainingMinimum>.Hours("hours", raising, p => p.Hours, (p, v) => p with { Hours = v }, having: raising),
            Parameters<TrainingMinimum>.When("when", raising.Reversed(), p => p.When, (p, v) => p with { When = v }),
            Parameters<TrainingMinimum>.Words("title", p => p.Title, (p, v) => p with { Title = v }),
        ];

    /// <summary>A cap that is a share of the required hours grows with them, and what it lets in may serve a sub-minimum.</summary>
    private static bool HasNoShareOfIt(TrainingRequirement requirement) =>
        requirement.Caps.All(cap => cap.Percent is null || cap.Of != CapBase.Required);
}
