using Endorsement.Rules.Requirements;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>A figure or a list of codes of a requirement, before and after.</summary>
/// <param name="spanish">The language.</param>
internal sealed class EditWords(SpanishLanguage spanish)
{
    /// <summary>"33 clock hours instead of 30", "now also: statistics"; <see langword="null"/>: the lines that say it tell it better.</summary>
    public string? Of(Edit edit) =>
        edit switch
        {
            { Around.IsEmpty: false } => null,
            { Parameter.Name: "hours", Before: ClockHours before, After: ClockHours after } =>
                $"{Hours(after)} en lugar de {HourWords.Number(before)}.",
            { Parameter.Name: "count", Before: int before, After: int after } => Counted(edit, before, after),
            { Before: Sequence<string> before, After: Sequence<string> after } when Kind(edit) is { } kind => Listed(kind, before, after),
            _ => null,
        };

    /// <summary>The same inside an item that has a name: "ahora también alguien que …".</summary>
    public string? InItem(Edit edit) =>
        edit switch
        {
            { Before: null, After: PersonRow came } => $"ahora también alguien que {spanish.People.Person(came)}",
            { After: null, Before: PersonRow went } => $"ya no alguien que {spanish.People.Person(went)}",
            { Before: ClockHours before, After: ClockHours after } => $"{Hours(after)} en lugar de {HourWords.Number(before)}",
            { Parameter.Name: "atLeast", Before: int before, After: int after } => FormattableString.Invariant(
                $"al menos {after} en lugar de {before}"
            ),
            { Parameter.Name: "current", After: bool isCurrent } =>
                $"{(isCurrent ? "ahora también" : "ya no")} en ese papel al momento de la evaluación",
            { Parameter.Name: "categories", Before: Sequence<string> before, After: Sequence<string> after } => Codes(
                "",
                CodeKind.Categories,
                before,
                after
            ),
            { Parameter.Name: "meetsCriteriaFor", Before: Sequence<string> before, After: Sequence<string> after } => Codes(
                "por los criterios ",
                CodeKind.Categories,
                before,
                after
            ),
            { Parameter.Name: "roles", Before: Sequence<string> before, After: Sequence<string> after } => Codes(
                "",
                CodeKind.Roles,
                before,
                after
            ),
            { Parameter.Name: "associations", Before: Sequence<string> before, After: Sequence<string> after } => Codes(
                "",
                CodeKind.Associations,
                before,
                after
            ),
            { Parameter.Name: "topics", Before: Sequence<string> before, After: Sequence<string> after } => Codes(
                "",
                CodeKind.Topics,
                before,
                after
            ),
            _ => null,
        };

    private string Codes(string lead, CodeKind kind, Sequence<string> before, Sequence<string> after)
    {
        string[] came = [.. after.Where(code => !before.Contains(code))];
        string[] went = [.. before.Where(code => !after.Contains(code))];
        string[] said = [Said("ahora también", came), Said("ya no", went)];
        return $"{lead}{string.Join(", ", said.Where(part => part.Length > 0))}";

        string Said(string word, string[] codes) =>
            codes.Length == 0 ? ""
            : kind == CodeKind.Categories ? $"{word} {And(codes.Select(spanish.Labels.Category))}"
            : kind == CodeKind.Associations ? $"{word} {spanish.Labels.Named(codes.ToSequence())}"
            : $"{word} {spanish.Labels.And(kind, codes)}";
    }

    private static string Counted(Edit edit, int before, int after) =>
        edit.Parameter.Owner == typeof(ReferencesRequirement)
            ? FormattableString.Invariant(
                $"{FigureWords.Count(after, "evaluación de referencia", "evaluaciones de referencia")} en lugar de {before}."
            )
            : FormattableString.Invariant($"Al menos {after} de las partes en lugar de {before}.");

    private string Listed(CodeKind kind, Sequence<string> before, Sequence<string> after)
    {
        string[] came = [.. after.Where(code => !before.Contains(code))];
        string[] went = [.. before.Where(code => !after.Contains(code))];
        return string.Join(" ", Said("Ahora también", came), Said("Ya no", went)).Trim();

        string Said(string lead, string[] codes) => codes.Length == 0 ? "" : $"{lead}: {spanish.Labels.And(kind, codes)}.";
    }

    private static CodeKind? Kind(Edit edit) =>
        edit.Parameter.Name switch
        {
            "areas" => CodeKind.Competencies,
            "roles" => CodeKind.Roles,
            "parts" => CodeKind.Parts,
            "about" => CodeKind.About,
            _ => null,
        };
}
