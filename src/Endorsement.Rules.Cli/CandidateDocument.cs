using System.Collections.Immutable;

namespace Endorsement.Rules.Cli;

/// <summary>The document of one candidate: a file of its own, or one of the many of a registry.</summary>
/// <param name="name">What to call it in diagnostics.</param>
/// <param name="bytes">What it holds; read when it is asked for.</param>
/// <param name="file">The file that is to hold this one alone; <see langword="null"/>: it was picked out of one that holds many.</param>
internal sealed class CandidateDocument(string name, Func<ReadOnlyMemory<byte>> bytes, string? file = null)
{
    public string Name => name;

    /// <summary>The candidate; its problems are told.</summary>
    /// <exception cref="UsageException">The file cannot be read, or holds many people.</exception>
    public Candidate? Read(ToolIo io)
    {
        var document = bytes();
        if (Candidate.TryRead(document, out var candidate, out ImmutableArray<Diagnostic> diagnostics, name))
        {
            io.Show(diagnostics);
            return candidate;
        }

        if (file is not null && ManyCandidates.Alone(io, file, document) is { } only)
        {
            return only.Read(io);
        }

        io.Show(diagnostics);
        return null;
    }

    /// <summary>The candidate with what is judged apart and what is added; what does not fit is told.</summary>
    public Candidate? Read(ToolIo io, GivenFile? given, AddedFiles added)
    {
        var candidate = Read(io);
        if (candidate is not null && given is not null)
        {
            candidate = given.AddTo(io, candidate);
        }

        return candidate is null ? null : added.AddTo(io, candidate);
    }
}
