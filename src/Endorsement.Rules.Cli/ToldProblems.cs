using System.Collections.Immutable;
using Endorsement.Rules.Spreadsheets;

namespace Endorsement.Rules.Cli;

/// <summary>
/// The problems of a workbook on the screen: mistakes that are the same are told once with all their places, and of warnings of one kind the first with the
/// places of some others.
/// </summary>
/// <remarks>All of them stand in the marked workbook, each in its cell.</remarks>
internal static class ToldProblems
{
    /// <summary>So many warnings of one kind are each told.</summary>
    private const int Most = 5;

    private const int MostPlaces = 3;

    public static void Tell(ToolIo io, ImmutableArray<SheetProblem> problems, Language language)
    {
        var kinds = problems.Where(IsWarning).CountBy(problem => problem.Code).ToDictionary(StringComparer.Ordinal);
        foreach (var alike in problems.GroupBy(problem => Likeness(problem, kinds)))
        {
            SheetProblem[] all = [.. alike];
            io.Error.WriteLine(ImportWords.Of(all[0], language));
            if (all.Length > 1)
            {
                var told = IsWarning(all[0]) ? MostPlaces : all.Length;
                io.Error.WriteLine(ImportWords.Likewise(all.Length - 1, [.. all.Skip(1).Take(told).Select(Place)], language));
            }
        }
    }

    private static bool IsWarning(SheetProblem problem) => problem.Severity == Severity.Warning;

    /// <summary>What two problems share that are told together.</summary>
    private static (string Code, string Message, string Place) Likeness(SheetProblem problem, Dictionary<string, int> kinds) =>
        !IsWarning(problem)
            ? (
                problem.Code,
                problem.Message,
                problem.Row == 0 ? problem.Place : FormattableString.Invariant($"{problem.Sheet} {problem.Column}")
            )
        : kinds[problem.Code] > Most ? (problem.Code, "", "")
        : (problem.Code, problem.Message, problem.Place);

    /// <summary>"Training!B14", without the file, which is the same.</summary>
    private static string Place(SheetProblem problem) =>
        problem.Place.StartsWith($"{problem.File}, ", StringComparison.Ordinal)
            ? problem.Place[(problem.File.Length + 2)..]
            : problem.Place;
}
