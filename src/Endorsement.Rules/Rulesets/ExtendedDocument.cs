using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A ruleset document that another one extends: with everything carried out, and as its author wrote it (S44).</summary>
/// <param name="Resolved">With everything carried out.</param>
/// <param name="Written">As written, to be resolved again for a child that redefines what it names; <see langword="null"/>: a program made it.</param>
/// <param name="Parent">What it extends in its turn.</param>
internal sealed record ExtendedDocument(JsonNode Resolved, JsonNode? Written, ExtendedDocument? Parent)
{
    /// <summary>How many documents build on one another, up to this one.</summary>
    public int Generations { get; } = 1 + (Parent?.Generations ?? 0);

    /// <summary>The documents of the family, this one first, each before the one that it extends.</summary>
    public IEnumerable<JsonNode> Family
    {
        get
        {
            for (var document = this; document is not null; document = document.Parent)
            {
                yield return document.Written ?? document.Resolved;
            }
        }
    }
}
