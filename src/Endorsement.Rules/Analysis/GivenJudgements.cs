using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Judgements that are handed in apart from the candidates' files: a worklist that was filled in (S51a).</summary>
/// <remarks>Any number of candidates, in any order. What is not filled in is left open. Immutable and safe to share between threads.</remarks>
/// <example>
/// <code>
/// var given = GivenJudgements.Read(File.ReadAllBytes("worklist.json"));
/// var judged = given.AddTo(maria);
/// </code>
/// </example>
public sealed class GivenJudgements
{
    private static readonly DocumentLimits Limits = new() { MaxBytes = 256 * 1024 * 1024, MaxEntries = 1_000_000 };

    private readonly Dictionary<string, List<Given>> _byCandidate;

    private GivenJudgements(Dictionary<string, List<Given>> byCandidate, int open) => (_byCandidate, Open) = (byCandidate, open);

    /// <summary>The ids of the candidates of whom something is judged, in the order of the document.</summary>
    public IEnumerable<string> Candidates => _byCandidate.Keys;

    /// <summary>How many judgements are there.</summary>
    public int Count => _byCandidate.Values.Sum(given => given.Count);

    /// <summary>How many are not filled in yet.</summary>
    public int Open { get; }

    /// <summary>Reads a worklist that was filled in.</summary>
    /// <param name="utf8">A JSON array, or one of its objects alone, in UTF-8; see <see cref="JsonSchemas.Worklist"/>.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <exception cref="DocumentException">The document is no worklist; the exception holds every problem.</exception>
    public static GivenJudgements Read(ReadOnlyMemory<byte> utf8, string file = "worklist.json") =>
        TryRead(utf8, out var given, out var diagnostics, file) ? given : throw new DocumentException(diagnostics);

    /// <param name="json">The text of the document itself.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string)"/>
    public static GivenJudgements Read(string json, string file = "worklist.json") => Read(DocumentBytes.Of(json), file);

    /// <param name="utf8">The document in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string)"/>
    public static GivenJudgements Read(Stream utf8, string file = "worklist.json") => Read(DocumentBytes.Of(utf8, Limits), file);

