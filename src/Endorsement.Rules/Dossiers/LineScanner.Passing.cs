namespace Endorsement.Rules.Dossiers;

/// <content>Passing over values, and going back to them.</content>
internal ref partial struct LineScanner
{
    /// <summary>Goes back to a place where a value begins.</summary>
    public void GoTo(int at) => _at = IsOdd ? _at : at;

    /// <summary>Passes over a value of any form, lists and objects too; deeper than documents go is odd.</summary>
    /// <returns>Where it stands.</returns>
    public TextAt Any(int deepest = 4)
    {
        var (next, start) = (Next(), _at);
        if (next is (byte)'[' or (byte)'{' && deepest == 0)
        {
            Odd();
        }
        else if (next == '[')
        {
            for (var more = OpenList(); more; more = MoreEntries())
            {
                Any(deepest - 1);
            }
        }
        else if (next == '{')
        {
            for (var more = OpenObject(); more; more = MoreMembers())
            {
                Quoted(isMeant: false);
                if (Next() != ':')
                {
                    Odd();
                    break;
                }

                _at++;
                Any(deepest - 1);
            }
        }
        else
        {
            Skip();
        }

        return new TextAt(start, _at - start);
    }

    /// <summary>Passes over a value that is a text, a number, true or false.</summary>
    public void Skip()
    {
        if (Next() == '"')
        {
            Quoted(isMeant: false);
            return;
        }

        while (_at < _line.Length && _line[_at] is not ((byte)',' or (byte)'}' or (byte)']' or <= (byte)' '))
        {
            _at++;
        }
    }
}
