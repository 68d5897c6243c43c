using System.Collections.Frozen;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <summary>Where the requirements of a ruleset are written, by id. Beside the rules and no part of them: two that say the same are equal wherever they stand.</summary>
/// <param name="whole">Where the ruleset is written.</param>
/// <param name="requirements">Where each requirement is written.</param>
internal sealed class RulePlaces(TextPlace whole, FrozenDictionary<string, TextPlace> requirements)
{
    public TextPlace Whole => whole;

    /// <summary>Where a requirement is written; what nobody wrote down is where the whole is.</summary>
    public TextPlace this[string id] => requirements.GetValueOrDefault(id, whole);

    /// <summary>The same as people read it.</summary>
    public RuleLocation Locate(string id)
    {
        var place = this[id];
        var (line, column) = place.Text.Place(place.Offset);
        return new RuleLocation(place.Text.File, line, column, place.Pointer);
    }
}
