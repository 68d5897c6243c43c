using System.Collections.Immutable;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules;

// The ruleset as its author wrote it, resolved: every shared definition in place, every id full. The oracle in the tests reads it too.

/// <summary>One question of a pathway.</summary>
internal abstract record Requirement
{
    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public RequirementLevel Level { get; init; }

    public Citation Citation { get; init; } = new("", "");

    public Provenance Provenance { get; init; }

    public string? Note { get; init; }

    /// <summary>Who changed a figure without a source (S50), and the requirement as it is printed.</summary>
    public (string By, Requirement? Printed)? Changed { get; init; }

    /// <summary>The requirement applies only when this is true.</summary>
    public Condition? When { get; init; }

    /// <summary>Where the author wrote it.</summary>
    public JsonNode? Place { get; init; }

    /// <summary>The requirements of which this one consists.</summary>
    public virtual IEnumerable<Requirement> Children => [];
}

/// <summary>`all`, `any`, `at-least` (S2, S3, S4): the kind tells which.</summary>
internal sealed record CompositeRequirement : Requirement
{
    public required ImmutableArray<Requirement> Parts { get; init; }

    /// <summary>How many must be met: all parts for `all`, one for `any`.</summary>
    public required int Count { get; init; }

    public override IEnumerable<Requirement> Children => Parts;
}

/// <summary>`when`: a condition chooses which requirement applies.</summary>
internal sealed record ChoiceRequirement : Requirement
{
    public required Condition Condition { get; init; }

    public required Requirement Then { get; init; }

    public Requirement? Else { get; init; }

    public override IEnumerable<Requirement> Children => Else is null ? [Then] : [Then, Else];
}

/// <summary>An acceptable credential (S15): everything that the row names must hold.</summary>
internal sealed record CredentialRow
{
    /// <summary>The credentials that it takes; a degree at least at a level is the degrees from there up.</summary>
    public required ImmutableArray<CredentialKind> Credentials { get; init; }

    /// <summary>The least level, where the row asks for a degree at or above one.</summary>
    public Degree? AtLeast { get; init; }

    public bool Related { get; init; }

    public bool FocusSpecific { get; init; }

    public bool OfficialTranscript { get; init; }

    /// <summary>Also one that is not conferred yet.</summary>
    public bool Eligible { get; init; }
}

internal sealed record CredentialRequirement : Requirement
{
    public required ImmutableArray<CredentialRow> AnyOf { get; init; }
}

/// <summary>Which work counts; null: not read.</summary>
internal sealed record WorkFilter
{
    public ImmutableArray<string>? Activities { get; init; }

    public bool? Paid { get; init; }

    public bool? Supervised { get; init; }

    public ImmutableArray<AgeGroup>? Ages { get; init; }

    public LeadershipScope? Scope { get; init; }

    public ImmutableArray<string>? Attested { get; init; }

    public int? PeopleSupervised { get; init; }

    public ImmutableArray<PersonRow>? Supervisor { get; init; }
}

/// <summary>S17: nothing counts before the first degree at a level, or before the first credential that a requirement accepts.</summary>
internal sealed record After(Degree? Degree, string? Requirement);

internal sealed record FamilyMinimum(ImmutableArray<AgeGroup> Ages, int Minimum);

/// <summary>S21: other work that counts up to a period.</summary>
/// <param name="Work">Which work.</param>
/// <param name="After">From when on.</param>
/// <param name="UpTo">The most that it adds.</param>
/// <param name="IsWeighed">Whether its days weigh by hours a week (S22), as those of the work do unless it says otherwise.</param>
internal sealed record WorkCredit(WorkFilter Work, After? After, Period UpTo, bool IsWeighed);

internal sealed record ExperienceRequirement : Requirement
{
    /// <summary>Credits that one requirement may have: deciding weighs every choice of them (S21, S53).</summary>
    public const int MostCredits = 4;

    public Period? Period { get; init; }

    public ClockHours? Hours { get; init; }

    public required WorkFilter Work { get; init; }

    /// <summary>Whether each day weighs by hours a week (S22).</summary>
    public bool IsWeighed { get; init; }

    /// <summary>A full-time week, where the work or a credit is measured in full-time equivalents (S22).</summary>
    public ClockHours? FullTimeWeek { get; init; }

    public After? After { get; init; }

    public ImmutableArray<FamilyMinimum> Families { get; init; } = [];

    public ImmutableArray<WorkCredit> Credit { get; init; } = [];

    public Period? Within { get; init; }
}

internal enum TimeFrame
{
    Ever,
    Cycle,
    Last,
}

internal sealed record EvidenceTime(TimeFrame Frame, Period? Last)
{
    public static EvidenceTime Ever { get; } = new(TimeFrame.Ever, null);
}

/// <summary>Which training matches; null: not read.</summary>
internal sealed record TrainingMatch
{
    public ImmutableArray<string>? Topics { get; init; }

    public ImmutableArray<string>? As { get; init; }

    public bool? Didactic { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? Until { get; init; }
}

internal sealed record TrainingPart(string Id, string? Title, TrainingMatch Match, ClockHours Hours, Condition? When);

internal enum CapBase
{
    Required,
    Counted,
    Submitted,
}

internal sealed record TrainingCap(string Id, ImmutableArray<string> As, ClockHours? Hours, int? Percent, CapBase Of, Condition? When);

internal sealed record TrainingRequirement : Requirement
{
    public required ClockHours Hours { get; init; }

