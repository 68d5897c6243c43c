namespace Endorsement.Rules.Reports;

/// <summary>The record in a page: lines that are laid out already.</summary>
internal static class HtmlRecord
{
    /// <summary>What stands in English on a page in another language is marked so: a reader aloud says it as English.</summary>
    public static void Write(Markup html, ReportRecord record)
    {
        html.Open("pre");
        for (var rest = record.Text; rest.Length > 0; )
        {
            var (at, note) = record
                .English.Select(each => (At: rest.IndexOf(each, StringComparison.Ordinal), Note: each))
                .Where(each => each.At >= 0)
                .DefaultIfEmpty((rest.Length, ""))
                .MinBy(each => each.Item1);
            html.Text(rest[..at], keepLines: true);
            if (note.Length > 0)
            {
                html.Open("span", ("lang", Language.English.Code)).Text(note, keepLines: true).Close();
            }

            rest = rest[(at + note.Length)..];
        }

        html.End();
    }
}
