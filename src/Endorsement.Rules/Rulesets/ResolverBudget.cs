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

    /// <summary>What an author may have meant by a name that leads nowhere.</summary>
    public NearWords Near { get; } = new(problems);

    /// <summary>Whether something was asked for that it does not hold.</summary>
    public bool IsExhausted => _told.Count > 0;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _requirements;
    private int _values;
    private long _steps;

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