    public TrainingMatch Counts { get; init; } = new();

    public EvidenceTime In { get; init; } = EvidenceTime.Ever;

    public ImmutableArray<TrainingPart> Within { get; init; } = [];

    public ImmutableArray<TrainingPart> Additional { get; init; } = [];

    public ImmutableArray<TrainingCap> Caps { get; init; } = [];
}

/// <summary>What a person must be on a day; everything that the row names must hold (S32).</summary>
internal sealed record PersonRow
{
    public HeldCategories? Holds { get; init; }

    public Degree? MinimumDegree { get; init; }

    public VettedBy? Vetted { get; init; }

    public ImmutableArray<string>? MeetsCriteriaFor { get; init; }
}

internal sealed record HeldCategories
{
    public required ImmutableArray<string> Categories { get; init; }

    /// <summary>Null: any association.</summary>
    public ImmutableArray<string>? Associations { get; init; }

    public ImmutableArray<EndorsementStatus> Statuses { get; init; } = [EndorsementStatus.Active];

    /// <summary>Further categories that must all be held on the same day.</summary>
    public ImmutableArray<string> With { get; init; } = [];
}

/// <summary>Null: by any association.</summary>
internal sealed record VettedBy(ImmutableArray<string>? Associations);

internal sealed record ProviderRow
{
    public required PersonRow Who { get; init; }

    public ImmutableArray<SessionFormat>? Formats { get; init; }

    public Condition? Candidate { get; init; }

    /// <summary>The condition is asked on the day of the session, not on the as-of date.</summary>
    public bool AtSession { get; init; }

    public LocalDate? SessionsFrom { get; init; }

    public LocalDate? SessionsUntil { get; init; }

    public LocalDate? ApplicationsFrom { get; init; }

    public LocalDate? ApplicationsUntil { get; init; }
}

internal sealed record SupervisionPart
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string>? About { get; init; }

    public ImmutableArray<SessionFormat>? Formats { get; init; }

    public ImmutableArray<AgeGroup>? Ages { get; init; }

    public ImmutableArray<ProviderRow>? Providers { get; init; }

    public required ClockHours Hours { get; init; }

    public Condition? When { get; init; }
}

internal sealed record SupervisionRequirement : Requirement
{
    public required ClockHours Hours { get; init; }

    public Period? WindowMax { get; init; }

    public Period? MinSpan { get; init; }

    public EvidenceTime In { get; init; } = EvidenceTime.Ever;

    public After? After { get; init; }

    public WorkFilter? WhileServing { get; init; }

    public ImmutableArray<SessionFormat>? Formats { get; init; }

    public ImmutableArray<string>? About { get; init; }

    public ImmutableArray<AgeGroup>? Ages { get; init; }

    public ImmutableArray<ProviderRow>? Providers { get; init; }

    public ImmutableArray<SupervisionPart> Within { get; init; } = [];

    /// <summary>S35: more than half of the hours from one provider.</summary>
    public bool Majority { get; init; }

    /// <summary>S35: at most so many providers.</summary>
    public int? MaxProviders { get; init; }
}

internal sealed record MembershipRequirement : Requirement
{
    /// <summary>Null: any association.</summary>
    public ImmutableArray<string>? Associations { get; init; }

    public bool Individual { get; init; }

    public bool ThroughCycle { get; init; }
}

internal sealed record AgreementRequirement : Requirement
{
    public required string Agreement { get; init; }

    public bool InCycle { get; init; }
}

internal sealed record ExaminationRequirement : Requirement
{
    public required string Examination { get; init; }

    /// <summary>The parts to pass; empty: the whole.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];
}

internal sealed record ReviewRequirement : Requirement
{
    public required string Review { get; init; }
}

internal sealed record CompetenciesRequirement : Requirement
{
    public required ImmutableArray<string> Areas { get; init; }

    public bool FromEducation { get; init; } = true;

    public bool FromWork { get; init; } = true;

    public bool FromTraining { get; init; } = true;
}

internal sealed record EndorsementHeldRequirement : Requirement
{
    public required HeldCategories Held { get; init; }

    public Period? AtLeast { get; init; }

    public Period? AtMost { get; init; }

    public DayName? At { get; init; }
}

internal sealed record ResidenceRequirement : Requirement
{
    public required ImmutableArray<string> Jurisdiction { get; init; }

    /// <summary>Places where no association is, for those who work in the jurisdiction; null: living there is the only way.</summary>
    public ImmutableArray<string>? Unserved { get; init; }

    public string? Circumstance { get; init; }
}

internal sealed record FeeItem(
    string Item,
    decimal Amount,
    string Currency,
    LocalDate? SubmittedFrom,
    LocalDate? SubmittedUntil,
    Condition? When,
    DayName? After,
    string? PaidBy,
    string? Note
);

internal sealed record FeeRequirement : Requirement
{
    public required ImmutableArray<FeeItem> Items { get; init; }
}

internal sealed record DeadlineRequirement : Requirement
{
    public required DayName Due { get; init; }

    public AnnualDate? GraceUntil { get; init; }

    public decimal? Surcharge { get; init; }

    public string? Currency { get; init; }
}
