namespace Endorsement.Rules.Text;

/// <summary>Where something is written, kept when the document is gone from memory but its text is not.</summary>
/// <param name="Text">The text.</param>
/// <param name="Offset">The byte at which it begins.</param>
/// <param name="Pointer">The JSON Pointer within it.</param>
internal readonly record struct TextPlace(JsonText Text, int Offset, string Pointer)
{
    public static TextPlace Of(JsonNode node) => new(node.Source, node.Offset, node.Pointer);
}
