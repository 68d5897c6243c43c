namespace Endorsement.Rules;

/// <summary>One of the documents that a catalogue is loaded from.</summary>
/// <param name="Name">What to call it in diagnostics and citations: mostly its path.</param>
/// <param name="Utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
public readonly record struct RulesetDocument(string Name, ReadOnlyMemory<byte> Utf8);
