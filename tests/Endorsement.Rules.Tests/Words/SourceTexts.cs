using System.Text;
using System.Text.RegularExpressions;

namespace Endorsement.Rules.Tests.Words;

/// <summary>A source file taken apart: its code without comments and texts, and every text with its place in it.</summary>
internal sealed partial class SourceTexts
{
    private readonly string _source;
    private readonly StringBuilder _code;
    private readonly List<(int At, string Words)> _texts = [];
    private int _at;

    public SourceTexts(string source)
    {
        _source = source;
        _code = new StringBuilder(source);
        ReadCode(isHole: false);
        Code = _code.ToString();
    }

    /// <summary>The code, in which blanks stand for comments and texts; what stands in a hole of a text is code.</summary>
    public string Code { get; }

    /// <summary>The texts by where they begin; a figure stands for each hole.</summary>
    public IReadOnlyList<(int At, string Words)> Texts => _texts;

    private void ReadCode(bool isHole)
    {
        var depth = 0;
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (Starts("//"))
            {
                Blank(_at, _at = EndOf('\n'));
            }
            else if (c == '\'')
            {
                var end = _at + 1;
                while (_source[end] != '\'')
                {
                    end += _source[end] == '\\' ? 2 : 1;
                }

                Blank(_at, _at = end + 1);
            }
            else if (Opening().Match(_source, _at) is { Success: true } opening)
            {
                ReadText(opening.Groups["marks"].Value, opening.Groups["quotes"].Value, _at + opening.Length);
            }
            else if (isHole && depth == 0 && c is '}' or ':')
            {
                // A format is no code.
                Blank(_at, _at = EndOf('}'));
                return;
            }
            else
            {
                depth +=
                    c is '(' or '[' or '{' ? 1
                    : c is ')' or ']' or '}' ? -1
                    : 0;
                _at++;
            }
        }
    }

    private void ReadText(string marks, string quotes, int first)
    {
        var start = _at;
        if (quotes.Length != 1)
        {
            var end = quotes.Length == 2 ? first : _source.IndexOf(quotes, first, StringComparison.Ordinal);
            _texts.Add((start, Hole().Replace(_source[first..end], "0")));
            Blank(start, _at = quotes.Length == 2 ? first : end + quotes.Length);
            return;
        }

        var (words, i, isVerbatim) = (new StringBuilder(), first, marks.Contains('@'));
        while (_source[i] != '"' || (isVerbatim && _source[i + 1] == '"'))
        {
            if (_source[i] == '\\' && !isVerbatim)
            {
                words.Append(_source[i + 1] is '"' or '\\' ? _source[i + 1] : ' ');
                i += 2;
            }
            else if (marks.Contains('$') && _source[i] == '{' && _source[i + 1] != '{')
            {
                Blank(start, _at = i + 1);
                ReadCode(isHole: true);
                (start, i) = (_at, _at + 1);
                words.Append('0');
            }
            else
            {
                words.Append(_source[i]);
                i += _source[i] is '{' or '"' && _source[i + 1] == _source[i] ? 2 : 1;
            }
        }

        _texts.Add((first, words.ToString()));
        Blank(start, _at = i + 1);
    }

    private bool Starts(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private int EndOf(char c) => _source.IndexOf(c, _at) is var end && end < 0 ? _source.Length : end;

    private void Blank(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            _code[i] = _code[i] == '\n' ? '\n' : ' ';
        }
    }

    [GeneratedRegex("""\G(?<marks>[$@]*)(?<quotes>"+)""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 5_000)]
    private static partial Regex Hole();
}
