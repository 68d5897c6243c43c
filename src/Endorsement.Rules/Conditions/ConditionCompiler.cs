using System.Collections.Immutable;
using System.Diagnostics;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using NodaTime;

namespace Endorsement.Rules.Conditions;

/// <summary>The conditions of one pathway; equal ones become one atom, so that cases keep them together (S7).</summary>
internal sealed class ConditionCompiler(CategorySets categories, Vocabulary vocabulary, bool hasCycle)
{
    private readonly List<Atom> _atoms = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly HashSet<int> _reads = [];

    public ImmutableArray<Atom> Atoms => [.. _atoms];

    /// <summary>The atoms read since the last call, in order.</summary>
    public ImmutableArray<int> TakeReads()
    {
        ImmutableArray<int> reads = [.. _reads.Order()];
        _reads.Clear();
        return reads;
    }

    public ConditionPlan? Optional(Condition? condition, bool atSession = false) =>
        condition is null ? null : Compile(condition, atSession);

    /// <summary>A condition that no outcome hangs on (what a fee is due for): where its fact is missing, nothing is tried by cases.</summary>
    public ConditionPlan? Unread(Condition? condition)
    {
        int[] before = [.. _reads];
        var plan = Optional(condition);
        _reads.IntersectWith(before);
        return plan;
    }

    public ConditionPlan Compile(Condition condition, bool atSession = false) =>
        condition switch
        {
            AllCondition all => new AllPlan([.. all.Parts.Select(p => Compile(p, atSession))]),
            AnyCondition any => new AnyPlan([.. any.Parts.Select(p => Compile(p, atSession))]),
            NotCondition not => new NotPlan(Compile(not.Part, atSession)),
            DegreeCondition { On.Kind: RuleDayKind.AsOf } degree when atSession => new SessionDegreePlan((int)degree.Degree),
            HoldsCondition { At: null } holds when atSession => new SessionHoldsPlan(Tenure(holds)),
            GivesRscCondition { Value: false } => new NotPlan(Compile(new GivesRscCondition(true))),
            GivesRscCondition => Atom("gives-rsc", () => new GivesRscAtom()),
            CircumstanceCondition circumstance => Atom(
                $"circumstance {circumstance.Code}",
                () => new CircumstanceAtom(circumstance.Code, vocabulary.Circumstances[circumstance.Code])
            ),
            DegreeCondition degree => Atom($"degree {degree.Degree} {degree.On}", () => new DegreeAtom((int)degree.Degree, Day(degree.On))),
            HoldsCondition holds => Atom($"holds {Key(holds)}", () => new HoldsAtom(Tenure(holds), Day(holds.At ?? EndOfQuestion))),
            AwardedCondition awarded => Atom(
                $"awarded {Join(awarded.Categories)} {Join(awarded.Associations)} {awarded.From} {awarded.Before}",
                () => Award(awarded.Categories, awarded.Associations, awarded.From, awarded.Before, ofSubmission: false)
            ),
            AwardSubmittedCondition submitted => Atom(
                $"award-submitted {Join(submitted.Categories)} {Join(submitted.Associations)} {submitted.From} {submitted.Before}",
                () => Award(submitted.Categories, submitted.Associations, submitted.From, submitted.Before, ofSubmission: true)
            ),
            SubmittedCondition submitted => Atom(
                $"submitted {submitted.From} {submitted.Before}",
                () => new SubmittedAtom(Day(submitted.From), Day(submitted.Before))
            ),
            ResidenceCondition residence => Atom(
                $"residence {Join(residence.Places)}",
                () => new ResidenceAtom(vocabulary.Places.Mask(residence.Places))
            ),
            CycleYearCondition year => Atom(
                $"cycle-year {year.From} {year.Until}",
                () => new CycleYearAtom(year.From ?? int.MinValue, year.Until ?? int.MaxValue)
            ),
            GivenCondition given => Atom($"given {given.Fact}", () => new GivenAtom(Given(given.Fact))),
            RecordedCondition recorded => Atom(
                $"recorded {recorded.Code}",
                () => new GivenAtom(Recorded(vocabulary.Circumstances[recorded.Code]))
            ),
            _ => throw new UnreachableException($"No plan is written for {condition.GetType().Name}."),
        };

