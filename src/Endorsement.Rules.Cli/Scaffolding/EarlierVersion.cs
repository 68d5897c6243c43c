using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Endorsement.Rules.Cli.Scaffolding;

/// <summary>The version that the next one is made from, as it is and as it is when it has ended.</summary>
/// <param name="Ruleset">The version.</param>
/// <param name="Path">Its own file; <see langword="null"/>: it is built in, and cannot be closed.</param>
/// <param name="Bytes">Its document.</param>
internal sealed partial record EarlierVersion(Ruleset Ruleset, string? Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The version among those at hand.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static EarlierVersion Find(ToolIo io, string key, RulesetCatalog catalog, IEnumerable<FoundFile> files)
    {
        var ruleset = Rulebook.Open(io, key, catalog);
        var file = Rulebook.IsFile(key)
            ? new FoundFile(key, DocumentKind.Ruleset, io.Read(key))
            : files.FirstOrDefault(f =>
                JsonPlaces.Text(f.Bytes, "association") == ruleset.Association && JsonPlaces.Text(f.Bytes, "version") == ruleset.Version
            );
        return new EarlierVersion(ruleset, file?.Path, file?.Bytes ?? BuiltIn(ruleset));
    }

    /// <summary>Its document, in force until a day; nothing else of it has changed.</summary>
    public ReadOnlyMemory<byte> Closed(LocalDate until)
    {
        var day = JsonPlaces.Quoted(DocumentedDate.OfDay(until).ToString());
        return JsonPlaces.Replaced(Bytes, day, "effective", "until")
            ?? JsonPlaces.Inserted(Bytes, "until", day, "effective", "from")
            ?? throw new UsageException($"`{Path ?? Ruleset.Key}` has no `effective` to be closed");
    }

    /// <summary>The published document, but for the schema that stands beside it in its repository only.</summary>
    private static byte[] BuiltIn(Ruleset ruleset)
    {
        using var stream =
            typeof(Ruleset).Assembly.GetManifestResourceStream($"rulesets/{ruleset.Association}/{ruleset.Version}.json")
            ?? throw new UsageException($"the document of `{ruleset.Key}` is not at hand", "name its file with `--from FILE.json`");
        using var text = new StreamReader(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(SchemaLine().Replace(text.ReadToEnd(), "", 1));
    }

    [GeneratedRegex("^[ \t]*\"\\$schema\":[^\n]*\n", RegexOptions.Multiline, 1_000)]
    private static partial Regex SchemaLine();
}
