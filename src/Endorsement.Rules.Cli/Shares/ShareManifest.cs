using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Endorsement.Rules.Cli.Shares;

/// <summary>What one share of a batch was made from and what it gave. It is written last: a share is done when its manifest is there.</summary>
/// <param name="Engine">The version of the tool that made it.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Rulesets">The rulesets that could decide, by key.</param>
/// <param name="Input">The input, of which this is a share.</param>
/// <param name="Share">Which share, and what of the input it holds.</param>
/// <param name="Rows">What became of its rows.</param>
/// <param name="Files">What it gave.</param>
internal sealed record ShareManifest(
    string Engine,
    AskedOfShares Question,
    ImmutableArray<DecidingRuleset> Rulesets,
    ShareInput Input,
    ShareOfInput Share,
    ShareRows Rows,
    ImmutableArray<ShareFile> Files
)
{
    /// <summary>How a file of a manifest ends, where one is looked for in a folder.</summary>
    public const string Ending = ".manifest.json";

    /// <exception cref="UsageException">It is no manifest.</exception>
    public static ShareManifest Read(byte[] utf8, string path)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(utf8, ShareManifestJson.Default.ShareManifest);
            return manifest is not null && manifest.Files.All(file => file is not null && file.Name == Path.GetFileName(file.Name))
                ? manifest
                : throw new JsonException();
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } number ? FormattableString.Invariant($", line {number + 1}") : "";
            throw new UsageException(
                $"`{path}` is no manifest of a batch, or is cut{line}",
                "hand in the file that `endorse batch --manifest` wrote, as it is"
            );
        }
    }

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ShareManifestJson.Default.ShareManifest), (byte)'\n'];

    /// <summary>What it gave of one sort; <see langword="null"/>: nothing.</summary>
    public ShareFile? File(ShareRole role) => Files.FirstOrDefault(file => file.Role == role);

    /// <summary>How it differs from another share of the same run, whose share alone may be another; nothing where it does not.</summary>
    public IEnumerable<string> DiffersFrom(ShareManifest other)
    {
        if (Engine != other.Engine)
        {
            yield return ShareWords.OtherEngine(Engine, other.Engine);
        }

        foreach (var difference in Question.DiffersFrom(other.Question))
        {
            yield return difference;
        }

        foreach (var key in Rulesets.Concat(other.Rulesets).Except(Rulesets.Intersect(other.Rulesets)).Select(r => r.Ruleset).Distinct())
        {
            yield return ShareWords.OtherRules(key);
        }

        if (Input != other.Input)
        {
            yield return ShareWords.OtherInput(Input, other.Input);
        }

        if (Share.Of != other.Share.Of)
        {
            yield return ShareWords.OtherCount(Share.Of, other.Share.Of);
        }
    }
}

/// <summary>The question and the options that the output depends on.</summary>
internal sealed record AskedOfShares
{
    public string? Association { get; init; }

    public string? Category { get; init; }

    public required string Pathway { get; init; }

    public required string AsOf { get; init; }

    public int? Cycle { get; init; }

    /// <summary>The one that decides whatever the dates say, by key.</summary>
    public string? Ruleset { get; init; }

    public required string Detail { get; init; }

    /// <summary>Whether each share counts.</summary>
    public required bool Summary { get; init; }

    /// <summary>The hash of the judgements that were handed in.</summary>
    public string? Judgements { get; init; }

    public IEnumerable<string> DiffersFrom(AskedOfShares other)
    {
        (string Option, string? Mine, string? Theirs)[] all =
        [
            ("--association", Association, other.Association),
            ("--category", Category, other.Category),
            ("--pathway", Pathway, other.Pathway),
            ("--as-of", AsOf, other.AsOf),
            ("--cycle", Year(Cycle), Year(other.Cycle)),
            ("--ruleset", Ruleset, other.Ruleset),
            ("--detail", Detail, other.Detail),
            ("--summary", Summary ? "yes" : null, other.Summary ? "yes" : null),
            ("--judgements", Judgements, other.Judgements),
        ];
        return all.Where(option => option.Mine != option.Theirs)
            .Select(option => ShareWords.OtherOption(option.Option, option.Mine, option.Theirs));
    }

    private static string? Year(int? cycle) => cycle is { } year ? FormattableString.Invariant($"{year}") : null;
}

/// <summary>A ruleset by the hashes of what decides and of its words.</summary>
internal sealed record DecidingRuleset(string Ruleset, string Hash, string WordsHash);

/// <summary>The whole input: its length, and the hash of it and of blocks all over it.</summary>
/// <param name="Bytes">Its length as a file.</param>
/// <param name="Sample">See <see cref="InputSample"/>.</param>
internal sealed record ShareInput(long Bytes, string Sample);

/// <summary>Which share, from 1, of how many, and what it read: as <see cref="Bulk.BulkStretch"/> says.</summary>
internal sealed record ShareOfInput(int Index, int Of, long From, long To, long Lines, string Hash);

/// <summary>What became of the rows of a share.</summary>
internal sealed record ShareRows(long Written, long Rejected, long Blank);

/// <summary>A file that a share gave, by its name beside the manifest.</summary>
internal sealed record ShareFile(ShareRole Role, string Name, long Bytes, string Hash);

/// <summary>What a file of a share holds.</summary>
internal enum ShareRole
{
    /// <summary>A line for each row that was decided.</summary>
    [JsonStringEnumMemberName("results")]
    Results,

    /// <summary>A line for each row that was not; left out where none was rejected.</summary>
    [JsonStringEnumMemberName("rejects")]
    Rejects,

    /// <summary>Its counts, all of them.</summary>
    [JsonStringEnumMemberName("summary")]
    Summary,
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(ShareManifest))]
internal sealed partial class ShareManifestJson : JsonSerializerContext;
