namespace Endorsement.Rules.Bulk;

/// <summary>What one worker has counted. Not for two threads at once; added up when all is done, so that the order of rows makes no difference.</summary>
internal sealed class ImpactTally(int categories)
{
    private const int Outcomes = 5;

    public long Candidates { get; set; }

    public long Rejected { get; set; }

    public long OfOtherVersions { get; set; }

    public long Answers { get; set; }

    public long Unanswered { get; set; }

    public long Changed { get; set; }

    public long ChangedWithin { get; set; }

    public long Near { get; set; }

    public long ByMany { get; set; }

    public long[] Flows { get; } = new long[categories * Outcomes * Outcomes];

    public Dictionary<string, (long Before, long After)> Requirements { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (long Alone, long Together)> Changes { get; } = new(StringComparer.Ordinal);

    public void AddFlow(int category, Outcome first, Outcome second) => Flows[PlaceOf(category, first, second)]++;

    public long Flow(int category, Outcome first, Outcome second) => Flows[PlaceOf(category, first, second)];

    public void AddRequirement(string id, bool isMetBefore)
    {
        var (before, after) = Requirements.GetValueOrDefault(id);
        Requirements[id] = isMetBefore ? (before + 1, after) : (before, after + 1);
    }

    public void AddCauses(ImpactCause cause)
    {
        ByMany += cause.IsMany ? 1 : 0;
        foreach (var set in cause.Sets)
        {
            foreach (var id in set)
            {
                var (alone, together) = Changes.GetValueOrDefault(id);
                Changes[id] = set.Length == 1 ? (alone + 1, together) : (alone, together + 1);
            }
        }
    }

    public void Add(ImpactTally other)
    {
        Candidates += other.Candidates;
        Rejected += other.Rejected;
        OfOtherVersions += other.OfOtherVersions;
        Answers += other.Answers;
        Unanswered += other.Unanswered;
        Changed += other.Changed;
        ChangedWithin += other.ChangedWithin;
        Near += other.Near;
        ByMany += other.ByMany;
        for (var i = 0; i < Flows.Length; i++)
        {
            Flows[i] += other.Flows[i];
        }

        foreach (var (id, (before, after)) in other.Requirements)
        {
            var (had, have) = Requirements.GetValueOrDefault(id);
            Requirements[id] = (had + before, have + after);
        }

        foreach (var (id, (alone, together)) in other.Changes)
        {
            var (had, have) = Changes.GetValueOrDefault(id);
            Changes[id] = (had + alone, have + together);
        }
    }

    private static int PlaceOf(int category, Outcome first, Outcome second) =>
        (((category * Outcomes) + (int)first) * Outcomes) + (int)second;
}
