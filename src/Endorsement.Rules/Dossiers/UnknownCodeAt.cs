namespace Endorsement.Rules.Dossiers;

/// <summary>A code that neither a rule nor the shared vocabulary knows, and where it stands (S49).</summary>
/// <param name="Kind">Of what kind it should be.</param>
/// <param name="Text">The code as it is written.</param>
/// <param name="Misspelt">The codes that it may have meant; 0: it is simply another code.</param>
/// <param name="Section">The section, or the member of the candidate.</param>
/// <param name="Entry">The place of the entry in it.</param>
/// <param name="Inner">The list within the entry, if it stands in one.</param>
/// <param name="InnerEntry">The place of the entry in that list.</param>
/// <param name="Member">The member that holds it.</param>
/// <param name="Index">Its place in the member's list; <see cref="NoIndex"/> when it stands alone.</param>
internal readonly record struct UnknownCodeAt(
    CodeKind Kind,
    TextAt Text,
    ulong Misspelt,
    string Section,
    int Entry,
    string? Inner,
    int InnerEntry,
    string Member,
    int Index
)
{
    public const int NoIndex = -1;
}
