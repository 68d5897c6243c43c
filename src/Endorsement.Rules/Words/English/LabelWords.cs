using System.Collections.Immutable;
using Endorsement.Rules.Conditions;

namespace Endorsement.Rules.Words.English;

/// <summary>Codes by their labels, so that none stands in a sentence; one that nobody has labelled in its own words.</summary>
/// <param name="names">What they are called.</param>
internal sealed class LabelWords(Names names)
{
    /// <summary>"diversity, equity and inclusion".</summary>
    public string Of(CodeKind kind, string code) => names.Of(kind, code) ?? Plain(code);

    /// <summary>"teaching or research, or supervising staff": a label that is a list itself is set off by a comma.</summary>
    public string Or(CodeKind kind, IEnumerable<string> codes) => Listed(kind, codes, "or");

    public string And(CodeKind kind, IEnumerable<string> codes) => Listed(kind, codes, "and");

    /// <summary>"MI-AIMH or the association where the candidate lives", "any infant mental health association".</summary>
    public string Associations(Sequence<string>? associations) =>
        associations is { } named ? Named(named) : "any infant mental health association";

    /// <summary>Associations by what people call them; the one where the candidate lives by what it is.</summary>
    public string Named(Sequence<string> associations) =>
        CodeWords.Or(
            associations.Select(code =>
                code == RuleNames.OfResidence ? "the association where the candidate lives" : names.Of(CodeKind.Associations, code) ?? code
            )
        );

    /// <summary>"Infant Mental Health Specialist or Infant Mental Health Mentor – Clinical"; the code where nobody says its title.</summary>
    public string Categories(IEnumerable<string> codes) => CodeWords.Or(codes.Select(Category));

    public string Category(string code) => names.Of(CodeKind.Categories, code) ?? code;

    /// <summary>Places, each by its name.</summary>
    public string Places(IEnumerable<string> codes) => CodeWords.Or(codes.Select(PlaceWords.Of));

    /// <summary>A circumstance as a clause: "the candidate has a program supervisor".</summary>
    public string Circumstance(string code, bool isSo) =>
        names.Of(CodeKind.CircumstanceNames, code) is { } clause
            ? (isSo ? clause : $"it is not so that {clause}")
            : $"“{Plain(code)}” is {(isSo ? "" : "not ")}true of the candidate";

    /// <summary>A place for a rater in a handbook: "current supervisor".</summary>
    public string Place(string slot, string requirement) =>
        names.Part(CodeKind.Slots, slot, requirement) is var part && (part.Label ?? part.Title) is { } said ? said : Plain(slot);

    /// <summary>A place for a rater, as it stands behind "the place of": "the current supervisor".</summary>
    public string Slot(string slot, Finding finding) =>
        names.Part(CodeKind.Slots, slot, finding.Id) switch
        {
            { Label: { } label } => $"the {label}",
            { Title: { } title } => $"“{title}”",
            _ => $"the {Plain(slot)}",
        };

    /// <summary>Whom a clause asks for among the raters: "an endorsed rater".</summary>
    public string Clause(string clause, Finding finding) =>
        names.Part(CodeKind.Among, clause, finding.Id) switch
        {
            { Label: { } label } => label,
            { Title: { } title } => $"“{title}”",
            _ => $"“{Plain(clause)}”",
        };

    /// <summary>What a sub-minimum asks of hours, as it stands behind them: "on diversity, equity and inclusion".</summary>
    public string Minimum(string minimum, Finding finding) =>
        names.Part(CodeKind.Minimums, minimum, finding.Id) switch
        {
            { Label: { } label } => label,
            { Title: { } title } => $"for “{title}”",
            _ => $"for “{Plain(minimum)}”",
        };

    /// <summary>A code without its hyphens.</summary>
    public static string Plain(string code) =>
        string.Join(
            ' ',
            code.Split('-')
                .Select(word =>
                    word switch
                    {
                        "rsc" => "RS/C",
                        "imh" or "ecmh" or "cda" => word.ToUpperInvariant(),
                        _ => word,
                    }
                )
        );

    private string Listed(CodeKind kind, IEnumerable<string> codes, string word)
    {
        ImmutableArray<string> labels = [.. codes.Select(code => Of(kind, code))];
        return
            labels.Length > 1
            && labels.Any(label => label.Contains(" and ", StringComparison.Ordinal) || label.Contains(" or ", StringComparison.Ordinal))
            ? $"{string.Join(", ", labels[..^1])}, {word} {labels[^1]}"
            : FigureWords.List(labels, word);
    }
}
