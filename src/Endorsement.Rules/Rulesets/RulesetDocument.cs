using System.Collections.Immutable;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules;

/// <summary>One of the documents that a catalogue is loaded from.</summary>
/// <param name="Name">What to call it in diagnostics and citations: mostly its path.</param>
/// <param name="Utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
public readonly record struct RulesetDocument(string Name, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>The same document in the canonical layout: members in the documented order, two blanks a level, lines of at most 140 characters.</summary>
    /// <param name="formatted">UTF-8 without a byte order mark, ended by LF. It says the same: hashes are equal, and comments are kept.</param>
    /// <param name="diagnostics">What is wrong with its shape; names that lead nowhere do not matter here.</param>
    /// <returns>Whether it could be read. Formatting what was formatted changes nothing.</returns>
    public bool TryFormat(out ReadOnlyMemory<byte> formatted, out ImmutableArray<Diagnostic> diagnostics)
    {
        var written = RulesetLayout.Format(this, out diagnostics);
        formatted = written;
        return written is not null;
    }
}
