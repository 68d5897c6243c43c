namespace Endorsement.Rules.Dossiers;

/// <summary>The closed codes as they stand in a line of UTF-8; the place of each is the value of its enumeration.</summary>
internal static class ClosedTables
{
    public static Utf8Table Ages { get; } = new(ClosedCodes.Ages);
}
