using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Thrown by the <c>Parse</c> and <c>Load</c> methods when a document cannot be used; holds every problem at once.</summary>
/// <remarks>The <c>TryParse</c> methods return the same diagnostics without an exception.</remarks>
public sealed class DocumentException : Exception
{
    /// <summary>Creates the exception for these diagnostics.</summary>
    /// <param name="diagnostics">Every problem found.</param>
    public DocumentException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Every problem found, in the order of the document.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
