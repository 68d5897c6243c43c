using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules;
using Endorsement.Rules.Spreadsheets;
using NodaTime;
using Portal.Forms;
using Portal.Words;

namespace Portal;

/// <summary>A file that somebody sent: a workbook, or a candidate's document.</summary>
/// <param name="Utf8">The candidate's document.</param>
/// <param name="Mistakes">What keeps a workbook from being one; each names its cell.</param>
/// <param name="Notices">What deserves a look in a workbook that was read.</param>
internal sealed record SentFile(byte[] Utf8, ImmutableArray<Mistake> Mistakes, ImmutableArray<Mistake> Notices)
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
    public static SentFile Read(byte[] bytes, RulesetCatalog catalog, LocalDate today, PortalWords words)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return new SentFile(bytes, [], []);
        }

        var import = CandidateWorkbook.Read(bytes, words.Workbook, Options(catalog, today, words));
        return import switch
        {
            { Candidates: [var one], Rejected.IsEmpty: true, IsBroken: false } => new SentFile(
                one.ToJson(),
                [],
                Told(import, Severity.Warning, words)
            ),
            { Candidates.Length: > 1 } => new SentFile([], [new Mistake(null, "", words.SeveralPeople)], []),
            _ => Told(import, Severity.Error, words) is { IsEmpty: false } mistakes
                ? new SentFile([], mistakes, [])
                : new SentFile([], [new Mistake(null, "", words.FileNotRead)], []),
        };
    }

    /// <summary>A workbook with its mistakes coloured, commented and listed, in which they can be mended; <see langword="null"/>: it is none that can be read.</summary>
    public static byte[]? Marked(byte[] bytes, RulesetCatalog catalog, LocalDate today, PortalWords words)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return null;
        }

        var import = CandidateWorkbook.Read(bytes, words.Workbook, Options(catalog, today, words));
        return import.IsBroken ? null : MarkedWorkbook.Mark(bytes, import.Problems, words.Language);
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

    private static ImportOptions Options(RulesetCatalog catalog, LocalDate today, PortalWords words) =>
        new()
        {
            Catalog = catalog,
            Language = words.Language,
            Limits = Limits,
            AsOf = today,
        };

    private static ImmutableArray<Mistake> Told(CandidateImport import, Severity severity, PortalWords words) =>
        [.. import.Problems.Where(problem => problem.Severity == severity).Select(problem => Of(problem, words))];

    /// <summary>The cell in words, and the author's words as quotations: nobody here types commands.</summary>
    private static Mistake Of(SheetProblem problem, PortalWords words)
    {
        var place =
            problem.Sheet.Length == 0
                ? problem.Place
                : words.Cell(problem.Sheet, problem.Place[(problem.Place.LastIndexOf('!') + 1)..], problem.Row);
        var text = problem.Help is { } help
            ? $"{problem.Message}. {char.ToUpper(help[0], CultureInfo.InvariantCulture)}{help[1..]}"
            : problem.Message;
        var parts = text.Split('`');
        return new Mistake(null, place, string.Concat(parts.Select((part, i) => i % 2 == 0 ? part : words.Quoted(part))));
    }
}
