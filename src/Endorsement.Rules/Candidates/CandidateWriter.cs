using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Candidates;

/// <summary>A <see cref="Candidate"/> back to JSON text.</summary>
internal static class CandidateWriter
{
    /// <param name="candidate">Whose it is.</param>
    /// <param name="member">The one member that is written; <see langword="null"/>: all of them.</param>
    public static byte[] Write(Candidate candidate, string? member = null) => DocumentWriter.Write(candidate, CandidateForm.Form, member);
}
