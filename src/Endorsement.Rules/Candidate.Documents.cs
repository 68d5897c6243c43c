using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

[JsonConverter(typeof(CandidateJsonConverter))]
public sealed partial record Candidate
{
    private KnownDocument _known;

    /// <summary>The document of this instance, and whether it is valid.</summary>
    private OwnDocument Own
    {
        get
        {
            if (_known.Of(this) is { } known)
            {
                return known;
            }

            var own = new OwnDocument(this);
            _known = new KnownDocument(own);
            return own;
        }
    }

    /// <summary>Reads a candidate document.</summary>
    /// <param name="utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <exception cref="DocumentException">The document is not a candidate; the exception holds every problem.</exception>
    public static Candidate Read(ReadOnlyMemory<byte> utf8, string file = "candidate.json") =>
        TryRead(utf8, out var candidate, out var diagnostics, file) ? candidate : throw new DocumentException(diagnostics);

    /// <param name="json">The text of the document itself: one JSON object.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string)"/>
    public static Candidate Read(string json, string file = "candidate.json") => Read(DocumentBytes.Of(json), file);

    /// <param name="utf8">One JSON object in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string)"/>
    public static Candidate Read(Stream utf8, string file = "candidate.json") => Read(DocumentBytes.Of(utf8, DocumentLimits.Default), file);

    /// <summary>Reads a candidate document; never throws for bad data.</summary>
    /// <param name="utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <param name="candidate">The candidate, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="limits">How large a document may be; <see cref="DocumentLimits.Default"/> when absent.</param>
    /// <returns>Whether there is a candidate.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out Candidate? candidate,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "candidate.json",
        DocumentLimits? limits = null
    )
    {
        var problems = new Problems(limits ?? DocumentLimits.Default);

        // A copy is kept, since what the caller has may change.
        candidate = CandidateReader.Read(new JsonText(file, utf8), problems)?.KnownFrom(utf8.ToArray());
        diagnostics = problems.ToImmutable();
        return candidate is not null;
    }

    /// <param name="json">The text of the document itself: one JSON object.</param>
    /// <param name="candidate">The candidate, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="limits">How large a document may be; <see cref="DocumentLimits.Default"/> when absent.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out Candidate?, out ImmutableArray{Diagnostic}, string, DocumentLimits?)"/>
    public static bool TryRead(
        string json,
        [NotNullWhen(true)] out Candidate? candidate,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "candidate.json",
        DocumentLimits? limits = null
    ) => TryRead(DocumentBytes.Of(json), out candidate, out diagnostics, file, limits);

    /// <param name="utf8">One JSON object in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="candidate">The candidate, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="limits">How large a document may be, of which no more is read; <see cref="DocumentLimits.Default"/> when absent.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out Candidate?, out ImmutableArray{Diagnostic}, string, DocumentLimits?)"/>
    public static bool TryRead(
        Stream utf8,
        [NotNullWhen(true)] out Candidate? candidate,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "candidate.json",
        DocumentLimits? limits = null
    ) => TryRead(DocumentBytes.Of(utf8, limits ?? DocumentLimits.Default), out candidate, out diagnostics, file, limits);

    /// <summary>The candidate with what a document adds: a what-if, without touching the file.</summary>
    /// <param name="utf8">
    /// One JSON object in UTF-8: the sections of a candidate document, each with the entries to append, and beside them `facts`, section by section the members
    /// to set of entries that are there. A plan, or a determination with one, is such a document.
    /// </param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <exception cref="DocumentException">The document is none, or the candidate with it is not valid; the exception holds every problem.</exception>
    public Candidate Add(ReadOnlyMemory<byte> utf8, string file = "additions.json") =>
        TryAdd(utf8, out var candidate, out var diagnostics, file) ? candidate : throw new DocumentException(diagnostics);

    /// <summary>The same with diagnostics in place of the exception.</summary>
    /// <param name="utf8">One JSON object in UTF-8; see <see cref="Add"/>.</param>
    /// <param name="candidate">The candidate with what it adds, when there is no error.</param>
    /// <param name="diagnostics">
    /// Every problem found: those of the document at their places in it; those of the file with it, where it alone has none.
    /// </param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <returns>Whether there is such a candidate.</returns>
    public bool TryAdd(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out Candidate? candidate,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "additions.json"
    )
    {
        var problems = new Problems(DocumentLimits.Default);
        candidate = CandidateAdditions.Add(this, new JsonText(file, utf8), problems);
        diagnostics = problems.ToImmutable();
        return candidate is not null;
    }

    /// <summary>Reads the candidate as if it had been a document: for one that a program has built.</summary>
    /// <returns>
    /// The diagnostics that reading <see cref="ToJson"/> gives, with positions in it; none when the candidate can be evaluated.
    /// An entry that is null, negative hours, a value that no code stands for: whatever a program can build and no
    /// document can say is among them.
    /// </returns>
    /// <remarks>Never throws. What a reader gave, or what was found valid, is remembered for this instance and not for changed copies.</remarks>
    public ImmutableArray<Diagnostic> Validate()
    {
        var own = Own;
        if (own.IsValid || QuickCheck.Accepts(own))
        {
            return [];
        }

        var problems = new Problems(DocumentLimits.Default);
        CandidateReader.Read(new JsonText("candidate.json", own.Utf8), problems);
        own.IsValid = !problems.HasErrors;
        return problems.ToImmutable();
    }

    /// <summary>Whether a reader gave this instance, or it was found valid.</summary>
    internal bool IsKnownValid => Own.IsValid;

    /// <summary>Why nothing evaluates this candidate, whose document cannot be read.</summary>
    internal Exception Refused() =>
        Validate() is { IsEmpty: false } diagnostics
            ? new DocumentException(diagnostics)
            : new System.Diagnostics.UnreachableException("What the strict reader accepts, the quick one reads once it is written.");

    /// <summary>Says that this instance comes from the strict reader.</summary>
    internal Candidate KnownValid()
    {
        Own.IsValid = true;
        return this;
    }

    /// <summary>Says that the strict reader made this instance of these bytes, which nobody changes: they are read again for its first question.</summary>
    internal Candidate KnownFrom(byte[] utf8)
    {
        _known = new KnownDocument(new OwnDocument(this, utf8) { IsValid = true });
        return this;
    }

    /// <summary>Reads the candidate's own document into a dossier, as it is judged on a day: and so it is known to be valid.</summary>
    /// <returns>Whether it is; <see cref="Validate"/> says why it is not.</returns>
    internal bool TryReadInto(Dossier dossier, Utf8Vocabulary vocabulary, int asOf) => Own.TryRead(dossier, vocabulary, asOf);

    /// <summary>The document that the candidate writes, kept for the next question.</summary>
    internal ReadOnlyMemory<byte> Document => Own.Utf8;

    /// <summary>Writes the candidate as a document that <see cref="Read(ReadOnlyMemory{byte}, string)"/> reads back to an equal one.</summary>
    /// <returns>One JSON object in UTF-8, on one line.</returns>
    public byte[] ToJson() => CandidateWriter.Write(this);
}
