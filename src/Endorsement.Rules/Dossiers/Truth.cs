namespace Endorsement.Rules.Dossiers;

/// <summary>True, false, or not known.</summary>
internal enum Truth : byte
{
    No,
    Yes,
    Unknown,
}

internal static class Truths
{
    public static Truth Of(bool value) => value ? Truth.Yes : Truth.No;

    /// <summary>This, or the other where this is not known.</summary>
    public static Truth Or(this Truth truth, Truth other) => truth == Truth.Unknown ? other : truth;

    public static Truth Not(this Truth truth) =>
        truth switch
        {
            Truth.Yes => Truth.No,
            Truth.No => Truth.Yes,
            _ => Truth.Unknown,
        };
}
