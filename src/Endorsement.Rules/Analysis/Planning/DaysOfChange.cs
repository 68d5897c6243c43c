using System.Text.Json;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;
using NodaTime;
using NodaTime.Text;
using JsonKind = Endorsement.Rules.Text.JsonKind;
using JsonNode = Endorsement.Rules.Text.JsonNode;

namespace Endorsement.Rules.Analysis;

/// <summary>
/// The days on which a requirement may change with nothing done (S57): the dates of the file and of the rule, those of the cycle, and all of them shifted by
/// every length that reaches back from the as-of date; each day, where what counts grows day by day.
/// </summary>
internal sealed class DaysOfChange : IDueRequirements
{
    /// <summary>A rule with more lengths than these is asked every day.</summary>
    private const int MostLengths = 6;

    /// <summary>Months are of different lengths: counted back from a day they end up to so many days beside where they do counted forwards.</summary>
    private const int Beside = 3;

    private readonly int _first;
    private readonly int _last;
    private readonly List<int> _dated = [];
    private readonly bool _hasOpenBlocks;
    private readonly Dictionary<PathwayPlan, RuleDays[]> _rules = [];
    private HashSet<int>?[] _days = [];
    private bool[] _marks = [];
    private (PathwayPlan? Plan, int First, int Last, int Due) _asked;
    private int _day;

    public DaysOfChange(Candidate candidate, LocalDate from, LocalDate to)
    {
        (_first, _last) = (Days.Of(from), Days.Of(to));
        _hasOpenBlocks = (candidate.ReflectiveSupervision ?? []).Any(block =>
            block.From is not null && (block.To is not { } end || Days.Of(end.Last) >= _first)
        );
        using var document = JsonDocument.Parse(candidate.Document, new JsonDocumentOptions { MaxDepth = 512 });
        Dates(document.RootElement);
    }

    public ReadOnlySpan<bool> On(PathwayPlan plan, Case facts)
    {
        // After days that had no answer nothing is known to have stayed as it was.
        var asked = (plan, facts.CycleFirst, facts.CycleLast, facts.CycleDue);
        var isNext = facts.AsOf == _day + 1 && _asked == asked;
        _day = facts.AsOf;
        if (!isNext)
        {
            _asked = asked;
            _days = [.. RulesOf(plan).Select(rule => Of(rule, facts))];
            _marks = new bool[plan.Requirements.Length];
            Array.Fill(_marks, true);
            return _marks;
        }

        for (var i = 0; i < _days.Length; i++)
        {
            _marks[i] = _days[i] is not { } days || days.Contains(facts.AsOf);
        }

        return _marks;
    }

    private RuleDays[] RulesOf(PathwayPlan plan)
    {
        if (!_rules.TryGetValue(plan, out var rules))
        {
            _rules[plan] = rules = [.. plan.Requirements.Select(requirement => RuleDays.Of(requirement.Plan.Requirement))];
        }

        return rules;
    }

    /// <summary>The days of one requirement; <see langword="null"/>: every day.</summary>
    private HashSet<int>? Of(RuleDays rule, Case facts)
    {
        // A block of RS/C that is not over counts as far as the day that is asked about, and a window within it moves with that day.
        if (rule.Grows || (_hasOpenBlocks && rule.HasLengthsBetween) || rule.Lengths.Count > MostLengths)
        {
            return null;
        }

        var days = new HashSet<int>();
        foreach (var day in _dated.Concat(rule.Dates))
        {
            Shifted(day, rule, days);
        }

        if (facts.HasCycle)
        {
            foreach (var day in new[] { facts.CycleFirst, facts.CycleLast, facts.CycleDue, facts.CycleSigned })
            {
                Shifted(day, rule, days);
            }
        }

        return days;
    }

    private void Shifted(int day, RuleDays rule, HashSet<int> days, int times = 2)
    {
        Add(day, days);
        if (times == 0 || day > _last)
        {
            return;
        }

        foreach (var length in rule.Lengths)
        {
            Shifted(length.After(day), rule, days, times - 1);
        }

        foreach (var length in rule.Between)
        {
            Shifted(length.LatestStart(day), rule, days, times - 1);
        }
    }

    private void Add(int day, HashSet<int> days)
    {
        for (var beside = Math.Max(day - Beside, _first); beside <= Math.Min(day + Beside, _last); beside++)
        {
            days.Add(beside);
        }
    }

    private void Dates(JsonElement node)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in node.EnumerateObject())
                {
                    Dates(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in node.EnumerateArray())
                {
                    Dates(item);
                }

                break;
            case JsonValueKind.String when DocumentedDate.TryRead(node.GetString(), out var date):
                _dated.Add(Days.Of(date.First));
                _dated.Add(Days.Of(date.Last));
                break;
            default:
                break;
        }
    }

    /// <summary>What of a requirement's own document may move its outcome from day to day.</summary>
    private sealed class RuleDays
    {
        public bool Grows { get; private init; }

        /// <summary>Whether it asks for lengths between two days of the file.</summary>
        public bool HasLengthsBetween { get; private set; }

        public List<int> Dates { get; } = [];

        public HashSet<CalendarSpan> Lengths { get; } = [];

        /// <summary>Lengths between two days of the file, where others reach back: a day so long before an entry's may be the one that leaves.</summary>
        public HashSet<CalendarSpan> Between { get; } = [];

        public static RuleDays Of(Requirement requirement)
        {
            var all = requirement.SelfAndParts().ToArray();
            var days = new RuleDays { Grows = all.Any(part => Kinds.Of(part).Grows(part)) };
            var isFixed = all.SelectMany(part => Kinds.Of(part).FixedLengths).ToHashSet(StringComparer.Ordinal);
            days.Read(RequirementWriter.Write(requirement), isFixed, days.Lengths);
            days.HasLengthsBetween = days.Between.Count > 0;
            if (days.Lengths.Count > 0)
            {
                days.Lengths.UnionWith(days.Between);
            }
            else
            {
                days.Between.Clear();
            }

            return days;
        }

        private void Read(JsonNode node, HashSet<string> isFixed, HashSet<CalendarSpan> lengths)
        {
            foreach (var member in node.Members)
            {
                Read(member.Value, isFixed, isFixed.Contains(member.Name) ? Between : lengths);
            }

            foreach (var item in node.Items)
            {
                Read(item, isFixed, lengths);
            }

            if (node.Kind == JsonKind.String && node.Text is var text)
            {
                if (DocumentedDate.TryRead(text, out var date))
                {
                    Dates.Add(Days.Of(date.First));
                }
                else if (text.StartsWith('P') && PeriodPattern.NormalizingIso.Parse(text) is { Success: true } length)
                {
                    lengths.Add(CalendarSpan.Of(length.Value));
                }
            }
        }
    }
}
