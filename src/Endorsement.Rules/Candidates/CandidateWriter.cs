using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Candidates;

/// <summary>A <see cref="Candidate"/> back to JSON text.</summary>
internal static class CandidateWriter
{
    public static byte[] Write(Candidate candidate)
    {
        var json = new DocumentWriter();
        CandidateForm.Form.Write(json, candidate);
        return json.ToArray();
    }
}
