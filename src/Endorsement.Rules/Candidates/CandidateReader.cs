using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Candidates;

/// <summary>JSON text to a <see cref="Candidate"/>, or to every problem at once.</summary>
internal static class CandidateReader
{
    public static Candidate? Read(JsonText source, Problems problems) =>
        JsonParser.Parse(source, problems) is { } root ? Read(root, problems) : null;

    public static Candidate? Read(JsonNode root, Problems problems)
    {
        new ShapeValidator(problems).Check(root, CandidateForm.Form.Shape);
        if (root.Kind == JsonKind.Object)
        {
            CandidateChecks.Check(root, problems);
        }

        return problems.HasErrors ? null : CandidateForm.Form.Make(root).KnownValid();
    }
}
