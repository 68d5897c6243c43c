using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Documents;

namespace Endorsement.Rules;

public sealed partial record Candidate
{
    /// <summary>Reads a candidate document.</summary>
    /// <param name="utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <exception cref="DocumentException">The document is not a candidate; the exception holds every problem.</exception>
    public static Candidate Parse(ReadOnlyMemory<byte> utf8, string file = "candidate.json") =>
        TryParse(utf8, out var candidate, out var diagnostics, file) ? candidate : throw new DocumentException(diagnostics);

    /// <summary>Reads a candidate document; never throws for bad data.</summary>
    /// <param name="utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <param name="candidate">The candidate, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="limits">How large a document may be; <see cref="DocumentLimits.Default"/> when absent.</param>
    /// <returns>Whether there is a candidate.</returns>
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out Candidate? candidate,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "candidate.json",
        DocumentLimits? limits = null
    )
    {
        var problems = new Problems(limits ?? DocumentLimits.Default);
        candidate = CandidateReader.Read(new JsonText(file, utf8), problems);
        diagnostics = problems.ToImmutable();
        return candidate is not null;
    }

    /// <summary>Writes the candidate as a document that <see cref="Parse"/> reads back to an equal one.</summary>
    /// <returns>One JSON object in UTF-8, on one line.</returns>
    public byte[] ToJson() => CandidateWriter.Write(this);
}
