using System.Text;

namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>Words as authors type them, made comparable: case, accents, and blanks do not tell two apart, nor does an asterisk behind.</summary>
internal static class Plain
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var isApart = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || letter is '\u00ad' or '\u200b' or '\ufeff')
            {
                isApart = plain.Length > 0;
                continue;
            }

            if (isApart)
            {
                plain.Append(' ');
                isApart = false;
            }

            plain.Append(Bare(char.ToLowerInvariant(letter)));
        }

        while (plain.Length > 0 && plain[^1] is '*' or ' ' or ':')
        {
            plain.Length--;
        }

        return plain.ToString();
    }

    private static char Bare(char letter) =>
        letter switch
        {
            'á' or 'à' or 'â' or 'ä' or 'ã' => 'a',
            'é' or 'è' or 'ê' or 'ë' => 'e',
            'í' or 'ì' or 'î' or 'ï' => 'i',
            'ó' or 'ò' or 'ô' or 'ö' or 'õ' => 'o',
            'ú' or 'ù' or 'û' or 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            '’' or '‘' => '\'',
            '“' or '”' or '«' or '»' => '"',
            '–' or '—' or '‑' => '-',
            _ => letter,
        };
}
