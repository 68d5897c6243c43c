using System.Collections.Immutable;
using Endorsement.Rules;
using Endorsement.Rules.Spreadsheets;
using Portal.Forms;
using Portal.Words;

namespace Portal;

/// <summary>A file that somebody sent: a workbook, or a candidate's document.</summary>
/// <param name="Utf8">The candidate's document.</param>
/// <param name="Mistakes">What keeps a workbook from being one; each names its cell.</param>
internal sealed record SentFile(byte[] Utf8, ImmutableArray<Mistake> Mistakes)
{
    /// <summary>What a workbook is called where files are sent.</summary>
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What one person's workbook never comes near.</summary>
    private static readonly SheetLimits Limits = SheetLimits.Default with
    {
        FileBytes = PortalSecurity.MostBytes,
        UnpackedBytes = 8L * PortalSecurity.MostBytes,
        Rows = 50_000,
        Problems = 200,
    };

    /// <summary>Whether it may be a workbook or a document, by how it begins: whoever sends a letter or a picture is told so where files are chosen.</summary>
    public static bool MayBe(IFormFile file)
    {
        using var stream = file.OpenReadStream();
        Span<byte> head = stackalloc byte[64];
        ReadOnlySpan<byte> begun = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        begun = begun.StartsWith("\ufeff"u8) ? begun[3..] : begun;
        return begun.StartsWith("PK"u8) || begun.TrimStart(" \t\r\n"u8) is [] or [(byte)'{' or (byte)'[', ..];
    }

    /// <summary>Reads it, whatever it is called: workbooks begin like every packed file.</summary>
    public static SentFile Read(byte[] bytes, RulesetCatalog catalog, PortalWords words)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return new SentFile(bytes, []);
        }

        var options = new ImportOptions
        {
            Catalog = catalog,
            Language = words.Language,
            Limits = Limits,
        };
        var import = CandidateWorkbook.Read(bytes, words.Workbook, options);
        return import switch
        {
            { Candidates: [var one], Rejected.IsEmpty: true, IsBroken: false } => new SentFile(one.ToJson(), []),
            { Candidates.Length: > 1 } => new SentFile([], [new Mistake(null, "", words.SeveralPeople)]),
            _ => new SentFile([], Told(import, words)),
        };
    }

    /// <summary>An empty workbook that asks what a category asks.</summary>
    public static byte[] Template(AskedCategory asked, Language language)
    {
        using var stream = new MemoryStream();
        CandidateWorkbook.WriteTemplate(
            stream,
            WorkbookOptions.For(asked.Ruleset, asked.Category.Code, asked.Pathway) with
            {
                Language = language,
            }
        );
        return stream.ToArray();
    }

    /// <summary>Everything that was answered, as a workbook.</summary>
    public static byte[] Workbook(AskedCategory asked, Candidate candidate, Language language)
    {
        using var stream = new MemoryStream();
        var options = new WorkbookOptions
        {
            Outline = CandidateOutline.Of(asked.Ruleset),
            Ruleset = asked.Ruleset,
            Language = language,
        };
        CandidateWorkbook.Write(stream, [candidate], options);
        return stream.ToArray();
    }

    private static ImmutableArray<Mistake> Told(CandidateImport import, PortalWords words)
    {
        var told = import.Problems.Where(problem => problem.Severity == Severity.Error).Select(Of).ToImmutableArray();
        return told.IsEmpty ? [new Mistake(null, "", words.FileNotRead)] : told;
    }

    private static Mistake Of(SheetProblem problem) =>
        new(null, problem.Place, problem.Help is null ? problem.Message : $"{problem.Message} ({problem.Help})");
}
