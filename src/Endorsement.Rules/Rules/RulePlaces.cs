using System.Collections.Frozen;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <summary>Where the requirements of a ruleset are written, by id. Beside the rules and no part of them: two that say the same are equal wherever they stand.</summary>
internal sealed class RulePlaces
{
    private readonly Lazy<Written> _written;
    private readonly Func<string, RuleLocation?>? _known;

    /// <param name="whole">Where the ruleset is written.</param>
    /// <param name="requirements">Where each requirement is written.</param>
    public RulePlaces(TextPlace whole, FrozenDictionary<string, TextPlace> requirements) =>
        _written = new Lazy<Written>(new Written(whole, requirements));

    /// <param name="read">The places, of a ruleset whose document is not read yet.</param>
    /// <param name="known">Where a requirement is known to be written before that; <see langword="null"/>: it is not.</param>
    public RulePlaces(Func<RulePlaces> read, Func<string, RuleLocation?> known) =>
        (_written, _known) = (new Lazy<Written>(() => read()._written.Value), known);

    public TextPlace Whole => _written.Value.Whole;

    /// <summary>Where a requirement is written; what nobody wrote down is where the whole is.</summary>
    public TextPlace this[string id] => _written.Value.Requirements.GetValueOrDefault(id, Whole);

    /// <summary>The same as people read it.</summary>
    public RuleLocation Locate(string id)
    {
        if (_known?.Invoke(id) is { } known)
        {
            return known;
        }

        var place = this[id];
        var (line, column) = place.Text.Place(place.Offset);
        return new RuleLocation(place.Text.File, line, column, place.Pointer);
    }

    private sealed record Written(TextPlace Whole, FrozenDictionary<string, TextPlace> Requirements);
}
