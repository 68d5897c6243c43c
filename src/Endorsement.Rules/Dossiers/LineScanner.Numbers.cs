namespace Endorsement.Rules.Dossiers;

/// <content>Numbers: what is not ordinary, or out of range, makes the scanner odd.</content>
internal ref partial struct LineScanner
{
    /// <summary>A whole number from 0 to <paramref name="most"/>.</summary>
    public int Whole(int most)
    {
        Next();
        var value = Digits(6, out var digits);
        OddIf(digits == 0 || value > most);
        return value;
    }

    /// <summary>An amount of money up to a million with at most two decimals, in hundredths.</summary>
    public int Money()
    {
        Next();
        var value = Digits(7, out var digits);
        var decimals = 0;
        if (digits > 0 && _at < _line.Length && _line[_at] == '.')
        {
            for (_at++; _at < _line.Length && decimals < 2 && IsDigit(_line[_at]); _at++, decimals++)
            {
                value = (value * 10) + (_line[_at] - '0');
            }

            digits = decimals > 0 ? digits : 0;
        }

        value *=
            decimals == 2 ? 1
            : decimals == 1 ? 10
            : 100;
        OddIf(digits == 0 || value > 100_000_000);
        return IsOdd ? 0 : value;
    }

    /// <summary>Hours, or minutes, as whole minutes from 1 to <paramref name="most"/>.</summary>
    public int Minutes(bool inMinutes, int most)
    {
        if (TryQuickNumber(out var hundredths))
        {
            // A hundredth of an hour is three fifths of a minute (S9).
            var minutes = inMinutes ? hundredths / 100 : hundredths * 3 / 5;
            OddIf(minutes <= 0 || minutes > most || (inMinutes ? minutes * 100 != hundredths : minutes * 5 != hundredths * 3));
            return IsOdd ? 0 : minutes;
        }

        return MinutesBitByBit(inMinutes, most);
    }

    private int MinutesBitByBit(bool inMinutes, int most)
    {
        Next();
        var value = (long)Digits(6, out var digits);
        var scale = 1L;
        if (digits > 0 && _at < _line.Length && _line[_at] == '.')
        {
            _at++;
            var start = _at;
            for (; _at < _line.Length && _at - start < 6 && IsDigit(_line[_at]); _at++)
            {
                value = (value * 10) + (_line[_at] - '0');
                scale *= 10;
            }

            digits = _at > start ? digits : 0;
        }

        var minutes = inMinutes ? value : value * 60;
        OddIf(digits == 0 || minutes % scale != 0 || minutes <= 0 || minutes / scale > most);
        return IsOdd ? 0 : (int)(minutes / scale);
    }

    /// <summary>Digits without a leading zero, at most so many.</summary>
    private int Digits(int most, out int count)
    {
        var (start, value) = (_at, 0);
        while (_at < _line.Length && IsDigit(_line[_at]) && _at - start <= most)
        {
            value = (value * 10) + (_line[_at++] - '0');
        }

        count = _at - start;
        OddIf(count > most || (count > 1 && _line[start] == '0'));
        return value;
    }
}
