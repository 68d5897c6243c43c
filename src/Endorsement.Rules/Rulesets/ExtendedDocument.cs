using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A ruleset document that another one extends: with everything carried out, and as its author wrote it (S44).</summary>
/// <param name="Resolved">With everything carried out.</param>
/// <param name="Written">As written, to be resolved again for a child that redefines what it names; <see langword="null"/>: a program made it.</param>
/// <param name="Parent">What it extends in its turn.</param>
internal sealed record ExtendedDocument(JsonNode Resolved, JsonNode? Written, ExtendedDocument? Parent)
{
    /// <summary>Stands for one that nobody can see: whatever is missed may be there.</summary>
    /// <param name="extends">What names it.</param>
    /// <param name="document">The document that extends it.</param>
    public static ExtendedDocument Unseen(JsonNode extends, JsonNode document)
    {
        var gap = extends.Gap();
        string[] names =
        [
            "jurisdictions",
            "contact",
            "sources",
            "cycle",
            "equivalents",
            "vocabulary",
            "labels",
            "monthlyHours",
            "exceptions",
            "renamed",
            "definitions",
            "categories",
        ];
        var association = document["association"] is { } own ? new[] { new JsonMember("association", own.Offset, own) } : [];
        return new(JsonEdit.ObjectAt(extends, [.. association, .. names.Select(name => new JsonMember(name, gap.Offset, gap))]), null, null)
        {
            IsSound = false,
        };
    }

    /// <summary>Whether nothing is wrong in what it names, nor in what it extends.</summary>
    public bool IsSound { get; init; } = true;

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
