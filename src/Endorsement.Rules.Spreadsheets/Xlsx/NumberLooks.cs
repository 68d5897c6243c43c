using System.Globalization;
using System.Xml;
using Endorsement.Rules.Spreadsheets.Grid;

namespace Endorsement.Rules.Spreadsheets.Xlsx;

/// <summary>How the numbers of a workbook look, style by style.</summary>
internal static class NumberLooks
{
    /// <summary>The looks of the styles that cells name, in their order.</summary>
    public static NumberLook[] Read(Stream styles)
    {
        var formats = new Dictionary<int, string>();
        var looks = new List<NumberLook>();
        using var xml = Xml.Reader(styles);
        var isInCells = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
            {
                isInCells = false;
            }
            else if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            else if (xml.LocalName == "numFmt" && xml.Depth == 2)
            {
                formats[Number(xml.GetAttribute("numFmtId"))] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (xml.LocalName == "cellXfs")
            {
                isInCells = !xml.IsEmptyElement;
            }
            else if (isInCells && xml.LocalName == "xf")
            {
                var id = Number(xml.GetAttribute("numFmtId"));
                looks.Add(formats.TryGetValue(id, out var code) ? OfCode(code) : OfBuiltIn(id));
            }
        }

        return [.. looks];
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static NumberLook OfBuiltIn(int id) =>
        id switch
        {
            9 or 10 => NumberLook.Percent,
            17 => NumberLook.Month,
            14 or 15 or 16 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => NumberLook.Day,
            18 or 19 or 20 or 21 or 45 or 46 or 47 or (>= 32 and <= 35) => NumberLook.Time,
            _ => NumberLook.Plain,
        };

    /// <summary>By the letters of the first section of a format, its texts, colours and escapes left out.</summary>
    public static NumberLook OfCode(string code)
    {
        var (hasYear, hasMonth, hasDay, hasTime, hasPercent) = (false, false, false, false, false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is > 0 and var end ? end : code.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var close = code.IndexOf(']', i) is > 0 and var at ? at : code.Length - 1;
                    hasTime |= code[(i + 1)..close].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss";
                    i = close;
                    break;
                case 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                case 'y' or 'e':
                    hasYear |= code[i] is 'y' or 'Y';
                    break;
                case 'm':
                    hasMonth = true;
                    break;
                case 'd':
                    hasDay = true;
                    break;
                case 'h' or 's':
                    hasTime = true;
                    break;
                case '%':
                    hasPercent = true;
                    break;
                default:
                    break;
            }
        }

        return hasDay ? NumberLook.Day
            : hasYear && hasMonth ? NumberLook.Month
            : hasYear ? NumberLook.Year
            : hasTime ? NumberLook.Time
            : hasMonth ? NumberLook.Day
            : hasPercent ? NumberLook.Percent
            : NumberLook.Plain;
    }
}
