using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules;

public sealed partial class Ruleset
{
    /// <summary>Reads a ruleset document.</summary>
    /// <param name="utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">What to call the document in diagnostics and citations.</param>
    /// <param name="catalog">Where the ruleset that it extends is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <exception cref="DocumentException">The document is not a ruleset; the exception holds every problem.</exception>
    public static Ruleset Read(ReadOnlyMemory<byte> utf8, string file = "ruleset.json", RulesetCatalog? catalog = null) =>
        TryRead(utf8, out var ruleset, out var diagnostics, file, catalog) ? ruleset : throw new DocumentException(diagnostics);

    /// <param name="json">The text of the document itself: one JSON object.</param>
    /// <param name="file">What to call the document in diagnostics and citations.</param>
    /// <param name="catalog">Where the ruleset that it extends is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string, RulesetCatalog?)"/>
    public static Ruleset Read(string json, string file = "ruleset.json", RulesetCatalog? catalog = null) =>
        Read(DocumentBytes.Of(json), file, catalog);

    /// <param name="utf8">One JSON object in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="file">What to call the document in diagnostics and citations.</param>
    /// <param name="catalog">Where the ruleset that it extends is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string, RulesetCatalog?)"/>
    public static Ruleset Read(Stream utf8, string file = "ruleset.json", RulesetCatalog? catalog = null) =>
        Read(DocumentBytes.Of(utf8, DocumentLimits.Default), file, catalog);

    /// <summary>Reads a ruleset document; never throws for bad data.</summary>
    /// <param name="utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <param name="ruleset">The ruleset, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics and citations.</param>
    /// <param name="catalog">Where the ruleset that it extends is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <returns>Whether there is a ruleset.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out Ruleset? ruleset,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "ruleset.json",
        RulesetCatalog? catalog = null
    )
    {
        var problems = new Problems(DocumentLimits.Default);
        ruleset = null;
        if (RulesetReader.ReadDocument(new JsonText(file, utf8), problems) is { } document)
        {
            var parent = document.Text("extends") is { } key ? (catalog ?? RulesetCatalog.BuiltIn).Resolved(key)?.Document : null;
            var use = new DefinitionUse();
            ruleset = RulesetReader.Read(document, parent, problems, use).Ruleset;
            use.Settle();
        }

        diagnostics = problems.ToImmutable();
        ruleset = problems.HasErrors ? null : ruleset;
        return ruleset is not null;
    }

    /// <param name="json">The text of the document itself: one JSON object.</param>
    /// <param name="ruleset">The ruleset, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics and citations.</param>
    /// <param name="catalog">Where the ruleset that it extends is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out Ruleset?, out ImmutableArray{Diagnostic}, string, RulesetCatalog?)"/>
    public static bool TryRead(
        string json,
        [NotNullWhen(true)] out Ruleset? ruleset,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "ruleset.json",
        RulesetCatalog? catalog = null
    ) => TryRead(DocumentBytes.Of(json), out ruleset, out diagnostics, file, catalog);

    /// <param name="utf8">One JSON object in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="ruleset">The ruleset, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics and citations.</param>
    /// <param name="catalog">Where the ruleset that it extends is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out Ruleset?, out ImmutableArray{Diagnostic}, string, RulesetCatalog?)"/>
    public static bool TryRead(
        Stream utf8,
        [NotNullWhen(true)] out Ruleset? ruleset,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "ruleset.json",
        RulesetCatalog? catalog = null
    ) => TryRead(DocumentBytes.Of(utf8, DocumentLimits.Default), out ruleset, out diagnostics, file, catalog);

    /// <summary>The resolved form: every <c>use</c>, <c>like</c>, <c>extends</c> and override carried out, every id full (S44).</summary>
    /// <param name="indented">Over several lines, for people.</param>
    /// <returns>One JSON object in UTF-8; reading it gives an equal ruleset.</returns>
    public byte[] ToJson(bool indented = true) => RulesetWriter.Write(this).ToBytes(indented);
}
