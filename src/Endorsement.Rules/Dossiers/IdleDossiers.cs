namespace Endorsement.Rules.Dossiers;

/// <summary>Dossiers that nobody uses, with buffers that are warm: to read into, and to keep nothing of.</summary>
internal static class IdleDossiers
{
    /// <summary>The buffers of a longer document are not kept.</summary>
    private const int MostBytes = 1024 * 1024;

    private static readonly Idle<Dossier> Idle = new(() => new Dossier());

    public static Dossier Rent() => Idle.Rent();

    public static void Return(Dossier dossier)
    {
        var isLong = dossier.Texts.Utf8.Length > MostBytes;
        dossier.Clear();
        if (!isLong)
        {
            Idle.Return(dossier);
        }
    }
}
