using System.IO.Compression;
using System.Text;

namespace Endorsement.Rules.Spreadsheets.Tests;

/// <summary>A workbook as another program might have written it, part by part.</summary>
internal sealed class RawBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<(string Name, string Rows)> _sheets = [];
    private readonly List<(string Path, byte[] Bytes)> _more = [];

    public bool Is1904 { get; init; }

    public string[] SharedTexts { get; init; } = [];

    /// <summary>The number formats of styles 1, 2, …; style 0 is plain.</summary>
    public string[] Formats { get; init; } = [];

    public string BookType { get; init; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Declared before the sheets, to be refused.</summary>
    public string Prolog { get; init; } = "";

    public RawBook Sheet(string name, string rows)
    {
        _sheets.Add((name, rows));
        return this;
    }

    /// <summary>A sheet of texts, row by row.</summary>
    public RawBook Texts(string name, params string[][] rows) =>
        Sheet(
            name,
            string.Concat(
                rows.Select(
                    (row, r) =>
                        $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => text.Length == 0 ? "" : Text($"{(char)('A' + c)}{r + 1}", text)))}</row>"
                )
            )
        );

    public static string Text(string cell, string text) =>
        $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    public RawBook Part(string path, string text)
    {
        _more.Add((path, Encoding.UTF8.GetBytes(text)));
        return this;
    }

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                zip,
                "[Content_Types].xml",
                $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{BookType}\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>{string.Concat(_sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>"
            );
            const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
            const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Write(
                zip,
                "_rels/.rels",
                $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            Write(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr{(Is1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i + 1}\"/>"))}</sheets></workbook>"
            );
            Write(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Rels}\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"t\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"u\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            );
            Write(
                zip,
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"{Formats.Length}\">{string.Concat(Formats.Select((format, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(format)}\"/>"))}</numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs></styleSheet>"
            );
            Write(
                zip,
                "xl/sharedStrings.xml",
                $"<sst xmlns=\"{Main}\">{string.Concat(SharedTexts.Select(text => $"<si>{text}</si>"))}</sst>"
            );
            foreach (var (sheet, i) in _sheets.Select((sheet, i) => (sheet, i)))
            {
                Write(
                    zip,
                    $"xl/worksheets/sheet{i + 1}.xml",
                    $"{Prolog}<worksheet xmlns=\"{Main}\"><sheetData>{sheet.Rows}</sheetData></worksheet>"
                );
            }

            foreach (var (path, part) in _more)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(part);
            }
        }

        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string path, string text)
    {
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
