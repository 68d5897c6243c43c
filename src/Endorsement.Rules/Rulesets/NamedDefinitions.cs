using System.Collections.Immutable;
using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>
/// What the names of `definitions` mean to one ruleset: of a document and all that it extends, the youngest definition of a name holds, wherever the
/// name stands, in inherited text too (S44).
/// </summary>
/// <param name="family">The documents, youngest first.</param>
/// <param name="use">Which definitions are used; <see langword="null"/> where nobody asks.</param>
internal sealed class NamedDefinitions(ImmutableArray<JsonNode> family, DefinitionUse? use = null)
{
    /// <summary>A search takes time, and only the first names that lead nowhere are helped with one.</summary>
    private const int MostSearches = 30;

    private readonly Dictionary<string, Dictionary<string, JsonNode>> _groups = new(StringComparer.Ordinal);

    private readonly Dictionary<string, bool> _mayHoldMore = new(StringComparer.Ordinal);

    private int _searches;

    private ImmutableArray<bool> _areRebound;

    /// <summary>The definition of a name, which is then used; nothing where there is none.</summary>
    public JsonNode? Find(string group, string name)
    {
        var definition = Group(group).GetValueOrDefault(name);
        if (definition is not null)
        {
            use?.Use(definition);
            if (
                MayHoldMore(group)
                && family.TakeWhile(document => document["definitions"]?[group]?[name] is null).Any(d => MayHoldMore(d, group))
            )
            {
                // A younger document may give it another meaning, where nobody can read it.
                return definition.Gap();
            }
        }

        return definition;
    }

    public IReadOnlyCollection<string> Names(string group) => Group(group).Keys;

    /// <summary>Whether names may be defined that nobody can see: what is missed there is said nothing of.</summary>
    public bool MayHoldMore(string group)
    {
        if (!_mayHoldMore.TryGetValue(group, out var known))
        {
            _mayHoldMore[group] = known = family.Any(document => MayHoldMore(document, group));
        }

        return known;
    }

    private static bool MayHoldMore(JsonNode document, string group) =>
        document["definitions"] is { } all && (all.MayHoldMore || all[group] is { MayHoldMore: true });

    /// <summary>A name that leads nowhere is told; that nobody uses what was meant follows from it.</summary>
    public void UseNearest(string group, string name)
    {
        if (use is not null && ++_searches <= MostSearches && Suggestion.For(name, Names(group).Take(1_000)) is { } near)
        {
            use.Use(Group(group)[near]);
        }
    }

    /// <summary>Which of the documents a value was written in, the youngest being 0; -1: in none of them.</summary>
    public int AgeOf(JsonNode value)
    {
        for (var age = 0; age < family.Length; age++)
        {
            if (ReferenceEquals(family[age].Source, value.Source))
            {
                return age;
            }
        }

        return -1;
    }

    /// <summary>The key of the ruleset of that age.</summary>
    public string KeyOf(int age) => $"{family[age].Text("association")}@{family[age].Text("version")}";

    /// <summary>Whether a younger document gives another meaning to a name of this one, or of what it extends.</summary>
    public bool Rebind(JsonNode document)
    {
        var age = AgeOf(document);
        return age > 0 && (_areRebound.IsDefault ? _areRebound = Rebound() : _areRebound)[age];
    }

    /// <summary>A name that is redefined by one of an age concerns all that are no older than the one whose definition it takes the place of.</summary>
    private ImmutableArray<bool> Rebound()
    {
        var rebound = new bool[family.Length];
        var youngest = new Dictionary<(string Group, string Name), (int Age, JsonNode Value)>();
        for (var age = 0; age < family.Length; age++)
        {
            foreach (var group in family[age]["definitions"]?.Members ?? [])
            {
                foreach (var (name, _, value) in group.Value.Members)
                {
                    if (!youngest.TryAdd((group.Name, name), (age, value)))
                    {
                        var over = youngest[(group.Name, name)];
                        if (!CanonicalForm.AreSame(over.Value, value))
                        {
                            Array.Fill(rebound, true, over.Age + 1, age - over.Age);
                        }
                    }
                }
            }
        }

        return [.. rebound];
    }

    private Dictionary<string, JsonNode> Group(string group)
    {
        if (!_groups.TryGetValue(group, out var found))
        {
            _groups[group] = found = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
            foreach (var member in family.SelectMany(document => document["definitions"]?[group]?.Members ?? []))
            {
                found.TryAdd(member.Name, member.Value);
            }
        }

        return found;
    }
}
