using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>S7: the question under one set of assumptions about the facts that conditions read and the file lacks.</summary>
internal sealed class Case(Question question, IReadOnlyDictionary<string, int> assumed)
{
    public Question Question => question;

    public Candidate Candidate => question.Candidate;

    /// <summary>The same assumptions about another question.</summary>
    public Case Of(Question other) => new(other, assumed);

    public bool Is(Condition condition) =>
        condition switch
        {
            AllCondition all => all.Parts.All(Is),
            AnyCondition any => any.Parts.Any(Is),
            NotCondition not => !Is(not.Part),
            DegreeCondition degree when Candidate.Education is null => assumed["highest degree"] >= (int)degree.Degree,
            _ => Known(question, condition) switch
            {
                Truth.Yes => true,
                Truth.No => false,
                _ => assumed[Name(question, condition)] == (condition is GivesRscCondition { Value: false } ? 0 : 1),
            },
        };

    public bool Applies(Condition? condition) => condition is null || Is(condition);

    public bool IsCircumstance(string code) => Is(new CircumstanceCondition(code));

    /// <summary>Application cut-over: the as-of date stands in for a missing date (S32); a partial one is a case.</summary>
    public bool IsSubmittedWithin(LocalDate? from, LocalDate? until) =>
        Cases.SubmittedWithin(question, from, until) switch
        {
            Truth.Yes => true,
            Truth.No => false,
            _ => assumed[Cases.RangeName(from, until)] == 1,
        };

    /// <summary>A provider row's condition that is asked on the day of each session, under one history of the candidate's degrees.</summary>
    public Timeline OverTime(Condition condition, Func<Degree, Timeline> degreeHeld) =>
        condition switch
        {
            AllCondition all => Timeline.All(all.Parts.Select(p => OverTime(p, degreeHeld))),
            AnyCondition any => Timeline.Any(any.Parts.Select(p => OverTime(p, degreeHeld))),
            NotCondition not => Timeline.Not(OverTime(not.Part, degreeHeld)),
            DegreeCondition degree when degree.On == RuleDay.AsOf => degreeHeld(degree.Degree),
            HoldsCondition { At: null, For: null, NoLongerThan: null } holds => Standing.Holds(
                question,
                Candidate.Endorsements,
                holds.Held,
                isCandidate: true
            ),
            _ => Timeline.Always(Truths.Of(Is(condition))),
        };

    /// <summary>What the file says of one condition.</summary>
    public static Truth Known(Question question, Condition condition)
    {
        var candidate = question.Candidate;
        switch (condition)
        {
            case GivesRscCondition gives:
                return candidate.ProvidesReflectiveSupervision is { } provides ? Truths.Of(provides == gives.Value) : Truth.Unknown;
            case CircumstanceCondition circumstance:
                return candidate.Circumstances is { } known && known.TryGetValue(circumstance.Code, out var value)
                    ? Truths.Of(value)
                    : Truth.Unknown;
            case DegreeCondition degree:
                if (candidate.Education is null)
                {
                    return Truth.Unknown;
                }

                var on = question.Day(degree.On) ?? (Question.FirstDay, LocalDate.MaxIsoValue);
                var held = Schooling.Held(question, degree.Degree);
                var last = held.At(LocalDate.Min(on.Last, question.AsOf));
                return held.At(LocalDate.Min(on.First, question.AsOf)) == last ? last : Truth.Unknown;
            case HoldsCondition holds:
                return Standing.Tenure(question, holds.Held, holds.For, holds.NoLongerThan, question.MeasuredOn(holds.At));
            case AwardedCondition awarded:
                return Award(question, awarded.Categories, awarded.Associations, awarded.From, awarded.Before, e => e.From);
            case AwardSubmittedCondition awarded:
                return Award(
                    question,
                    awarded.Categories,
                    awarded.Associations,
                    awarded.From,
                    awarded.Before,
                    e => e.Submitted,
                    isSubmission: true
                );
            case SubmittedCondition submitted:
                return Between(question, question.Submitted, submitted.From, submitted.Before);
            case ResidenceCondition residence:
                return candidate.Residence is { } place ? Truths.Of(residence.Places.Contains(place)) : Truth.Unknown;
            case CycleYearCondition years:
                return question.Cycle is { } cycle
                    ? Truths.Of((years.From ?? 0) <= cycle.Last.Year && cycle.Last.Year <= (years.Until ?? 9999))
                    : Truth.Unknown;
            case RecordedCondition recorded:
                return Truths.Of(candidate.Circumstances is { } all && all.TryGetValue(recorded.Code, out var isTrue) && isTrue);
            case GivenCondition given:
                return Truths.Of(IsGiven(question, given.Fact));
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not one condition.");
        }
    }

