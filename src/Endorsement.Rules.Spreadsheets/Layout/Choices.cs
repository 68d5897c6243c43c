using System.Collections.Immutable;

namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>What authors may write for the codes of a column: labels in every language and under every ruleset, and the codes themselves.</summary>
internal sealed class Choices
{
    private readonly CandidateColumn _column;
    private readonly ImmutableArray<Ruleset> _rulesets;
    private readonly HashSet<string> _codes;
    private readonly Dictionary<string, string?> _byLabel = new(StringComparer.Ordinal);

    public Choices(CandidateColumn column, ImmutableArray<Ruleset> rulesets)
    {
        (_column, _rulesets) = (column, rulesets);
        _codes = new(column.Codes, StringComparer.Ordinal);
        foreach (var code in column.Codes)
        {
            Learn(code, code);
            foreach (var label in LabelsOf(code))
            {
                Learn(label, code);
            }
        }
    }

    /// <summary>The code that somebody means; <see langword="null"/>: none that is known, or it cannot be told which.</summary>
    public string? CodeOf(string words) =>
        _codes.Contains(words) ? words : _byLabel.GetValueOrDefault(Plain.Of(words)) ?? WithinCountry(words);

    /// <summary>What may be written, in a language: for help.</summary>
    public string[] Labels(Language language) =>
        [.. _column.Codes.Select(code => LabelOf(code, language)).Distinct(StringComparer.Ordinal)];

    /// <summary>What a code is called where it is offered; of one that only some ruleset calls anything, what that calls it.</summary>
    public string LabelOf(string code, Language language)
    {
        var label = language.Label(_column, code);
        return label == code
            ? _rulesets.Select(ruleset => language.Label(_column, code, ruleset)).FirstOrDefault(own => own != code) ?? code
            : label;
    }

    /// <summary>The code of a place that is written without its country: `MI` is `US-MI`; <see langword="null"/>: none, or several.</summary>
    private string? WithinCountry(string words) =>
        _column.Sort == CodeKind.Places
        && _codes.Where(code => code.EndsWith($"-{words.Trim()}", StringComparison.OrdinalIgnoreCase)).Take(2).ToArray() is [var one]
            ? one
            : null;

    /// <summary>How a code is written so that it is read again as itself: its label where that says it, else the code; <see langword="null"/>: only literally.</summary>
    public string? Written(string code, Language language, Ruleset? ruleset)
    {
        var label = language.Label(_column, code, ruleset);
        return CodeOf(label) == code ? label
            : CodeOf(code) is { } read && read != code ? null
            : code;
    }

    /// <summary>A label of two codes names neither.</summary>
    private void Learn(string words, string code)
    {
        var plain = Plain.Of(words);
        if (!_byLabel.TryAdd(plain, code) && _byLabel[plain] != code)
        {
            _byLabel[plain] = null;
        }
    }

    private IEnumerable<string> LabelsOf(string code) =>
        Language.All.SelectMany(language =>
            _rulesets
                .SelectMany(ruleset =>
                    new[]
                    {
                        language.Label(_column, code, ruleset),
                        _column.Sort == CodeKind.Categories ? ruleset.Label(CodeKind.Categories, code, language) : null,
                    }
                )
                .Append(language.Label(_column, code))
                .OfType<string>()
        );
}