    /// <summary>A provider row's application cut-over (S32).</summary>
    public ConditionPlan? Applications(LocalDate? from, LocalDate? until) =>
        from is null && until is null
            ? null
            : Atom(
                $"applications {from} {until}",
                () => new ApplicationRangeAtom(from is { } f ? Days.Of(f) : Days.None, until is { } u ? Days.Of(u) : int.MaxValue)
            );

    /// <summary>Tenure is measured at the end of the cycle, where there is one (S36).</summary>
    public RuleDay EndOfQuestion => hasCycle ? RuleDay.CycleEnd : RuleDay.AsOf;

    public static DayPlan? Day(RuleDay? day) => day is { } given ? Day(given) : null;

    public static DayPlan Day(RuleDay day) => new(day.Kind, day.Kind == RuleDayKind.Date ? Days.Of(day.Date) : 0);

    public TenurePlan Tenure(HeldCategories held, Period? atLeast, Period? atMost) =>
        new(
            [.. held.Categories.Select(categories.Mask).Distinct()],
            vocabulary.Associations.Mask(held.Associations ?? []),
            held.Associations is null,
            held.Statuses.Aggregate(0, (mask, status) => mask | HeldDays.Bit(status)),
            atLeast is null ? null : CalendarSpan.Of(atLeast),
            atMost is null ? null : CalendarSpan.Of(atMost)
        );

    /// <summary>The standing whose length a condition reads, and the day on which it is measured; null where it reads none.</summary>
    public StandingPlan? Standing(Condition condition) =>
        condition switch
        {
            HoldsCondition { For: null, NoLongerThan: null } => null,
            HoldsCondition holds => new StandingPlan(Tenure(holds), Day(holds.At ?? EndOfQuestion)),
            NotCondition not => Standing(not.Part),
            AllCondition all => all.Parts.Select(Standing).FirstOrDefault(standing => standing is not null),
            AnyCondition any => any.Parts.Select(Standing).FirstOrDefault(standing => standing is not null),
            _ => null,
        };

    private TenurePlan Tenure(HoldsCondition holds) => Tenure(holds.Held, holds.For, holds.NoLongerThan);

    private AwardAtom Award(Sequence<string>? codes, Sequence<string>? associations, RuleDay? from, RuleDay? before, bool ofSubmission) =>
        new(
            categories.Mask(codes ?? []),
            codes is null,
            vocabulary.Associations.Mask(associations ?? []),
            associations is null,
            ofSubmission,
            Day(from),
            Day(before)
        );

    private static string Key(HoldsCondition holds) =>
        $"{Join(holds.Held.Categories)} {Join(holds.Held.Associations)} {string.Join(',', holds.Held.Statuses)} {holds.For} {holds.NoLongerThan} {holds.At}";

    private static string Join(Sequence<string>? codes) =>
        codes is { } given ? string.Join(',', given.Order(StringComparer.Ordinal)) : "any";

    private static Func<Dossier, bool> Recorded(ulong circumstance) => dossier => (dossier.CircumstancesTrue & circumstance) != 0;

    private static Func<Dossier, bool> Given(string fact) =>
        fact switch
        {
            "residence" => d => d.Residence.IsGiven,
            "worksIn" => d => d.WorksIn.IsGiven,
            "submitted" => d => d.Submitted.IsGiven,
            "providesReflectiveSupervision" => d => d.ProvidesRsc != Truth.Unknown,
            "families" => d => d.HasFamilies,
            "education" => d => d.Education.IsGiven,
            "work" => d => d.Work.IsGiven,
            "training" => d => d.Training.IsGiven,
            "reflectiveSupervision" => d => d.Sessions.IsGiven,
            "people" => d => d.People.IsGiven,
            "references" => d => d.Ratings.IsGiven,
            "memberships" => d => d.Memberships.IsGiven,
            "agreements" => d => d.Agreements.IsGiven,
            "examinations" => d => d.Examinations.IsGiven,
            "reviews" => d => d.Reviews.IsGiven,
            "endorsements" => d => d.Endorsements.IsGiven,
            _ => throw new UnreachableException($"No question is written for the fact `{fact}`."),
        };

    private AtomReference Atom(string key, Func<Atom> make)
    {
        if (!_known.TryGetValue(key, out var index))
        {
            index = _atoms.Count;
            _atoms.Add(make());
            _known.Add(key, index);
        }

        _reads.Add(index);
        return new AtomReference(index);
    }
}
