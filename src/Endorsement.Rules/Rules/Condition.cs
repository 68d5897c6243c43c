using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules;

internal enum DayKind
{
    Date,
    AsOf,
    CycleStart,
    CycleEnd,
    CycleDue,
    Submitted,
}

/// <summary>A date, or a day that the question names.</summary>
internal readonly record struct DayName(DayKind Kind, LocalDate Date)
{
    public static DayName AsOf { get; } = new(DayKind.AsOf, default);
}

/// <summary>A condition on the facts of a candidate; what it reads and does not find is decided by cases (S7).</summary>
internal abstract record Condition;

internal sealed record GivesRscCondition(bool Value) : Condition;

internal sealed record CircumstanceCondition(string Code) : Condition;

internal sealed record DegreeCondition(Degree Degree, DayName On) : Condition;

internal sealed record HoldsCondition(HeldCategories Held, Period? For, Period? NoLongerThan, DayName? At) : Condition;

/// <summary>An endorsement of these categories (null: any) began in [From, Before).</summary>
internal sealed record AwardedCondition(
    ImmutableArray<string>? Categories,
    ImmutableArray<string>? Associations,
    DayName? From,
    DayName? Before
) : Condition;

/// <summary>The application that led to an endorsement of these categories (null: any) was submitted in [From, Before).</summary>
internal sealed record AwardSubmittedCondition(
    ImmutableArray<string>? Categories,
    ImmutableArray<string>? Associations,
    DayName? From,
    DayName? Before
) : Condition;

internal sealed record SubmittedCondition(DayName? From, DayName? Before) : Condition;

internal sealed record ResidenceCondition(ImmutableArray<string> Places) : Condition;

internal sealed record CycleYearCondition(int? From, int? Until) : Condition;

internal sealed record GivenCondition(string Fact) : Condition;

/// <summary>The file says that this circumstance is true; a file that says nothing of it records nothing, so this is never open.</summary>
internal sealed record RecordedCondition(string Code) : Condition;

internal sealed record AllCondition(ImmutableArray<Condition> Parts) : Condition;

internal sealed record AnyCondition(ImmutableArray<Condition> Parts) : Condition;

internal sealed record NotCondition(Condition Part) : Condition;
