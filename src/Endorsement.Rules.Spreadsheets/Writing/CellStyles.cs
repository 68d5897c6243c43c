using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Endorsement.Rules.Spreadsheets.Writing;

/// <summary>The styles of our workbooks, by their place in the table of styles.</summary>
internal enum CellStyle
{
    Plain,
    Title,
    Body,
    Help,
    Example,
    Heading,
    NeededHeading,
    Text,
    GuardedText,
    Day,
    Month,
    Year,
    Hours,
    Money,
    Link,
    Met,
    NotMet,
    Open,
    NotApplicable,
    Wrapped,
    Subtitle,
}

/// <summary>The table of styles.</summary>
internal static class CellStyles
{
    private const uint DayFormat = 164;
    private const uint MonthFormat = 165;
    private const uint YearFormat = 166;
    private const uint HoursFormat = 167;
    private const uint TextFormat = 49;
    private const uint MoneyFormat = 2;

    public static Stylesheet Sheet()
    {
        var fonts = new Fonts(
            Font(11),
            Font(16, bold: true),
            Font(11, colour: "FF595959"),
            Font(11, colour: "FF595959", italic: true),
            Font(11, bold: true, colour: "FFFFFFFF"),
            Font(11, colour: "FF1F4E79", underline: true),
            Font(11, bold: true)
        );
        var fills = new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Fill("FF1F4E79"),
            Fill("FF7F3F00"),
            Fill("FFF2F2F2"),
            Fill("FFDDEFDD"),
            Fill("FFF8DCDC"),
            Fill("FFFFF2CC"),
            Fill("FFEDEDED")
        );
        var borders = new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())
        );
        var formats = new CellFormats(Enum.GetValues<CellStyle>().Select(Format));
        return new Stylesheet(
            new NumberingFormats(
                Number(DayFormat, "yyyy\\-mm\\-dd"),
                Number(MonthFormat, "yyyy\\-mm"),
                Number(YearFormat, "yyyy"),
                Number(HoursFormat, "[h]:mm")
            )
            {
                Count = 4,
            },
            Counted(fonts),
            Counted(fills),
            Counted(borders),
            new CellStyleFormats(
                new CellFormat
                {
                    NumberFormatId = 0,
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                }
            )
            {
                Count = 1,
            },
            Counted(formats),
            new DocumentFormat.OpenXml.Spreadsheet.CellStyles(
                new DocumentFormat.OpenXml.Spreadsheet.CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
            {
                Count = 1,
            }
        );
    }

    private static CellFormat Format(CellStyle style) =>
        style switch
        {
            CellStyle.Title => Of(font: 1),
            CellStyle.Body or CellStyle.Wrapped => Of(wraps: true),
            CellStyle.Help => Of(font: 2, fill: 4, wraps: true),
            CellStyle.Example => Of(font: 3, fill: 4, number: TextFormat),
            CellStyle.Heading => Of(font: 4, fill: 2, wraps: true),
            CellStyle.NeededHeading => Of(font: 4, fill: 3, wraps: true),
            CellStyle.Text => Of(number: TextFormat),
            CellStyle.GuardedText => Of(number: TextFormat, isGuarded: true),
            CellStyle.Day => Of(number: DayFormat),
            CellStyle.Month => Of(number: MonthFormat),
            CellStyle.Year => Of(number: YearFormat),
            CellStyle.Hours => Of(number: HoursFormat),
            CellStyle.Money => Of(number: MoneyFormat),
            CellStyle.Link => Of(font: 5, wraps: true),
            CellStyle.Subtitle => Of(font: 6),
            CellStyle.Met => Of(fill: 5),
            CellStyle.NotMet => Of(fill: 6),
            CellStyle.Open => Of(fill: 7),
            CellStyle.NotApplicable => Of(fill: 8),
            _ => Of(),
        };

    private static CellFormat Of(uint font = 0, uint fill = 0, uint number = 0, bool wraps = false, bool isGuarded = false)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = number != 0 ? true : null,
            ApplyFont = font != 0 ? true : null,
            ApplyFill = fill != 0 ? true : null,
            QuotePrefix = isGuarded ? true : null,
        };
        if (wraps)
        {
            format.ApplyAlignment = true;
            format.Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true };
        }

        return format;
    }

    private static NumberingFormat Number(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Font(double size, bool bold = false, string? colour = null, bool italic = false, bool underline = false)
    {
        var font = new Font();
        font.Append(bold ? [new Bold()] : Array.Empty<OpenXmlElement>());
        font.Append(italic ? [new Italic()] : Array.Empty<OpenXmlElement>());
        font.Append(underline ? [new Underline()] : Array.Empty<OpenXmlElement>());
        font.Append(new FontSize { Val = size });
        font.Append(colour is null ? new Color { Theme = 1 } : new Color { Rgb = colour });
        font.Append(new FontName { Val = "Calibri" });
        font.Append(new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill Fill(string colour) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 })
            {
                PatternType = PatternValues.Solid,
            }
        );

    private static Fonts Counted(Fonts fonts)
    {
        fonts.Count = (uint)fonts.ChildElements.Count;
        return fonts;
    }

    private static Fills Counted(Fills fills)
    {
        fills.Count = (uint)fills.ChildElements.Count;
        return fills;
    }

    private static Borders Counted(Borders borders)
    {
        borders.Count = (uint)borders.ChildElements.Count;
        return borders;
    }

    private static CellFormats Counted(CellFormats formats)
    {
        formats.Count = (uint)formats.ChildElements.Count;
        return formats;
    }
}
