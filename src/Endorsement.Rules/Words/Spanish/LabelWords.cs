using System.Collections.Immutable;
using Endorsement.Rules.Conditions;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Codes by their labels, so that none stands in a sentence; one that nobody has labelled in its own words.</summary>
/// <param name="names">What they are called.</param>
internal sealed class LabelWords(Names names)
{
    /// <summary>"diversidad, equidad e inclusión"; what is said in English alone is set off, and stays as it is.</summary>
    public string Of(CodeKind kind, string code) => names.Of(kind, code) ?? $"«{names.InEnglish(kind, code) ?? Plain(code)}»";

    /// <summary>The title that a ruleset gives in English; as it is where nobody has said it in Spanish.</summary>
    public string Title(string title) => names.Title(title);

    /// <summary>"docencia o investigación, o supervisión de personal": a label that is a list itself is set off by a comma.</summary>
    public string Or(CodeKind kind, IEnumerable<string> codes) => Listed(kind, codes, "o");

    public string And(CodeKind kind, IEnumerable<string> codes) => Listed(kind, codes, "y");

    /// <summary>"MI-AIMH o la asociación del lugar de residencia", "cualquier asociación de salud mental infantil".</summary>
    public string Associations(Sequence<string>? associations) =>
        associations is { } named ? Named(named) : "cualquier asociación de salud mental infantil";

    /// <summary>Associations by what people call them; the one where the candidate lives by what it is.</summary>
    public string Named(Sequence<string> associations) =>
        CodeWords.Or(
            associations.Select(code =>
                code == RuleNames.OfResidence ? "la asociación del lugar de residencia" : names.Of(CodeKind.Associations, code) ?? code
            )
        );

    /// <summary>"Especialista en salud mental infantil"; the title as it is where nobody says it in Spanish, and else the code.</summary>
    public string Categories(IEnumerable<string> codes) => CodeWords.Or(codes.Select(Category));

    public string Category(string code) => names.Of(CodeKind.Categories, code) ?? code;

    /// <summary>Places, each by its name.</summary>
    public string Places(IEnumerable<string> codes) => CodeWords.Or(codes.Select(PlaceWords.Of));

    /// <summary>A circumstance as a clause: "la persona candidata tiene supervisor de programa".</summary>
    public string Circumstance(string code, bool isSo) =>
        names.Of(CodeKind.CircumstanceNames, code) is { } clause
            ? (isSo ? clause : $"no es cierto que {clause}")
            : $"«{names.InEnglish(CodeKind.CircumstanceNames, code) ?? Plain(code)}» {(isSo ? "" : "no ")}se da en la persona candidata";

    /// <summary>A place for a rater in a handbook: "quien supervisa actualmente".</summary>
    public string Place(string slot, string requirement) =>
        names.Part(CodeKind.Slots, slot, requirement) is var part && (part.Label ?? part.Title) is { } said ? said : Plain(slot);

    /// <summary>A place for a rater, as it stands behind "el lugar de".</summary>
    public string Slot(string slot, Finding finding) =>
        names.Part(CodeKind.Slots, slot, finding.Id) switch
        {
            { Label: { } label } => label,
            { Title: { } title } => $"«{title}»",
            _ => $"«{Plain(slot)}»",
        };

    /// <summary>Whom a clause asks for among the raters: "una persona evaluadora acreditada".</summary>
    public string Clause(string clause, Finding finding) =>
        names.Part(CodeKind.Among, clause, finding.Id) switch
        {
            { Label: { } label } => label,
            { Title: { } title } => $"«{title}»",
            _ => $"«{Plain(clause)}»",
        };

    /// <summary>What a sub-minimum asks of hours, as it stands behind them: "sobre diversidad, equidad e inclusión".</summary>
    public string Minimum(string minimum, Finding finding) =>
        names.Part(CodeKind.Minimums, minimum, finding.Id) switch
        {
            { Label: { } label } => label,
            { Title: { } title } => $"para «{title}»",
            _ => $"para «{Plain(minimum)}»",
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
        return labels.Length > 1 && labels.Any(label => Joining.Any(joined => label.Contains(joined, StringComparison.Ordinal)))
            ? $"{string.Join(", ", labels[..^1])}, {FigureWords.Before(word, labels[^1])} {labels[^1]}"
            : FigureWords.List(labels, word);
    }

    private static readonly string[] Joining = [" y ", " e ", " o ", " u "];
}
