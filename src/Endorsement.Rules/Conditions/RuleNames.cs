using System.Collections.Immutable;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Conditions;

/// <summary>What one ruleset says of itself that its requirements and conditions refer to.</summary>
internal sealed class RuleNames
{
    /// <summary>What rules call the association whose ruleset it is, and the category whose requirement it is.</summary>
    public const string This = "this";

    /// <summary>What rules call the association in whose jurisdiction the candidate lives.</summary>
    public const string OfResidence = "of-residence";

    private readonly HashSet<string> _categories = new(StringComparer.Ordinal);

    public RuleNames(JsonNode resolved)
    {
        Association = resolved.Text("association") ?? "";
        Jurisdiction = resolved.Codes("jurisdiction") ?? [];
        HasCycle = resolved["cycle"] is not null;
        _categories.UnionWith(resolved["categories"]!.Members.Select(category => category.Name));
        _categories.UnionWith((resolved["equivalents"]?.Items ?? []).SelectMany(CodesOf));
        _categories.UnionWith(resolved["vocabulary"]?.Codes("categories") ?? []);
        MayHoldMoreCategories =
            resolved["categories"]!.MayHoldMore
            || resolved["equivalents"] is { HasGap: true }
            || resolved["vocabulary"] is { MayHoldMore: true }
            || resolved["vocabulary"]?["categories"] is { MayHoldMore: true };
    }

    private static IEnumerable<string> CodesOf(JsonNode group) =>
        group.Kind == JsonKind.Array
            ? group.Items.Select(code => code.Text)
            : (group.Codes("is") ?? []).Prepend(group.Text("category") ?? "");

    /// <summary>The ruleset's own association, which rules may call `this`.</summary>
    public string Association { get; }

    /// <summary>Where the ruleset applies.</summary>
    public ImmutableArray<string> Jurisdiction { get; }

    /// <summary>Whether it has a renewal cycle.</summary>
    public bool HasCycle { get; }

    /// <summary>Whether there may be categories that nobody can see, since what would name them has been told to be wrong.</summary>
    public bool MayHoldMoreCategories { get; }

    /// <summary>The categories that rules may name.</summary>
    public IReadOnlySet<string> Categories => _categories;
}
