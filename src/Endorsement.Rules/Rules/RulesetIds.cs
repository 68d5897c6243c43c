namespace Endorsement.Rules;

/// <summary>Ids of requirements, and the form <c>*.pathway.name</c> that names one in every category.</summary>
internal static class RulesetIds
{
    private const string Every = "*.";

    /// <summary>The form that names a requirement of a category in every one.</summary>
    public static string OfEvery(string id, string category) => "*" + id[category.Length..];

    /// <summary>The id that a name, which may be that form, means in a category.</summary>
    public static string In(string name, string category) => name.StartsWith(Every, StringComparison.Ordinal) ? category + name[1..] : name;

    /// <summary>What a requirement is called within its pathway: <c>training</c> of <c>IMHS.initial.training</c>.</summary>
    public static string Name(string id)
    {
        var pathway = id.IndexOf('.', StringComparison.Ordinal) + 1;
        return id[(id.IndexOf('.', pathway) + 1)..];
    }

    /// <summary>The category of a requirement: <c>IMHS</c> of <c>IMHS.initial.training</c>; empty where the id names none.</summary>
    public static string Category(string id) => id[..Math.Max(0, id.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>Its category and pathway: <c>IMHS.initial</c> of <c>IMHS.initial.training</c>; empty where the id names none.</summary>
    public static ReadOnlySpan<char> Pathway(string id)
    {
        var name = id.IndexOf('.', id.IndexOf('.', StringComparison.Ordinal) + 1);
        return id.AsSpan(0, Math.Max(0, name));
    }

    /// <summary>What it is called among the parts of what holds it: the last of its names.</summary>
    public static string LastName(string id) => id[(id.LastIndexOf('.') + 1)..];

    /// <summary>The requirement at the top of a pathway that it is, or of which it is a part.</summary>
    public static string Top(string id)
    {
        var name = Name(id);
        var part = name.IndexOf('.', StringComparison.Ordinal);
        return part < 0 ? id : id[..(id.Length - name.Length + part)];
    }

    /// <summary>Whether a requirement is the one with an id, or a part of it.</summary>
    public static bool IsSameOrPart(string id, string of) =>
        id.StartsWith(of, StringComparison.Ordinal) && (id.Length == of.Length || id[of.Length] == '.');
}
