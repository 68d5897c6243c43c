using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>Which definitions the rulesets that are read together use: one that only a ruleset built on it uses is used.</summary>
internal sealed class DefinitionUse
{
    private readonly HashSet<(JsonText Text, int Offset)> _used = [];
    private readonly List<(string Group, JsonMember Definition, DoubtLedger Ledger)> _unused = [];

    /// <summary>What was not looked at, because something is wrong with it.</summary>
    public LeftOut LeftOut { get; } = new();

    /// <summary>A rule uses it.</summary>
    public void Use(JsonNode definition) => _used.Add((definition.Source, definition.Offset));

    /// <summary>Whether a rule was found that uses it.</summary>
    public bool IsUsed(JsonNode definition) => _used.Contains((definition.Source, definition.Offset));

    /// <summary>No rule of its own file uses it.</summary>
    public void Unused(string group, JsonMember definition, DoubtLedger ledger) => _unused.Add((group, definition, ledger));

    /// <summary>Tells of those that nobody uses, when every ruleset has been read.</summary>
    public void Settle()
    {
        foreach (
            var (group, definition, ledger) in _unused.Where(unused =>
                !IsUsed(unused.Definition.Value) && !LeftOut.MayName(unused.Definition)
            )
        )
        {
            ledger.Tell(
                Severity.Warning,
                "ER2215",
                $"no rule uses the definition `{JsonNode.Short(definition.Name)}`",
                $"name it where it is wanted, or take it out of `definitions.{group}`",
                [definition.Value]
            );
        }
    }
}
