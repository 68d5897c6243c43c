using NodaTime;

namespace Endorsement.Rules;

/// <summary>The name of a figure as documents show it; stable.</summary>
/// <param name="Name">The name, e.g. <c>hours</c>.</param>
public abstract record FigureName(string Name);

/// <summary>The name of a figure whose sort of value is known.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="Name">The name, e.g. <c>hours</c>.</param>
public sealed record FigureName<T>(string Name) : FigureName(Name);

/// <summary>The names of figures that findings have; sub-minimums have those of their ruleset.</summary>
public static class Figures
{
    /// <summary>Clock hours that count for certain, that are asked, or that are short.</summary>
    public static FigureName<ClockHours> Hours { get; } = new("hours");

    /// <summary>Clock hours that may count.</summary>
    public static FigureName<ClockHours> PossibleHours { get; } = new("possibleHours");

    /// <summary>Clock hours of a kind that is not full that would be enough (S25).</summary>
    public static FigureName<ClockHours> UncappedHours { get; } = new("uncappedHours");

    /// <summary>Years of the cycle since the award for each of which hours are asked (S53b).</summary>
    public static FigureName<long> YearsHeld { get; } = new("yearsHeld");

    /// <summary>The year of the cycle from which on the hours that apply are asked (S53b).</summary>
    public static FigureName<long> StepFrom { get; } = new("stepFrom");

    /// <summary>Clock hours in every calendar month of the window, asked or short in the first month that has too few (S53b).</summary>
    public static FigureName<ClockHours> EveryMonth { get; } = new("everyMonth");

    /// <summary>The same of every calendar year.</summary>
    public static FigureName<ClockHours> EveryYear { get; } = new("everyYear");

    /// <summary>The first month or year that has too few.</summary>
    public static FigureName<DateInterval> ShortIn { get; } = new("shortIn");

    /// <summary>Clock hours that are carried over from the cycle just before (S53b).</summary>
    public static FigureName<ClockHours> CarriedOver { get; } = new("carriedOver");

    /// <summary>Days that count for certain, or that are short.</summary>
    public static FigureName<long> Days { get; } = new("days");

    /// <summary>Days that may count.</summary>
    public static FigureName<long> PossibleDays { get; } = new("possibleDays");

    /// <summary>Different families, served for certain, asked, or short.</summary>
    public static FigureName<long> Families { get; } = new("families");

    /// <summary>Different families that may have been served.</summary>
    public static FigureName<long> PossibleFamilies { get; } = new("possibleFamilies");

    /// <summary>
    /// Families with a child of one of these ages, where a requirement has several minimums of families (S20): <c>families:prenatal+infant-toddler</c>.
    /// </summary>
    /// <param name="ages">The ages, in any order; at least one.</param>
    public static FigureName<long> FamiliesOf(IEnumerable<AgeGroup> ages) => new(Families.Name + Aged(ages));

    /// <summary>The same for <see cref="PossibleFamilies"/>.</summary>
    /// <param name="ages">The ages, in any order; at least one.</param>
    public static FigureName<long> PossibleFamiliesOf(IEnumerable<AgeGroup> ages) => new(PossibleFamilies.Name + Aged(ages));

    /// <summary>The ages in the name of a minimum of families; empty where it is the only one, <see langword="null"/> where it is another figure.</summary>
    internal static Sequence<AgeGroup>? AgesOf(string name)
    {
        if (name == Families.Name)
        {
            return [];
        }

        if (!name.StartsWith(Families.Name + ":", StringComparison.Ordinal))
        {
            return null;
        }

        var ages = name[(Families.Name.Length + 1)..].Split('+').Select(age => ClosedCodes.Ages.IndexOf(age)).ToArray();
        return ages.Contains(-1) ? null : [.. ages.Select(age => (AgeGroup)age)];
    }

    /// <summary>The name under which the possible families of a minimum stand.</summary>
    internal static FigureName<long> PossibleOf(FigureName<long> families) =>
        AgesOf(families.Name) is { IsEmpty: false } ages ? PossibleFamiliesOf(ages) : PossibleFamilies;

    private static string Aged(IEnumerable<AgeGroup> ages)
    {
        ArgumentNullException.ThrowIfNull(ages);
        return ":" + string.Join('+', ages.Distinct().Order().Select(ClosedCodes.Spell));
    }

    /// <summary>The length of work that is asked.</summary>
    public static FigureName<Period> Period { get; } = new("period");

    /// <summary>The longest window in which everything must lie (S28).</summary>
    public static FigureName<Period> WindowMax { get; } = new("windowMax");

    /// <summary>The least time from the first session to the last (S29).</summary>
    public static FigureName<Period> MinSpan { get; } = new("minSpan");

    /// <summary>What is short of it.</summary>
    public static FigureName<Period> Span { get; } = new("span");

    /// <summary>The window that is shown.</summary>
    public static FigureName<DateInterval> Window { get; } = new("window");

    /// <summary>The kinds of training that are full (S25).</summary>
    public static FigureName<Sequence<string>> CappedAs { get; } = new("cappedAs");

    /// <summary>The credentials that are accepted.</summary>
    public static FigureName<Sequence<AcceptedCredential>> AnyOf { get; } = new("anyOf");

    /// <summary>Ratings that are asked, or that are short.</summary>
    public static FigureName<long> Count { get; } = new("count");

    /// <summary>Raters with a usable rating, for certain.</summary>
    public static FigureName<long> Usable { get; } = new("usable");

