using System.Text;

namespace Endorsement.Rules.Reports;

/// <summary>What every page begins and ends with: its language, its policy, its one style block.</summary>
internal static class HtmlFrame
{
    private static byte[] Opening => "<!DOCTYPE html>\n"u8.ToArray();

    /// <summary>Opens the page and its body.</summary>
    public static void Begin(Markup html, string languageCode, string title)
    {
        html.Raw(Encoding.UTF8.GetString(Opening));
        html.Open("html", ("lang", languageCode)).Line();
        html.Open("head").Line();
        html.Empty("meta", ("charset", "utf-8")).Line();
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", ReportStyle.ContentSecurityPolicy)).Line();
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width,initial-scale=1")).Line();
        html.Empty("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        html.Element("title", title).Line();
        html.Open("style").Raw(ReportStyle.Text).End();
        html.End();
        html.Open("body").Line();
    }

    /// <summary>Closes both.</summary>
    public static void End(Markup html) => html.End().End();
}
