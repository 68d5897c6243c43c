using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Degrees, licenses and certificates.</summary>
/// <param name="spanish">The language.</param>
internal sealed class CredentialWords(SpanishLanguage spanish) : SpanishKind<CredentialRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [CredentialReasons.Met] = found => $"Se acepta: {Spanish.Entries.All(found.Counted, FileSection.Education)}.",
            [CredentialReasons.NotMet] = found =>
                found.SetAside.IsEmpty
                    ? $"No constan estudios; se acepta {Accepted(found)}."
                    : $"{None(found)}; se acepta {Accepted(found)}.",
            [CredentialReasons.NeedsReview] = found =>
                $"Una persona revisora debe valorar: {Spanish.Entries.All(OpenEntries(found), FileSection.Education)}.",
            [CredentialReasons.Unknown] = found =>
                found.Open.Any(o => o.Entry == OpenFact.Candidate)
                    ? "En el expediente no constan los estudios."
                    : $"Decide lo que el expediente no dice: {Spanish.Entries.All(OpenEntries(found), FileSection.Education)}.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        [$"una credencial de las que se aceptan: {Accepted(finding)}"];

    public override Lack Lacks(Finding finding) => new("una credencial de las que se aceptan", IsPlural: false);

    protected override IEnumerable<AskedLine> Asks(CredentialRequirement asked) =>
        asked.AnyOf is [var only]
            ? [$"{Capital(Row(only))}."]
            : asked.AnyOf.Select(row => new AskedLine(1, $"{Capital(Row(row))}.")).Prepend("Una de estas credenciales:");

    public override string? Item(object item, Requirement of) => item is CredentialRow row ? Row(row) : null;

    private static string Row(CredentialRow row)
    {
        var text = row.AtLeast is { } level ? DegreeName(level) : Or(row.Accepted.Select(Credential));
        text += row.Related ? " en un campo relacionado" : "";
        text += row.FocusSpecific ? ", en el enfoque de la persona" : "";
        text += row.OfficialTranscript ? ", con certificado oficial de estudios" : "";
        return row.Eligible ? $"{text} (también antes de conferirse)" : text;
    }

    private static string None(Finding found) =>
        found.SetAside.Length == 1
            ? "No se acepta la única credencial del expediente"
            : $"No se acepta ninguna de las {FigureWords.Number(found.SetAside.Length)} credenciales del expediente";

    private static string Accepted(Finding finding) =>
        finding.Required.Find(Figures.AnyOf) switch
        {
            // A saved determination has them in words.
            FigureValue.List saved => string.Join("; o ", saved.Words),
            FigureValue.Credentials credentials => string.Join("; o ", credentials.Rows.Select(FigureWords.Of)),
            _ => "",
        };

    private static Sequence<string> OpenEntries(Finding finding) => [.. finding.Open.Select(o => o.Entry).Distinct()];
}
