using System.Collections.Immutable;

namespace Endorsement.Rules.Cli;

/// <summary>Every category of one candidate in a line each, nearest first: outcome, how much is missing and open, and the next step.</summary>
internal static class CategoryMatrix
{
    /// <summary>What fits on a screen with the lines around it.</summary>
    private const int MostRows = 16;

    public static void Write(ToolIo io, ImmutableArray<Determination> determinations)
    {
        var language = io.Language;
        var told = determinations.Length <= MostRows ? determinations : determinations[..(MostRows - 1)];
        var rows = told.Select(determination => (Determination: determination, Distance: Distance(determination, language))).ToArray();
        var head = MatrixWords.Columns(language);
        var codes = Math.Max(head.Category.Length, rows.Max(row => row.Determination.Category.Length));
        var outcomes = Math.Max(head.Outcome.Length, rows.Max(row => language.Of(row.Determination.Outcome).Length));
        var distances = Math.Max(head.Distance.Length, rows.Max(row => row.Distance.Length));
        io.Out.WriteLine(MatrixWords.Heading(determinations[0], language));
        io.Out.WriteLine();
        io.Out.WriteLine(
            $"  {head.Category.PadRight(codes)}  {head.Outcome.PadRight(outcomes)}  {head.Distance.PadRight(distances)}  {head.NextStep}"
        );
        foreach (var (determination, distance) in rows)
        {
            var outcome = language.Of(determination.Outcome);
            var lead = $"  {determination.Category.PadRight(codes)}  ";
            var behind = $"{new string(' ', outcomes - outcome.Length)}  {distance.PadRight(distances)}  ";
            var room = Math.Max(io.Width - lead.Length - outcome.Length - behind.Length, 20);
            var line = behind + Cut(language.NextStep(determination), room);
            io.Out.WriteLine($"{lead}{Colours.Of(io, determination.Outcome, outcome)}{line}".TrimEnd());
        }

        if (told.Length < determinations.Length)
        {
            io.Out.WriteLine(MatrixWords.MoreCategories(determinations.Length - told.Length, language));
        }

        io.Out.WriteLine();
        io.Out.WriteLine(MatrixWords.OneWhole(determinations[0].Category, language));
    }

    /// <summary>How many of the requirements that are asked are not met, and how many are open.</summary>
    private static string Distance(Determination determination, Language language)
    {
        var asked = determination.Requirements.Where(finding => finding.Level == RequirementLevel.Required).ToArray();
        var missing = asked.Count(finding => finding.Outcome == Outcome.NotMet);
        var open = asked.Count(finding => finding.Outcome is Outcome.Unknown or Outcome.NeedsReview);
        return MatrixWords.Distance(missing, open, language);
    }

    private static string Cut(string text, int room)
    {
        if (text.Length <= room)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', room - 1);
        return $"{text[..(end > 0 ? end : room - 1)].TrimEnd(',', ';', ':', ' ')}…";
    }
}
