namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>Paths of columns, whose parts are free where the document's names are: a slash in one is written as in a JSON Pointer.</summary>
internal static class PathParts
{
    public static string[] Of(string path)
    {
        var parts = path.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = parts[i].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        }

        return parts;
    }

    public static string Escaped(string part) =>
        part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