    /// <summary>One name for what two equal conditions ask.</summary>
    public static string Name(Question question, Condition condition)
    {
        string Day(RuleDay? day) =>
            day is not { } name ? ""
            : question.Day(name) is { } range ? Cases.RangeName(range.First, range.Last)
            : name.ToString();
        string List<T>(IEnumerable<T> codes) =>
            string.Join(',', codes.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
        string Optional(Sequence<string>? codes) => codes is { } all ? List(all) : "any";
        string Held(HeldCategories h) => $"{List(h.Categories)}|{Optional(h.Associations)}|{List(h.Statuses)}|{List(h.With)}";
        return condition switch
        {
            GivesRscCondition => "provides",
            CircumstanceCondition c => $"circumstance {c.Code}",
            DegreeCondition d => $"degree {d.Degree} {Day(d.On)}",
            HoldsCondition h => $"holds {Held(h.Held)} {h.For} {h.NoLongerThan} {question.MeasuredOn(h.At)}",
            AwardedCondition a => $"awarded {Optional(a.Categories)} {Optional(a.Associations)} {Day(a.From)} {Day(a.Before)}",
            AwardSubmittedCondition a =>
                $"award submitted {Optional(a.Categories)} {Optional(a.Associations)} {Day(a.From)} {Day(a.Before)}",
            SubmittedCondition s => $"submitted {Day(s.From)} {Day(s.Before)}",
            ResidenceCondition r => $"residence {List(r.Places)}",
            CycleYearCondition c => $"cycle year {c.From} {c.Until}",
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not one condition."),
        };
    }

    private static Truth Award(
        Question question,
        IEnumerable<string>? categories,
        Sequence<string>? associations,
        RuleDay? begin,
        RuleDay? end,
        Func<HeldEndorsement, DocumentedDate?> date,
        bool isSubmission = false
    )
    {
        if (question.Candidate.Endorsements is not { } held)
        {
            return Truth.Unknown;
        }

        var codes = categories?.SelectMany(question.SameCategory).ToHashSet(StringComparer.Ordinal);
        return Truths.Any(
            from entry in held
            let category = codes is null ? Truth.Yes : question.Spelling.Is("categories", entry.Category, codes)
            where !(entry.From?.First > question.AsOf)
            select Truths.All(
                category,
                Standing.OfAssociation(question, entry.Association, associations, Truth.Unknown),
                date(entry) is { } known ? Between(question, known, begin, end)
                    // S36: an award without `submitted` was submitted no later than the award.
                    : isSubmission && entry.From is { } awarded ? Between(question, (Question.FirstDay, awarded.Last), begin, end)
                    : Truth.Unknown
            )
        );
    }

    /// <summary>Whether a date lies in [from, before).</summary>
    private static Truth Between(Question question, DocumentedDate? date, RuleDay? from, RuleDay? before) =>
        date is { } known ? Between(question, (known.First, known.Last), from, before) : Truth.Unknown;

    private static Truth Between(Question question, (LocalDate First, LocalDate Last) known, RuleDay? from, RuleDay? before)
    {
        // A day that is not known may be any.
        (LocalDate First, LocalDate Last) any = (LocalDate.MinIsoValue, LocalDate.MaxIsoValue);
        (LocalDate First, LocalDate Last) first = from is { } f ? question.Day(f) ?? any : (LocalDate.MinIsoValue, LocalDate.MinIsoValue);
        (LocalDate First, LocalDate Last) last = before is { } b ? question.Day(b) ?? any : (LocalDate.MaxIsoValue, LocalDate.MaxIsoValue);

        return known.First >= first.Last && known.Last < last.First ? Truth.Yes
            : known.Last < first.First || known.First >= last.Last ? Truth.No
            : Truth.Unknown;
    }

    private static bool IsGiven(Question question, string fact)
    {
        var candidate = question.Candidate;
        return fact switch
        {
            "residence" => candidate.Residence is not null,
            "worksIn" => candidate.WorksIn is not null,
            "submitted" => question.Submitted is not null,
            "providesReflectiveSupervision" => candidate.ProvidesReflectiveSupervision is not null,
            "families" => candidate.Families is not null,
            "education" => candidate.Education is not null,
            "work" => candidate.Work is not null,
            "training" => candidate.Training is not null,
            "reflectiveSupervision" => candidate.ReflectiveSupervision is not null,
            "people" => candidate.People is not null,
            "references" => candidate.References is not null,
            "memberships" => candidate.Memberships is not null,
            "agreements" => candidate.Agreements is not null,
            "examinations" => candidate.Examinations is not null,
            "reviews" => candidate.Reviews is not null,
            "endorsements" => candidate.Endorsements is not null,
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Not a fact."),
        };
    }
}
