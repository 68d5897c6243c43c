using Endorsement.Rules.Requirements;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>A figure or a list of codes of a requirement, before and after.</summary>
/// <param name="english">The language.</param>
internal sealed class EditWords(EnglishLanguage english)
{
    /// <summary>"33 clock hours instead of 30", "now also: statistics"; <see langword="null"/>: the lines that say it tell it better.</summary>
    public string? Of(Edit edit) =>
        edit switch
        {
            { Around.IsEmpty: false } => null,
            { Parameter.Name: "hours", Before: ClockHours before, After: ClockHours after } =>
                $"{Hours(after)} instead of {HourWords.Number(before)}.",
            { Parameter.Name: "count", Before: int before, After: int after } => Counted(edit, before, after),
            { Before: Sequence<string> before, After: Sequence<string> after } when Kind(edit) is { } kind => Listed(kind, before, after),
            _ => null,
        };

    /// <summary>The same inside an item that has a name: "now also somebody who …".</summary>
    public string? InItem(Edit edit) =>
        edit switch
        {
            { Before: null, After: PersonRow came } => $"now also somebody who {english.People.Person(came)}",
            { After: null, Before: PersonRow went } => $"no longer somebody who {english.People.Person(went)}",
            { Before: ClockHours before, After: ClockHours after } => $"{Hours(after)} instead of {HourWords.Number(before)}",
            { Parameter.Name: "atLeast", Before: int before, After: int after } => FormattableString.Invariant(
                $"at least {after} instead of {before}"
            ),
            { Parameter.Name: "current", After: bool isCurrent } =>
                $"{(isCurrent ? "now also" : "no longer")} in that role at the time of the rating",
            { Parameter.Name: "categories", Before: Sequence<string> before, After: Sequence<string> after } => Codes(
                "",
                CodeKind.Categories,
                before,
                after
            ),
            { Parameter.Name: "meetsCriteriaFor", Before: Sequence<string> before, After: Sequence<string> after } => Codes(
                "by the criteria ",
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
        string[] said = [Said("now also", came), Said("no longer", went)];
        return $"{lead}{string.Join(", ", said.Where(part => part.Length > 0))}";

        string Said(string word, string[] codes) =>
            codes.Length == 0 ? ""
            : kind == CodeKind.Categories ? $"{word} {And(codes.Select(english.Labels.Category))}"
            : kind == CodeKind.Associations ? $"{word} {english.Labels.Named(codes.ToSequence())}"
            : $"{word} {english.Labels.And(kind, codes)}";
    }

    private static string Counted(Edit edit, int before, int after) =>
        edit.Parameter.Owner == typeof(ReferencesRequirement)
            ? FormattableString.Invariant($"{FigureWords.Count(after, "rating")} instead of {before}.")
            : FormattableString.Invariant($"At least {after} of the parts instead of {before}.");

    private string Listed(CodeKind kind, Sequence<string> before, Sequence<string> after)
    {
        string[] came = [.. after.Where(code => !before.Contains(code))];
        string[] went = [.. before.Where(code => !after.Contains(code))];
        return string.Join(" ", Said("Now also", came), Said("No longer", went)).Trim();

        string Said(string lead, string[] codes) => codes.Length == 0 ? "" : $"{lead}: {english.Labels.And(kind, codes)}.";
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
