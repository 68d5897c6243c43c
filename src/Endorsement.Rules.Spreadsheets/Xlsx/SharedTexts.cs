using System.Text;
using System.Xml;

namespace Endorsement.Rules.Spreadsheets.Xlsx;

/// <summary>The texts that cells share, and the texts of one cell: runs joined, readings aids left out.</summary>
internal static class SharedTexts
{
    public static string[] Read(Stream part)
    {
        var texts = new List<string>();
        using var xml = Xml.Reader(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(Text(xml));
            }
        }

        return [.. texts];
    }

    /// <summary>The text of the element that the reader stands at.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, only) = (xml.Depth, "");
        StringBuilder? text = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                Pass(xml);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                if (only.Length == 0)
                {
                    only = xml.Value;
                }
                else
                {
                    (text ??= new StringBuilder(only)).Append(xml.Value);
                }
            }
        }

        return Xml.Unescaped(text?.ToString() ?? only);
    }

    private static void Pass(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth) { }
    }
}
