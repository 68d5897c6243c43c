using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Endorsement.Rules.Bulk;

/// <summary>An answer that changes.</summary>
/// <param name="Line">The line of the input.</param>
/// <param name="Candidate">The candidate.</param>
/// <param name="Question">What was asked.</param>
/// <param name="First">The outcome under the first ruleset.</param>
/// <param name="Second">The outcome under the second.</param>
/// <param name="Requirements">What is found otherwise; <see langword="null"/>: the requirement is not there.</param>
/// <param name="Cause">Which differences bring it.</param>
internal sealed record ImpactRow(
    long Line,
    string Candidate,
    Question Question,
    Outcome First,
    Outcome Second,
    ImmutableArray<(string Id, Outcome? First, Outcome? Second)> Requirements,
    ImpactCause Cause
);

/// <summary>The smallest sets of differences that bring a change, by their ids.</summary>
/// <param name="Sets">Each of up to three differences, none of which can be left out; those of the smallest size alone.</param>
/// <param name="IsMany">Whether no set of up to three brings it.</param>
internal sealed record ImpactCause(ImmutableArray<ImmutableArray<string>> Sets, bool IsMany)
{
    public static ImpactCause Many { get; } = new([], true);
}

/// <summary>Writes rows.</summary>
internal static class ImpactRows
{
    /// <summary>A cell that begins so is a formula to a spreadsheet, in letters of half or of full width.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static byte[] Heading(ImpactOptions options) =>
        options.Rows == ImpactRowForm.Csv
            ? Encoding.UTF8.GetBytes(
                $"line,{(options.NamesCandidates ? "candidate," : "")}category,pathway,before,after,requirements,because\r\n"
            )
            : [];

    public static void Write(ImpactRow row, ImpactOptions options, IBufferWriter<byte> output)
    {
        if (options.Rows == ImpactRowForm.Csv)
        {
            WriteCsv(row, options, output);
        }
        else
        {
            WriteJson(row, options, output);
        }
    }

    private static void WriteCsv(ImpactRow row, ImpactOptions options, IBufferWriter<byte> output)
    {
        string[] cells =
        [
            row.Line.ToString(CultureInfo.InvariantCulture),
            .. options.NamesCandidates ? new[] { row.Candidate } : [],
            row.Question.Category!,
            row.Question.Pathway.Code(),
            row.First.Spell(),
            row.Second.Spell(),
            string.Join(' ', row.Requirements.Select(each => each.Id)),
            row.Cause.IsMany ? "many" : string.Join(" or ", row.Cause.Sets.Select(set => string.Join(" with ", set))),
        ];
        output.Write(Encoding.UTF8.GetBytes($"{string.Join(',', cells.Select(Cell))}\r\n"));
    }

    /// <summary>What is not seen is left out: it would hide what a cell begins with, or command the terminal that shows it.</summary>
    private static string Cell(string text)
    {
        var seen = string.Concat(text.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        var safe = seen.Length > 0 && Formula.Contains(seen[0]) ? $"'{seen}" : seen;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static void WriteJson(ImpactRow row, ImpactOptions options, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteNumber("line", row.Line);
            if (options.NamesCandidates)
            {
                json.WriteString("candidate", row.Candidate);
            }

            json.WriteString("category", row.Question.Category);
            json.WriteString("pathway", row.Question.Pathway.Code());
            json.WriteString("before", row.First.Spell());
            json.WriteString("after", row.Second.Spell());
            json.WriteStartArray("requirements");
            foreach (var (id, first, second) in row.Requirements)
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteString("before", first?.Spell());
                json.WriteString("after", second?.Spell());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (row.Cause.IsMany)
            {
                json.WriteString("because", "many");
            }
            else
            {
                json.WriteStartArray("because");
                foreach (var set in row.Cause.Sets)
                {
                    json.WriteStartArray();
                    foreach (var id in set)
                    {
                        json.WriteStringValue(id);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
