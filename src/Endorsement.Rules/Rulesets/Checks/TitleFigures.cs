using System.Collections.Frozen;
using System.Collections.Immutable;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>A figure that a title names.</summary>
/// <param name="Figure">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Text">The words of the title.</param>
internal readonly record struct TitleFigure(decimal Figure, FigureUnit Unit, string Text);

/// <summary>The figures of a title, in digits or in English words, with what they are of: "Thirty-three clock hours", "2 years".</summary>
internal static class TitleFigures
{
    private static readonly ImmutableArray<string> Small =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly ImmutableArray<string> Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, FigureUnit> Units = new Dictionary<string, FigureUnit>(StringComparer.Ordinal)
    {
        ["hour"] = FigureUnit.Hours,
        ["year"] = FigureUnit.Years,
        ["month"] = FigureUnit.Months,
        ["week"] = FigureUnit.Weeks,
        ["day"] = FigureUnit.Days,
        ["reference"] = FigureUnit.People,
        ["rater"] = FigureUnit.People,
        ["rating"] = FigureUnit.People,
        ["letter"] = FigureUnit.People,
        ["people"] = FigureUnit.People,
        ["familie"] = FigureUnit.People,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<TitleFigure> Of(string title)
    {
        var words = title.ToLowerInvariant().Split([' ', '-', '\u2011', '(', ')', ';', ':', '/'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; )
        {
            var (figure, next) = Number(words, at);
            if (next == at)
            {
                at++;
                continue;
            }

            // "ten clock hours": one word may stand between.
            var unit = next;
            while (unit < words.Length && unit <= next + 1 && Unit(words[unit]) is null && Number(words, unit).Next == unit)
            {
                unit++;
            }

            if (unit < words.Length && unit <= next + 1 && Unit(words[unit]) is { } of)
            {
                yield return new TitleFigure(figure, of, string.Join(' ', words[at..(unit + 1)]).TrimEnd('.', ',', '\''));
            }

            at = next;
        }
    }

    private static FigureUnit? Unit(string word) =>
        Units.TryGetValue(word.TrimEnd('.', ',', '\'', '\u2019', 's'), out var unit) ? unit : null;

    /// <summary>The number that begins at a word, and the word behind it; that word itself where none begins.</summary>
    private static (decimal Figure, int Next) Number(string[] words, int at)
    {
        if (char.IsAsciiDigit(words[at][0]))
        {
            var digits = words[at].TrimEnd('.', ',').Replace(",", "", StringComparison.Ordinal);
            return Amounts.TryDecimal(digits, out var number) ? (number, at + 1) : (0, at);
        }

        var (sum, part, next) = (0m, 0m, at);
        for (; next < words.Length; next++)
        {
            var word = words[next];
            if (Small.IndexOf(word) is var small and >= 0)
            {
                part += small;
            }
            else if (Tens.IndexOf(word) is var tens and >= 0)
            {
                part += (tens + 2) * 10;
            }
            else if (word is "hundred" && part > 0)
            {
                part *= 100;
            }
            else if (word is "thousand" && part > 0)
            {
                (sum, part) = (sum + (part * 1000), 0);
            }
            else if (word is not "and" || next == at || next + 1 == words.Length || part < 100 || Number(words, next + 1).Next == next + 1)
            {
                break;
            }
        }

        return (sum + part, next);
    }
}
