using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Analysis;

public sealed partial class RulesetCase
{
    /// <summary>Reads a case document.</summary>
    /// <param name="utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="readBase">Reads another case file of the same folder by its name, or gives <see langword="null"/>; absent: there is none.</param>
    /// <exception cref="DocumentException">The document is not a case; the exception holds every problem.</exception>
    public static RulesetCase Read(
        ReadOnlyMemory<byte> utf8,
        string file = "case.json",
        Func<string, ReadOnlyMemory<byte>?>? readBase = null
    ) => TryRead(utf8, out var result, out var diagnostics, file, readBase) ? result : throw new DocumentException(diagnostics);

    /// <param name="json">The text of the document itself: one JSON object.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="readBase">Reads another case file of the same folder by its name, or gives <see langword="null"/>; absent: there is none.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string, Func{string, ReadOnlyMemory{byte}?}?)"/>
    public static RulesetCase Read(string json, string file = "case.json", Func<string, ReadOnlyMemory<byte>?>? readBase = null) =>
        Read(DocumentBytes.Of(json), file, readBase);

    /// <param name="utf8">One JSON object in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="readBase">Reads another case file of the same folder by its name, or gives <see langword="null"/>; absent: there is none.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string, Func{string, ReadOnlyMemory{byte}?}?)"/>
    public static RulesetCase Read(Stream utf8, string file = "case.json", Func<string, ReadOnlyMemory<byte>?>? readBase = null) =>
        Read(DocumentBytes.Of(utf8, DocumentLimits.Default), file, readBase);

    /// <summary>Reads a case document; never throws for bad data.</summary>
    /// <param name="utf8">One JSON object in UTF-8, with or without a byte order mark.</param>
    /// <param name="result">The case, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="readBase">Reads another case file of the same folder by its name, or gives <see langword="null"/>; absent: there is none.</param>
    /// <returns>Whether there is a case.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out RulesetCase? result,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "case.json",
        Func<string, ReadOnlyMemory<byte>?>? readBase = null
    )
    {
        var problems = new Problems(DocumentLimits.Default);
        result = Merged(new JsonText(file, utf8), readBase ?? (_ => null), problems, []) is { } document
            ? Bind(document, file, problems)
            : null;
        diagnostics = problems.ToImmutable();
        result = problems.HasErrors ? null : result;
        return result is not null;
    }

    /// <param name="json">The text of the document itself: one JSON object.</param>
    /// <param name="result">The case, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="readBase">Reads another case file of the same folder by its name, or gives <see langword="null"/>; absent: there is none.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out RulesetCase?, out ImmutableArray{Diagnostic}, string, Func{string, ReadOnlyMemory{byte}?}?)"/>
    public static bool TryRead(
        string json,
        [NotNullWhen(true)] out RulesetCase? result,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "case.json",
        Func<string, ReadOnlyMemory<byte>?>? readBase = null
    ) => TryRead(DocumentBytes.Of(json), out result, out diagnostics, file, readBase);

    /// <param name="utf8">One JSON object in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="result">The case, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="readBase">Reads another case file of the same folder by its name, or gives <see langword="null"/>; absent: there is none.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out RulesetCase?, out ImmutableArray{Diagnostic}, string, Func{string, ReadOnlyMemory{byte}?}?)"/>
    public static bool TryRead(
        Stream utf8,
        [NotNullWhen(true)] out RulesetCase? result,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "case.json",
        Func<string, ReadOnlyMemory<byte>?>? readBase = null
    ) => TryRead(DocumentBytes.Of(utf8, DocumentLimits.Default), out result, out diagnostics, file, readBase);

    private static JsonNode? Merged(
        JsonText source,
        Func<string, ReadOnlyMemory<byte>?> readBase,
        Problems problems,
        ImmutableArray<string> chain
    )
    {
        if (JsonParser.Parse(source, problems)?.WithoutComments(problems) is not { } document)
        {
            return null;
        }

        new ShapeValidator(problems).Check(document, CaseShape.Document);
        if (problems.HasErrors || document["base"] is not { } baseName)
        {
            return problems.HasErrors ? null : document;
        }

        if (chain.Contains(baseName.Text) || chain.Length > 8)
        {
            problems.Error(
                "ER3102",
                baseName,
                $"the case `{JsonNode.Short(baseName.Text)}` is built on itself",
                "one of them must hold the candidate"
            );
            return null;
        }

        // An empty file holds no case either; and a missing array turns into empty memory unasked.
        if (readBase(baseName.Text) is not { IsEmpty: false } bytes)
        {
            problems.Error(
                "ER3101",
                baseName,
                $"there is no case file `{JsonNode.Short(baseName.Text)}` in this folder",
                "write the file's name, with .json"
            );
            return null;
        }

        var below = Merged(new JsonText(baseName.Text, bytes), readBase, problems, chain.Add(baseName.Text));
        if (below is null)
        {
            return null;
        }

        // Which version it is, how it is chosen and why the case is there are each case's own.
        var own = document["ruleset"] ?? document["association"];
        var taken = below.Without("expect", "with", "because", "boundary");
        var merged = document.Without("base", "with").Over(own is null ? taken : taken.Without("ruleset", "association"));
        return document["with"] is { } patch ? merged.With("candidate", patch.MergeDeep(below["candidate"])) : merged;
    }

    private static RulesetCase? Bind(JsonNode document, string file, Problems problems)
    {
        foreach (var name in (string[])["ruleset", "category", "asOf", "candidate"])
        {
            if (document[name] is null && (name != "ruleset" || document["association"] is null))
            {
                problems.Error("ER1102", document, $"a case lacks `{name}`", "say it here or in the base");
            }
        }

        if (document["ruleset"] is { } key && !key.Text.Contains('@', StringComparison.Ordinal))
        {
            problems.Error(
                "ER3103",
                key,
                $"`{key.Text}` names no version",
                "write association@version, or `association` for the version that the dates choose"
            );
        }

        if (problems.HasErrors || CandidateReader.Read(document["candidate"]!, problems) is not { } candidate)
        {
            return null;
        }

        var association = document.Text("association") ?? document.Text("ruleset")!.Split('@')[0];
        return new RulesetCase(document["expect"]!)
        {
            Name = document.Text("name")!,
            File = file,
            RulesetKey = document.Text("ruleset"),
            Association = association,
            Question = new Question(
                document.Text("category")!,
                document.Day("asOf")!.Value,
                document.Closed<Pathway>("pathway", PathwayCodes.Codes) ?? Pathway.Initial,
                document.Whole("cycle"),
                association
            ),
            Boundary = document.Text("boundary"),
            Because = document.Text("because"),
            Candidate = candidate,
        };
    }
}
