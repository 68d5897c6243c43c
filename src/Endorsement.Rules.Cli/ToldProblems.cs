using System.Collections.Immutable;
using Endorsement.Rules.Spreadsheets;

namespace Endorsement.Rules.Cli;

/// <summary>The problems of a workbook on the screen: every mistake, and of warnings of one kind the first ones with the places of some others.</summary>
/// <remarks>All of them stand in the marked workbook, each in its cell.</remarks>
internal static class ToldProblems
{
    /// <summary>So many warnings of one kind are each told.</summary>
    private const int Most = 5;

    private const int MostPlaces = 3;

    public static void Tell(ToolIo io, ImmutableArray<SheetProblem> problems, Language language)
    {
        var kinds = problems.Where(IsWarning).GroupBy(problem => problem.Code).ToDictionary(kind => kind.Key, kind => kind.ToArray());
        foreach (var problem in problems)
        {
            if (!IsWarning(problem) || kinds[problem.Code] is not { Length: > Most } kind)
            {
                io.Error.WriteLine(ImportWords.Of(problem, language));
            }
            else if (ReferenceEquals(problem, kind[0]))
            {
                io.Error.WriteLine(ImportWords.Of(problem, language));
                io.Error.WriteLine(ImportWords.Likewise(kind.Length - 1, [.. kind.Skip(1).Take(MostPlaces).Select(Place)], language));
            }
        }
    }

    private static bool IsWarning(SheetProblem problem) => problem.Severity == Severity.Warning;

    /// <summary>"Training!B14", without the file, which is the same.</summary>
    private static string Place(SheetProblem problem) =>
        problem.Place.StartsWith($"{problem.File}, ", StringComparison.Ordinal)
            ? problem.Place[(problem.File.Length + 2)..]
            : problem.Place;
}