    /// <summary>Raters who may have a usable rating.</summary>
    public static FigureName<long> PossiblyUsable { get; } = new("possiblyUsable");

    /// <summary>
    /// Ratings that count and are not as is advised, each under what they miss: <c>notAsAdvised:expired</c> (S37).
    /// </summary>
    /// <param name="missed">Why a rating would be set aside if it were no advice.</param>
    public static FigureName<Sequence<string>> NotAsAdvised(SetAsideReason missed)
    {
        ArgumentNullException.ThrowIfNull(missed);
        return new(Advised + missed.Code);
    }

    private const string Advised = "notAsAdvised:";

    /// <summary>What ratings under this name miss; <see langword="null"/> where it is another figure.</summary>
    internal static SetAsideReason? AdvisedOf(string name) =>
        name.StartsWith(Advised, StringComparison.Ordinal) ? SetAsideReason.Of(name[Advised.Length..]) : null;

    /// <summary>The places that raters fill.</summary>
    public static FigureName<Sequence<string>> Slots { get; } = new("slots");

    /// <summary>The clauses that raters satisfy among them.</summary>
    public static FigureName<Sequence<string>> Among { get; } = new("among");

    /// <summary>The day on which it is asked.</summary>
    public static FigureName<LocalDate> On { get; } = new("on");

    /// <summary>The days on each of which a membership is asked.</summary>
    public static FigureName<DateInterval> Through { get; } = new("through");

    /// <summary>The days of which some day in each year is asked.</summary>
    public static FigureName<DateInterval> EachYear { get; } = new("eachYear");

    /// <summary>The first year, or what of it is asked, in which no membership has a day.</summary>
    public static FigureName<DateInterval> UncoveredYear { get; } = new("uncoveredYear");

    /// <summary>The first day that no membership covers.</summary>
    public static FigureName<LocalDate> Uncovered { get; } = new("uncovered");

    /// <summary>What is signed.</summary>
    public static FigureName<string> AgreementCode { get; } = new("agreement");

    /// <summary>Which examination.</summary>
    public static FigureName<string> ExaminationCode { get; } = new("examination");

    /// <summary>The parts to pass.</summary>
    public static FigureName<Sequence<string>> ExaminationParts { get; } = new("parts");

    /// <summary>The parts that are passed.</summary>
    public static FigureName<Sequence<string>> Passed { get; } = new("passed");

    /// <summary>What is reviewed.</summary>
    public static FigureName<string> ReviewCode { get; } = new("review");

    /// <summary>Areas of competency, how many are asked or have evidence.</summary>
    public static FigureName<long> Areas { get; } = new("areas");

    /// <summary>The areas without evidence.</summary>
    public static FigureName<Sequence<string>> MissingAreas { get; } = new("areas");

    /// <summary>The endorsements that are asked.</summary>
    public static FigureName<Sequence<string>> Categories { get; } = new("categories");

    /// <summary>For at least how long.</summary>
    public static FigureName<Period> AtLeast { get; } = new("atLeast");

    /// <summary>For at most how long.</summary>
    public static FigureName<Period> AtMost { get; } = new("atMost");

    /// <summary>Since when, as it is documented.</summary>
    public static FigureName<string> Since { get; } = new("since");

    /// <summary>Where the association endorses.</summary>
    public static FigureName<Sequence<string>> Jurisdiction { get; } = new("jurisdiction");

    /// <summary>Where the candidate must not live.</summary>
    public static FigureName<Sequence<string>> NoneOf { get; } = new("noneOf");

    /// <summary>Where the candidate lives.</summary>
    public static FigureName<string> Residence { get; } = new("residence");

    /// <summary>The last day.</summary>
    public static FigureName<LocalDate> Due { get; } = new("due");

    /// <summary>The last day on which it is taken late.</summary>
    public static FigureName<LocalDate> LateUntil { get; } = new("lateUntil");

    /// <summary>What is added then.</summary>
    public static FigureName<FigureValue.Money> Surcharge { get; } = new("surcharge");

    /// <summary>What was paid for an item of a fee.</summary>
    public static FigureName<FigureValue.Money> Paid { get; } = new("paid");

    /// <summary>What is still owed of it.</summary>
    public static FigureName<FigureValue.Money> Owed { get; } = new("owed");

    /// <summary>What of it is not owed, and why, where something was paid all the same.</summary>
    public static FigureName<FigureValue.NotOwed> NotOwed { get; } = new("notOwed");

    /// <summary>Parts that must be met.</summary>
    public static FigureName<long> Parts { get; } = new("parts");

    /// <summary>Parts that are met.</summary>
    public static FigureName<long> Met { get; } = new("met");

    /// <summary><c>true</c> or <c>false</c>: which form of the rule applies.</summary>
    public static FigureName<string> ConditionHolds { get; } = new("condition");

    /// <summary>A term: the condition that a `fact` asks.</summary>
    public static FigureName<Condition> ConditionAsked { get; } = new("conditionAsked");

    /// <summary>Since when the standing whose length the condition reads is unbroken.</summary>
    public static FigureName<LocalDate> StandingFrom { get; } = new("standingFrom");

    /// <summary>A term: <c>cycle</c> or <c>last</c>, where evidence is dated inside the renewal cycle or a last period.</summary>
    public static FigureName<string> Frame { get; } = new("in");

    /// <summary>A term: the statuses that are asked, where they are not the active one.</summary>
    public static FigureName<Sequence<string>> Statuses { get; } = new("statuses");
}
