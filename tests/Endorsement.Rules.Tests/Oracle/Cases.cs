using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>S7: every combination of the facts that a top-level requirement's conditions read and the file lacks.</summary>
internal static class Cases
{
    public const int Most = 4096;

    /// <summary>Combinations times the entries that each looks at (S53).</summary>
    public const long MostEntries = 500_000;

    private static long Weight(Question question, Requirement requirement) =>
        requirement
            .SelfAndParts()
            .Sum(r => r is SupervisionRequirement supervision ? Supervision.Weight(question.Candidate, supervision) : 1);

    /// <summary>Null: there are more combinations than are tried.</summary>
    public static List<Case>? Of(Question question, Requirement requirement)
    {
        var open = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var degrees = new List<DegreeCondition>();
        foreach (var part in requirement.SelfAndParts())
        {
            foreach (var condition in Conditions(part).OfType<Condition>().SelectMany(Leaves))
            {
                Add(question, condition, open, degrees);
            }

            foreach (var row in Rows(part))
            {
                foreach (var condition in (row.ForCandidates is { } c ? Leaves(c) : []).Where(c => !row.AtSession || !IsOfTheDay(c)))
                {
                    Add(question, condition, open, degrees);
                }

                if (SubmittedWithin(question, row.ApplicationsFrom, row.ApplicationsUntil).IsOpen())
                {
                    open[RangeName(row.ApplicationsFrom, row.ApplicationsUntil)] = [0, 1];
                }
            }
        }

        var count = open.Values.Aggregate(1L, (product, values) => Math.Min(product * values.Count, Most + 1));
        if (open.Count > 0 && (count > Most || count * Weight(question, requirement) > MostEntries))
        {
            return null;
        }

        IEnumerable<Dictionary<string, int>> combinations = [new(StringComparer.Ordinal)];
        foreach (var (name, values) in open)
        {
            combinations = combinations.SelectMany(c =>
                values.Select(v => new Dictionary<string, int>(c, StringComparer.Ordinal) { [name] = v })
            );
        }

        return [.. combinations.Where(c => IsConsistent(question, c, degrees)).Select(c => new Case(question, c))];
    }

    /// <summary>Every condition that a requirement, a part of it or a row of providers asks.</summary>
    public static IEnumerable<Condition> Read(Requirement requirement) =>
        requirement
            .SelfAndParts()
            .SelectMany(part => Conditions(part).Concat(Rows(part).Select(row => row.ForCandidates)))
            .OfType<Condition>()
            .SelectMany(Leaves);

    public static string RangeName(LocalDate? from, LocalDate? until) => $"{Text(from)}..{Text(until)}";

    public static Truth SubmittedWithin(Question question, LocalDate? from, LocalDate? until)
    {
        var submitted = question.Submitted ?? question.AsOf;
        var begin = from ?? LocalDate.MinIsoValue;
        var end = until ?? LocalDate.MaxIsoValue;
        return begin <= submitted.First && submitted.Last <= end ? Truth.Yes
            : submitted.Last < begin || end < submitted.First ? Truth.No
            : Truth.Unknown;
    }

    private static void Add(Question question, Condition condition, SortedDictionary<string, List<int>> open, List<DegreeCondition> degrees)
    {
        if (condition is DegreeCondition && question.Candidate.Education is null)
        {
            open["highest degree"] = [.. Enum.GetValues<Degree>().Select(d => (int)d)];
        }
        else if (Case.Known(question, condition).IsOpen())
        {
            open[Case.Name(question, condition)] = [0, 1];
            if (condition is DegreeCondition degree)
            {
                degrees.Add(degree);
            }
        }
    }

    /// <summary>Who holds a master's on a day holds a bachelor's on that day and after.</summary>
    private static bool IsConsistent(Question question, Dictionary<string, int> assumed, List<DegreeCondition> degrees) =>
        !(
            from high in degrees
            from low in degrees
            where
                high.Degree >= low.Degree
                && question.Day(high.On) is { } first
                && question.Day(low.On) is { } second
                && first.First == first.Last
                && second.First == second.Last
                && first.Last <= second.First
            where assumed[Case.Name(question, high)] == 1 && assumed[Case.Name(question, low)] == 0
            select high
        ).Any();

    /// <summary>Asked on the day of each session: a bound, not a case.</summary>
    private static bool IsOfTheDay(Condition condition) =>
        (condition is DegreeCondition degree && degree.On == RuleDay.AsOf)
        || condition is HoldsCondition { At: null, For: null, NoLongerThan: null };

    private static IEnumerable<Condition> Leaves(Condition condition) =>
        condition switch
        {
            AllCondition all => all.Parts.SelectMany(Leaves),
            AnyCondition any => any.Parts.SelectMany(Leaves),
            NotCondition not => Leaves(not.Part),
            _ => [condition],
        };

    private static IEnumerable<Condition?> Conditions(Requirement requirement)
    {
        IEnumerable<Condition?> own = requirement switch
        {
            ChoiceRequirement choice => [choice.Condition],
            FactRequirement fact => [fact.Condition],
            TrainingRequirement training =>
            [
                .. training.Within.Select(p => p.When),
                .. training.Additional.Select(p => p.When),
                .. training.Caps.Select(c => c.When),
            ],
            SupervisionRequirement supervision => supervision.Within.Select(p => p.When),
            ReferencesRequirement references => references.Slots.SelectMany(s => s.AlsoIf.Select(a => (Condition?)a.If).Append(s.If)),
            ResidenceRequirement { Circumstance: { } code } => [new CircumstanceCondition(code)],
            _ => [],
        };
        return own.Append(requirement.When);
    }

    private static IEnumerable<ProviderRow> Rows(Requirement requirement) =>
        requirement is SupervisionRequirement supervision
            ? supervision
                .Within.Select(p => p.Providers)
                .Append(supervision.Providers)
                .SelectMany(rows => rows is { } list ? list.AsEnumerable() : [])
            : [];

    private static string Text(LocalDate? day) => day is { } known ? ((DocumentedDate)known).ToString() : "";
}
