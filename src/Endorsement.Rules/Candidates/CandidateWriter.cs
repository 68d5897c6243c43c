using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Candidates;

/// <summary>A <see cref="Candidate"/> back to JSON text.</summary>
internal static class CandidateWriter
{
    public static byte[] Write(Candidate candidate) => DocumentWriter.Write(candidate, CandidateForm.Form);
}
