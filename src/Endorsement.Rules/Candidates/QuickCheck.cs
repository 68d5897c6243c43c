using System.Collections.Concurrent;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Candidates;

/// <summary>Whether a candidate's document is valid, told by reading it without any ruleset; what is not is for the strict reader to explain.</summary>
internal static class QuickCheck
{
    private static readonly ConcurrentBag<Dossier> Idle = [];

    public static bool Accepts(OwnDocument document)
    {
        var dossier = Idle.TryTake(out var idle) ? idle : new Dossier();
        try
        {
            return document.TryRead(dossier, Utf8Vocabulary.None);
        }
        finally
        {
            dossier.Clear();
            Idle.Add(dossier);
        }
    }
}
