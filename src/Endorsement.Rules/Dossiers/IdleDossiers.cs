using System.Collections.Concurrent;

namespace Endorsement.Rules.Dossiers;

/// <summary>Dossiers that nobody uses, with buffers that are warm: to read into, and to keep nothing of.</summary>
internal static class IdleDossiers
{
    /// <summary>The buffers of a longer document are not kept.</summary>
    private const int MostBytes = 1024 * 1024;

    private static readonly ConcurrentBag<Dossier> Idle = [];

    public static Dossier Rent() => Idle.TryTake(out var dossier) ? dossier : new Dossier();

    public static void Return(Dossier dossier)
    {
        var isLong = dossier.Texts.Utf8.Length > MostBytes;
        dossier.Clear();
        if (!isLong)
        {
            Idle.Add(dossier);
        }
    }
}
