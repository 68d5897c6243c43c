using System.Globalization;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>The document cannot be used.</summary>
    Error,

    /// <summary>The document can be used; somebody should look.</summary>
    Warning,
}

/// <summary>One problem of a document: code, place, the author's words, and what to do.</summary>
/// <param name="Code">A stable code such as <c>ER1104</c>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">What is wrong; words of the document stand in backticks.</param>
/// <param name="Help">What to do about it, or <see langword="null"/>.</param>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">The line, from 1; 0 when the problem has no place.</param>
/// <param name="Column">The column in UTF-16 units, from 1; 0 when the problem has no place.</param>
/// <param name="Pointer">The JSON Pointer of the value concerned; empty for the whole document.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    string? Help,
    string File,
    int Line,
    int Column,
    string Pointer
)
{
    /// <summary>
    /// The diagnostic as compilers print it, with the pointer and the help on lines of their own; control characters are shown as escapes.
    /// </summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})") : File;
        var severity = Severity == Severity.Error ? "error" : "warning";
        var text = $"{place}: {severity} {Code}: {Message}";
        text += Pointer.Length > 0 ? $"\n  at: {Pointer}" : "";
        return Printable.Of(Help is null ? text : $"{text}\n  help: {Help}", keepLines: true);
    }
}
