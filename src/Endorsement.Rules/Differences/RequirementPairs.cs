using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Differences;

/// <summary>
/// Which requirement of a pathway is which: those of one id; those that the newer ruleset says are renamed; of what is left those of one kind and
/// content, where that is unique (S59).
/// </summary>
internal sealed class RequirementPairs
{
    private readonly PathwayPair _pathway;
    private readonly List<Placed> _was;
    private readonly List<Placed> _now;
    private readonly Dictionary<string, string> _matches = new(StringComparer.Ordinal);

    private RequirementPairs(PathwayPair pathway, IReadOnlyDictionary<string, string> renamed)
    {
        _pathway = pathway;
        _was = [.. pathway.Was.SelectMany(r => Placed.All(r, null, $"{pathway.Before}.{pathway.Pathway.Code()}."))];
        _now = [.. pathway.Now.SelectMany(r => Placed.All(r, null, $"{pathway.After}.{pathway.Pathway.Code()}."))];
        Match(placed => placed.Name);
        Match(placed => Renamed(placed, renamed));
        MatchAlternatives();
        MatchContent();
    }

    /// <summary>Every requirement of both, parents first; what came or went with its parent is left out.</summary>
    /// <param name="pathway">The pathway in both rulesets.</param>
    /// <param name="renamed">What older ids are called now, as <see cref="RenamedRequirement"/> writes them.</param>
    public static List<RequirementPair> Of(PathwayPair pathway, IReadOnlyDictionary<string, string> renamed) =>
        new RequirementPairs(pathway, renamed).All();

    private List<RequirementPair> All()
    {
        var made = new Dictionary<string, RequirementPair>(StringComparer.Ordinal);
        var all = new List<RequirementPair>();
        foreach (var was in _was)
        {
            var parent = was.Parent is null ? null : made.GetValueOrDefault(was.Parent);
            var now = _matches.TryGetValue(was.Name, out var name) ? _now.Find(placed => placed.Name == name) : null;
            if (was.Parent is not null && now is null && parent is not { IsOfOneKind: true })
            {
                continue;
            }

            var pair = new RequirementPair(was.Requirement, now?.Requirement, now?.Name ?? was.Name)
            {
                OldName = now is not null && now.Name != was.Name ? was.Name : null,
                IsMoved = now is not null && !AreOne(was.Parent, now.Parent),
                Parent = parent,
            };
            made[was.Name] = pair;
            if (parent is null or { IsOfOneKind: true })
            {
                all.Add(pair);
            }
        }

        var matched = _matches.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var now in _now.Where(placed => !matched.Contains(placed.Name)))
        {
            var parent = now.Parent is null ? null : all.Find(pair => pair.After is not null && pair.Name == now.Parent);
            if (now.Parent is null || parent is { IsOfOneKind: true })
            {
                all.Add(new RequirementPair(null, now.Requirement, now.Name) { Parent = parent });
            }
        }

        return all;
    }

    private bool AreOne(string? was, string? now) => was is null ? now is null : now is not null && _matches.GetValueOrDefault(was) == now;

    private void Match(Func<Placed, string?> named)
    {
        foreach (var was in Free(_was, _matches.Keys))
        {
            if (named(was) is { } name && Free(_now, _matches.Values).Exists(now => now.Name == name))
            {
                _matches[was.Name] = name;
            }
        }
    }

    /// <summary>What applies when the condition of a choice is true is what applies then, whatever it is called.</summary>
    private void MatchAlternatives()
    {
        foreach (var was in Free(_was, _matches.Keys).Where(placed => placed.IsAlternative))
        {
            if (
                _matches.TryGetValue(was.Parent!, out var parent)
                && Free(_now, _matches.Values).Find(now => now.Parent == parent && now.IsAlternative && now.At == was.At) is { } other
            )
            {
                _matches[was.Name] = other.Name;
            }
        }
    }

    private void MatchContent()
    {
        var (was, now) = (ByContent(Free(_was, _matches.Keys)), ByContent(Free(_now, _matches.Values)));
        foreach (var (content, mine) in was)
        {
            if (mine is [var one] && now.GetValueOrDefault(content) is [var other] && IsKept(one.Parent) && IsKept(other.Parent))
            {
                _matches[one.Name] = other.Name;
            }
        }
    }

    /// <summary>What came or went as part of another came or went with it.</summary>
    private bool IsKept(string? parent) => parent is null || _matches.ContainsKey(parent) || _matches.ContainsValue(parent);

    private string? Renamed(Placed was, IReadOnlyDictionary<string, string> renamed)
    {
        var now = renamed.GetValueOrDefault(was.Requirement.Id) ?? renamed.GetValueOrDefault($"*.{_pathway.Pathway.Code()}.{was.Name}");
        return now is null ? null : RulesetIds.Name(now);
    }

    private static List<Placed> Free(List<Placed> all, IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.Ordinal);
        return all.FindAll(placed => !names.Contains(placed.Name));
    }

    private static Dictionary<string, List<Placed>> ByContent(List<Placed> all) =>
        all.GroupBy(placed => RequirementContent.Of(placed.Requirement), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);

    /// <summary>A requirement in its pathway: its name, and whose part it is.</summary>
    private sealed record Placed(Requirement Requirement, string Name, string? Parent, int At, bool IsAlternative)
    {
        public static IEnumerable<Placed> All(Requirement requirement, Placed? parent, string prefix, int at = 0)
        {
            var own = new Placed(
                requirement,
                requirement.Id.StartsWith(prefix, StringComparison.Ordinal) ? requirement.Id[prefix.Length..] : requirement.Id,
                parent?.Name,
                at,
                parent is not null && Kinds.Of(parent.Requirement).PartsHavePlaces
            );
            return requirement.Children.SelectMany((part, place) => All(part, own, prefix, place)).Prepend(own);
        }
    }
}
