using static Endorsement.Rules.Requirements.Direction;

namespace Endorsement.Rules.Requirements;

/// <summary>The parameters of what several kinds ask: endorsements held, people, work, beginnings and times.</summary>
internal static class SharedParameters
{
    private static IReadOnlyList<Parameter<HeldBeside>> Beside { get; } =
    [
        Parameters<HeldBeside>.Codes("categories", Loosens, h => h.Categories, (h, v) => h with { Categories = v ?? [] }),
        Parameters<HeldBeside>.Codes("associations", Loosens, h => h.Associations, (h, v) => h with { Associations = v }),
        Parameters<HeldBeside>.Codes<EndorsementStatus>(
            "statuses",
            Loosens,
            h => h.Statuses,
            (h, v) => h with { Statuses = v ?? [] },
            ClosedCodes.Spell
        ),
    ];

    /// <summary>An endorsement, by what it may be; further categories are asked of people.</summary>
    public static IReadOnlyList<Parameter<HeldCategories>> Held { get; } =
    [
        Parameters<HeldCategories>.Codes("categories", Loosens, h => h.Categories, (h, v) => h with { Categories = v ?? [] }),
        Parameters<HeldCategories>.Codes("associations", Loosens, h => h.Associations, (h, v) => h with { Associations = v }),
        Parameters<HeldCategories>.Codes<EndorsementStatus>(
            "statuses",
            Loosens,
            h => h.Statuses,
            (h, v) => h with { Statuses = v ?? [] },
            ClosedCodes.Spell
        ),
        Parameters<HeldCategories>.Codes("with", Tightens, h => h.With, (h, v) => h with { With = v ?? [] }),
        Parameters<HeldCategories>.Rows("alsoHeld", Tightens, h => h.AlsoHeld, (h, v) => h with { AlsoHeld = v ?? [] }, Beside),
    ];

    public static IReadOnlyList<Parameter<PersonRow>> Person { get; } =
    [
        Parameters<PersonRow>.Part("holds", p => p.Holds, (p, v) => p with { Holds = v }, Held),
        Level<PersonRow>("minimumDegree", p => p.MinimumDegree, (p, v) => p with { MinimumDegree = v }),
        Parameters<PersonRow>.Part(
            "vetted",
            p => p.Vetted,
            (p, v) => p with { Vetted = v },
            [
                Parameters<VettedBy>.Codes("associations", Loosens, b => b.Associations, (b, v) => b with { Associations = v }),
                Parameters<VettedBy>.Codes("categories", Loosens, b => b.Categories, (b, v) => b with { Categories = v }, Loosens),
            ]
        ),
        Parameters<PersonRow>.Codes("meetsCriteriaFor", Loosens, p => p.MeetsCriteriaFor, (p, v) => p with { MeetsCriteriaFor = v }),
    ];

    public static IReadOnlyList<Parameter<WorkFilter>> Work { get; } =
    [
        Parameters<WorkFilter>.Codes("activities", Loosens, w => w.Activities, (w, v) => w with { Activities = v }),
        Parameters<WorkFilter>.Flag("paid", Neither, w => w.Paid, (w, v) => w with { Paid = v }),
        Parameters<WorkFilter>.Flag("supervised", Neither, w => w.Supervised, (w, v) => w with { Supervised = v }),
        Parameters<WorkFilter>.Codes<AgeGroup>("ages", Loosens, w => w.Ages, (w, v) => w with { Ages = v }, ClosedCodes.Spell),
        Parameters<WorkFilter>.Count(
            "scope",
            Tightens,
            w => (int?)w.Scope,
            (w, v) => w with { Scope = (LeadershipScope?)v },
            (int)LeadershipScope.Local,
            (int)LeadershipScope.National,
            scope => ((LeadershipScope)scope).Spell()
        ),
        Parameters<WorkFilter>.Codes("attested", Tightens, w => w.Attested, (w, v) => w with { Attested = v }),
        Parameters<WorkFilter>.Count(
            "peopleSupervised",
            Tightens,
            w => w.PeopleSupervised,
            (w, v) => w with { PeopleSupervised = v },
            1,
            100_000
        ),
        Parameters<WorkFilter>.Rows("supervisor", Loosens, w => w.Supervisor, (w, v) => w with { Supervisor = v }, Person),
    ];

    /// <summary>A later degree, and fewer days that come after it.</summary>
    public static IReadOnlyList<Parameter<StartingPoint>> After { get; } =
    [
        Parameters<StartingPoint>.Either(
            Level<StartingPoint>("degree", a => a.Degree, (a, v) => v is { } level ? StartingPoint.AtDegree(level) : a)
        ),
        Parameters<StartingPoint>.Either(
            Parameters<StartingPoint>.Fixed<string>("requirement", ParameterForm.Text, a => a.CredentialOf, (a, _) => a)
        ),
    ];

    private static IReadOnlyList<Parameter<EvidenceTime>> Time { get; } =
    [
        Parameters<EvidenceTime>.Either(
            Parameters<EvidenceTime>.Days("last", Loosens, t => t.Last, (t, v) => v is null ? t : EvidenceTime.InLast(v))
        ),
        Parameters<EvidenceTime>.Fixed<string>(
            "frame",
            ParameterForm.Text,
            t => t.Frame == TimeFrame.Cycle ? "cycle" : "last",
            (t, _) => t
        ),
    ];

    /// <summary>When evidence counts; whenever it is dated asks for nothing.</summary>
    public static Parameter<TOwner> In<TOwner>(
        Func<TOwner, EvidenceTime> get,
        Func<TOwner, EvidenceTime, TOwner> set,
        Func<TOwner, bool> turns
    ) =>
        Parameters<TOwner>.Part(
            "in",
            owner => get(owner).Frame == TimeFrame.Ever ? null : get(owner),
            (owner, time) => set(owner, time ?? EvidenceTime.Ever),
            Time,
            turns
        );

    /// <summary>A least degree: each level has those above it.</summary>
    public static Parameter<TOwner> Level<TOwner>(string name, Func<TOwner, Degree?> get, Func<TOwner, Degree?, TOwner> set) =>
        Parameters<TOwner>.Count(
            name,
            Tightens,
            owner => (int?)get(owner),
            (owner, level) => set(owner, (Degree?)level),
            (int)Degree.Associate,
            (int)Degree.Doctorate,
            level => ((Degree)level).Spell()
        );
}
