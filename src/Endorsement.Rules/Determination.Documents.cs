using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

[JsonConverter(typeof(DeterminationJsonConverter))]
public sealed partial class Determination
{
    /// <summary>Reads a saved determination: a value like the one that was written, which can be explained and written again.</summary>
    /// <param name="utf8">One JSON object in UTF-8, as <see cref="ToJson"/> writes it.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="catalog">Where the ruleset that decided is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <exception cref="DocumentException">The document is not a determination; the exception holds every problem.</exception>
    /// <remarks>
    /// All of it is taken from the document, whichever rules decided: nothing is decided again, and reasons that this version does not know are kept, with their
    /// words. Where the catalogue has the ruleset with the same hash, <see cref="Ruleset"/> is it, and explanations name what only the rules say. To ask again,
    /// replay it.
    /// </remarks>
    public static Determination Read(ReadOnlyMemory<byte> utf8, string file = "determination.json", RulesetCatalog? catalog = null) =>
        TryRead(utf8, out var determination, out var diagnostics, file, catalog) ? determination : throw new DocumentException(diagnostics);

    /// <param name="json">The text of the document itself: one JSON object.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="catalog">Where the ruleset that decided is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string, RulesetCatalog?)"/>
    public static Determination Read(string json, string file = "determination.json", RulesetCatalog? catalog = null) =>
        Read(DocumentBytes.Of(json), file, catalog);

    /// <param name="utf8">One JSON object in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="catalog">Where the ruleset that decided is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string, RulesetCatalog?)"/>
    public static Determination Read(Stream utf8, string file = "determination.json", RulesetCatalog? catalog = null) =>
        Read(DocumentBytes.Of(utf8, SavedDeterminations.Limits), file, catalog);

    /// <summary>Reads a saved determination; never throws for bad data.</summary>
    /// <param name="utf8">One JSON object in UTF-8, as <see cref="ToJson"/> writes it.</param>
    /// <param name="determination">The determination, when there is no error.</param>
    /// <param name="diagnostics">
    /// Every problem found. That the rules are not at hand is none.
    /// </param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="catalog">Where the ruleset that decided is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <returns>Whether there is a determination.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out Determination? determination,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "determination.json",
        RulesetCatalog? catalog = null
    )
    {
        var problems = new Problems(SavedDeterminations.Limits);
        determination = DeterminationReader.Read(new JsonText(file, utf8), catalog ?? RulesetCatalog.BuiltIn, problems);
        diagnostics = problems.ToImmutable();
        return determination is not null;
    }

    /// <param name="json">The text of the document itself: one JSON object.</param>
    /// <param name="determination">The determination, when there is no error.</param>
    /// <param name="diagnostics">Every problem found.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="catalog">Where the ruleset that decided is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out Determination?, out ImmutableArray{Diagnostic}, string, RulesetCatalog?)"/>
    public static bool TryRead(
        string json,
        [NotNullWhen(true)] out Determination? determination,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "determination.json",
        RulesetCatalog? catalog = null
    ) => TryRead(DocumentBytes.Of(json), out determination, out diagnostics, file, catalog);

    /// <param name="utf8">One JSON object in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="determination">The determination, when there is no error.</param>
    /// <param name="diagnostics">Every problem found.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <param name="catalog">Where the ruleset that decided is looked up; <see cref="RulesetCatalog.BuiltIn"/> when absent.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out Determination?, out ImmutableArray{Diagnostic}, string, RulesetCatalog?)"/>
    public static bool TryRead(
        Stream utf8,
        [NotNullWhen(true)] out Determination? determination,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "determination.json",
        RulesetCatalog? catalog = null
    ) => TryRead(DocumentBytes.Of(utf8, SavedDeterminations.Limits), out determination, out diagnostics, file, catalog);

    /// <summary>The determination as a document (the contract's section 3).</summary>
    /// <param name="indented">Over several lines, for people.</param>
    /// <param name="language">The language of the words beside the codes; <see langword="null"/>: English.</param>
    /// <returns>One JSON object in UTF-8.</returns>
    public byte[] ToJson(bool indented = true, Language? language = null) =>
        new DeterminationJson(language ?? Language.English).Write(this, indented);
}
