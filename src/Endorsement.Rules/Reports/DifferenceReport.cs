using System.Collections.Immutable;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Reports;

/// <summary>A difference as a page: the changes by whom they concern, then the words.</summary>
internal static class DifferenceReport
{
    /// <param name="difference">What changed.</param>
    /// <param name="language">The language.</param>
    /// <param name="compared">How a requirement compares, in words; <see langword="null"/> where nothing is said of it.</param>
    /// <param name="witnesses">The changes with who shows them; none where nobody was looked for.</param>
    /// <param name="command">The command that made the page; <see langword="null"/>: a program did.</param>
    public static ReportPage Of(
        RulesetDifference difference,
        Language language,
        Func<ChangedRequirement, string?> compared,
        Sequence<ToldWitnesses> witnesses,
        string? command
    )
    {
        var (telling, words) = (new DifferenceTelling(difference, language), language.Differences);
        return new ReportPage
        {
            LanguageCode = language.Code,
            Title = telling.Title,
            Skip = language.Report.Skip,
            Head = new ReportHead
            {
                Kicker = difference.ToString(),
                Heading = telling.Title,
                Lead = telling.Count,
            },
            Sections = [.. Sections(telling, words, compared), .. Shown(words, witnesses), .. Apart(telling, words)],
            Foot = command ?? difference.ToString(),
        };
    }

    private static IEnumerable<ReportSection> Sections(
        DifferenceTelling telling,
        IDifferenceWords words,
        Func<ChangedRequirement, string?> compared
    )
    {
        ImmutableArray<string> whole = [.. telling.Whole()];
        if (!whole.IsEmpty)
        {
            yield return new("whole", words.Whole, [new ReportList(whole)]);
        }

        var number = 0;
        foreach (var group in telling.Asked())
        {
            var table = new ReportTable
            {
                Caption = group.Whom,
                Columns = [.. words.Columns.Select(column => new ReportColumn(column))],
                Rows =
                [
                    .. group.Requirements.Select<ToldRequirement, ImmutableArray<string>>(told =>
                        [told.Title, string.Join(" ", told.Lines), compared(told.Touched) ?? ""]
                    ),
                ],
            };
            yield return new(FormattableString.Invariant($"changes-{++number}"), group.Whom, [table]);
        }
    }

    private static IEnumerable<ReportSection> Shown(IDifferenceWords words, Sequence<ToldWitnesses> witnesses)
    {
        if (witnesses.IsEmpty)
        {
            yield break;
        }

        var table = new ReportTable
        {
            Caption = words.Witnesses,
            Columns = [.. words.WitnessColumns.Select(column => new ReportColumn(column))],
            Rows =
            [
                .. witnesses.Select<ToldWitnesses, ImmutableArray<string>>(told => [told.Id, told.Change, string.Join(" ", told.Shown)]),
            ],
        };
        yield return new("witnesses", words.Witnesses, [table]);
    }

    /// <summary>What asks nothing of anybody: days in force, words.</summary>
    private static IEnumerable<ReportSection> Apart(DifferenceTelling telling, IDifferenceWords words)
    {
        ImmutableArray<string> days = [.. telling.Days()];
        if (!days.IsEmpty)
        {
            yield return new("days", words.Days, [new ReportList(days)]);
        }

        ImmutableArray<string> worded = [.. telling.Worded()];
        if (!worded.IsEmpty)
        {
            yield return new("wording", words.Wording, [new ReportList(worded)]);
        }
    }
}
