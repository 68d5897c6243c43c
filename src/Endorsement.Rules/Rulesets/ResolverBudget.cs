using System.Globalization;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>
/// How much one ruleset may grow when everything it names is put in (S53): a few kilobytes of definitions that name one another would fill
/// the memory, and a chain of them the stack.
/// </summary>
/// <remarks>Counted where it is built, and told once of each kind. Shipped rulesets use a fiftieth of it, and nest four levels deep.</remarks>
internal sealed class ResolverBudget(Problems problems)
{
    /// <summary>Requirements, parts included, each time that one is put in.</summary>
    public const int MostRequirements = 20_000;

    /// <summary>JSON values copied.</summary>
    public const int MostValues = 1_000_000;

    /// <summary>Parts within parts.</summary>
    public const int MostLevels = 24;

    /// <summary>Definitions that use one another, one within another.</summary>
    public const int MostUses = 32;

    /// <summary>Requirements looked at to find what additions and overrides name.</summary>
    public const int MostSteps = 10_000_000;

    /// <summary>A near word is sought for the first dangling names only.</summary>
    private const int MostSearches = 30;

    private const int NearestLength = 6;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _requirements;
    private int _values;
    private long _steps;
    private int _searches;

    public bool TakeRequirement(JsonNode place) =>
        ++_requirements <= MostRequirements
        || Tell(
            place,
            $"the ruleset comes to more than {Number(MostRequirements)} requirements, parts included",
            "look for definitions that use one another many times over"
        );

    public bool TakeValue(JsonNode place) =>
        ++_values <= MostValues
        || Tell(
            place,
            $"the ruleset comes to more than {Number(MostValues)} values when everything that it names is put in",
            "look for definitions that use one another many times over"
        );

    public bool TakeSteps(JsonNode place, int steps) =>
        (_steps += steps) <= MostSteps
        || Tell(
            place,
            $"finding what additions and overrides change takes more than {Number(MostSteps)} looks at requirements",
            "write the figures where they are, or change fewer"
        );

    public bool IsWithinDepth(JsonNode place, int level, int uses) =>
        (level <= MostLevels && uses < MostUses)
        || Tell(
            place,
            level > MostLevels
                ? $"requirements are nested more than {Number(MostLevels)} levels deep"
                : $"more than {Number(MostUses)} definitions use one another, one within another",
            "no rule that people can follow is built like this"
        );

    /// <summary>A near word and what there is; nothing once nobody would read it.</summary>
    public string? Help(string word, Func<IReadOnlyCollection<string>> known, string knownAre)
    {
        if (problems.IsFull || ++_searches > MostSearches)
        {
            return null;
        }

        // A word that is much longer or shorter is not near; leaving it out here keeps the search small.
        var names = known();
        return names.Count <= 24 && names.All(n => n.Length <= 80) ? Suggestion.Help(word, names, knownAre)
            : Near(word, names) is { } near ? $"did you mean `{near}`?"
            : null;
    }

    /// <summary>The near word alone.</summary>
    public string? Near(string word, IEnumerable<string> known) =>
        problems.IsFull || ++_searches > MostSearches
            ? null
            : Suggestion.For(word, known.Where(k => Math.Abs(k.Length - word.Length) < NearestLength).Take(1_000));

    private bool Tell(JsonNode place, string message, string help)
    {
        if (_told.Add(message))
        {
            problems.Error("ER2010", place, message, help);
        }

        return false;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
