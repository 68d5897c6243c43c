using System.Text.Json;
using System.Text.Json.Serialization;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <summary>A <see cref="Determination"/> for <c>System.Text.Json</c>: written as <see cref="Determination.ToJson"/> writes it, and read back.</summary>
/// <remarks>
/// It stands on the type, with the built-in rulesets and English words. For others, add one to <see cref="JsonSerializerOptions.Converters"/>, which go
/// before it. Nothing is looked up by reflection. What is no determination is a <see cref="JsonException"/> with every diagnostic in its message.
/// </remarks>
/// <param name="catalog">Where the ruleset that decided is looked up.</param>
/// <param name="language">The language of the words beside the codes.</param>
public sealed class DeterminationJsonConverter(RulesetCatalog? catalog, Language? language) : JsonConverter<Determination>
{
    /// <summary>With the built-in rulesets, and words in English.</summary>
    public DeterminationJsonConverter()
        : this(null, null) { }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a determination.</exception>
    public override Determination Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Determination.TryRead(JsonValues.Raw(ref reader), out var determination, out var diagnostics, catalog: catalog)
            ? determination
            : throw JsonValues.Exception(diagnostics);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Determination value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);

        // The serializer has its own ways to escape and to lay out.
        using var document = JsonDocument.Parse(value.ToJson(indented: false, language), Deep);
        document.WriteTo(writer);
    }

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };
}