    /// <summary>Reads a worklist that was filled in; never throws for bad data.</summary>
    /// <param name="utf8">A JSON array, or one of its objects alone, in UTF-8.</param>
    /// <param name="given">The judgements, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document: a value of another type, a judgement without its day or its judge.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <returns>Whether there are judgements, which may be none.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out GivenJudgements? given,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "worklist.json"
    )
    {
        var problems = new Problems(Limits);
        given = JsonParser.Parse(new JsonText(file, utf8), problems) is { } root ? Read(root, problems) : null;
        diagnostics = problems.ToImmutable();
        given = problems.HasErrors ? null : given;
        return given is not null;
    }

    /// <param name="json">The text of the document itself.</param>
    /// <param name="given">The judgements, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out GivenJudgements?, out ImmutableArray{Diagnostic}, string)"/>
    public static bool TryRead(
        string json,
        [NotNullWhen(true)] out GivenJudgements? given,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "worklist.json"
    ) => TryRead(DocumentBytes.Of(json), out given, out diagnostics, file);

    /// <param name="utf8">The document in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="given">The judgements, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out GivenJudgements?, out ImmutableArray{Diagnostic}, string)"/>
    public static bool TryRead(
        Stream utf8,
        [NotNullWhen(true)] out GivenJudgements? given,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "worklist.json"
    ) => TryRead(DocumentBytes.Of(utf8, Limits), out given, out diagnostics, file);

    /// <summary>Whether something of a candidate is judged.</summary>
    /// <param name="candidateId">The candidate's id.</param>
    public bool Has(string candidateId) => _byCandidate.ContainsKey(candidateId);

    /// <summary>The last day on which something is judged; <see langword="null"/>: nothing is.</summary>
    public DocumentedDate? Last =>
        _byCandidate.Count == 0
            ? null
            : _byCandidate.Values.SelectMany(given => given).MaxBy(given => given.Judgement.On.First)!.Judgement.On;

    /// <summary>The candidate with the judgements that are handed in, beside those that the file has.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <exception cref="DocumentException">A judgement does not fit the candidate; see <see cref="TryAddTo"/>.</exception>
    public Candidate AddTo(Candidate candidate) =>
        TryAddTo(candidate, out var judged, out var diagnostics) ? judged : throw new DocumentException(diagnostics);

    /// <summary>The same with diagnostics in place of the exception.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="judged">The same where nothing is judged; else a copy.</param>
    /// <param name="diagnostics">
    /// What does not fit, each with its place in the worklist: an entry that the candidate does not have (ER1121), an entry and attribute that the file
    /// says were judged otherwise on that day (ER1122). One that the file has already is no problem, and is not added again.
    /// </param>
    /// <returns>Whether all of them fit.</returns>
    public bool TryAddTo(Candidate candidate, [NotNullWhen(true)] out Candidate? judged, out ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        (judged, diagnostics) = (candidate, []);
        if (!_byCandidate.TryGetValue(candidate.Id, out var given))
        {
            return true;
        }

        var problems = new Problems(DocumentLimits.Default);
        var added = new List<Judgement>();
        var entries = new JudgedEntries(candidate);
        foreach (var (judgement, node) in given)
        {
            var same = candidate.Judgements?.FirstOrDefault(other =>
                (other.Entry, other.Attribute, other.On) == (judgement.Entry, judgement.Attribute, judgement.On)
            );
            if (!entries.Check(node, judgement.Attribute, problems))
            {
                continue;
            }

            if (same is null)
            {
                added.Add(judgement);
            }
            else if ((same.Value, same.Revokes) != (judgement.Value, judgement.Revokes))
            {
                JudgementChecks.Twice(node, judgement, "the candidate's own file says otherwise; keep the one that holds", problems);
            }
        }

        diagnostics = problems.ToImmutable();
        judged =
            problems.HasErrors ? null
            : added.Count == 0 ? candidate
            : candidate with { Judgements = [.. candidate.Judgements ?? [], .. added] };
        return judged is not null;
    }

    private static GivenJudgements? Read(JsonNode root, Problems problems)
    {
        var validator = new ShapeValidator(problems);
        var isList = root.Kind == JsonKind.Array;
        validator.Check(root, isList ? WorklistShape.Document : WorklistShape.One);
        if (problems.HasErrors)
        {
            return null;
        }

        var (all, open) = (new Dictionary<string, List<Given>>(StringComparer.Ordinal), 0);
        var seen = new Dictionary<(string, string, JudgedAttribute, DocumentedDate), Given>();
        foreach (var row in isList ? root.Items : [root])
        {
            if (!IsFilledIn(row, problems))
            {
                open++;
                continue;
            }

            if (!IsComplete(row, problems))
            {
                continue;
            }

            var (id, given) = (row.Text("candidate")!, new Given(Judgement(row), row));
            var key = (id, given.Judgement.Entry, given.Judgement.Attribute, given.Judgement.On);
            if (!seen.TryAdd(key, given))
            {
                if (seen[key].Judgement != given.Judgement)
                {
                    JudgementChecks.Twice(
                        row,
                        given.Judgement,
                        $"the first is at {seen[key].Node.Pointer}; keep the one that holds",
                        problems
                    );
                }

                continue;
            }

            if (!all.TryGetValue(id, out var own))
            {
                all[id] = own = [];
            }

            own.Add(given);
        }

        return new GivenJudgements(all, open);
    }

    private static bool Is(JsonNode row, string name) => row[name] is { } value && value.Kind != JsonKind.Null;

    private static bool IsFilledIn(JsonNode row, Problems problems)
    {
        if (Is(row, "value") && Is(row, "revokes"))
        {
            problems.Error("ER1108", row, "a judgement gives both `value` and `revokes`", "keep one of them");
        }

        return Is(row, "value") || Is(row, "revokes");
    }

    /// <summary>Whoever gives a value says who judged, and when.</summary>
    private static bool IsComplete(JsonNode row, Problems problems)
    {
        var hasJudge = Is(row, "by") && row.Text("by")!.Trim().Length > 0;
        if (!hasJudge)
        {
            problems.Error("ER1102", row, "the judgement does not say who judged", "write a name behind `by`");
        }

        if (!Is(row, "on"))
        {
            problems.Error("ER1102", row, "the judgement does not say when", "write the day behind `on`, as YYYY-MM-DD");
        }

        return hasJudge && Is(row, "on");
    }

    private static Judgement Judgement(JsonNode row)
    {
        var attribute = row.Closed<JudgedAttribute>("attribute", ClosedCodes.JudgedAttributes)!.Value;
        return new()
        {
            Entry = row.Text("entry")!,
            Attribute = attribute,
            Value = Is(row, "value") ? JudgedMembers.Of(attribute).Make(row) : null,
            By = row.Text("by")!.Trim(),
            On = row.Date("on")!.Value,
            Because = Is(row, "reason") && row.Text("reason")!.Length > 0 ? row.Text("reason") : null,
            Revokes = Is(row, "revokes"),
        };
    }

    /// <summary>A judgement, and where it was written.</summary>
    private sealed record Given(Judgement Judgement, JsonNode Node);
}
