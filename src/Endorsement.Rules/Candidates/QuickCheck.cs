using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Candidates;

/// <summary>Whether a candidate's document is valid, told by reading it without any ruleset; what is not is for the strict reader to explain.</summary>
internal static class QuickCheck
{
    public static bool Accepts(OwnDocument document)
    {
        var dossier = IdleDossiers.Rent();
        try
        {
            return document.TryRead(dossier, Utf8Vocabulary.None, Days.None);
        }
        finally
        {
            IdleDossiers.Return(dossier);
        }
    }
}
