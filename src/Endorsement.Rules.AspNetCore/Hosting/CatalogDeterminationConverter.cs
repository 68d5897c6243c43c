using System.Text.Json;
using System.Text.Json.Serialization;

namespace Endorsement.Rules.AspNetCore.Hosting;

/// <summary>Determinations as bodies and results of endpoints: by the rulesets of the application, in its language.</summary>
internal sealed class CatalogDeterminationConverter(RulesetStore store, Language language) : JsonConverter<Determination>
{
    private readonly DeterminationJsonConverter _writer = new(RulesetCatalog.BuiltIn, language);

    public override Determination? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new DeterminationJsonConverter(store.Catalog, language).Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Determination value, JsonSerializerOptions options) =>
        _writer.Write(writer, value, options);
}
