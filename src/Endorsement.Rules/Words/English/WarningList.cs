using System.Collections.Immutable;
using System.Globalization;

namespace Endorsement.Rules.Words.English;

/// <summary>The warnings of one determination; beyond the limit they are only counted, so that they never outgrow the candidate.</summary>
internal sealed class WarningList
{
    /// <summary>The most warnings that are told, a last one saying how many more there were.</summary>
    public const int Most = 100;

    private readonly ImmutableArray<DeterminationWarning>.Builder _told = ImmutableArray.CreateBuilder<DeterminationWarning>();
    private int _more;

    /// <summary>Whether a further warning is told, and worth wording; if not, it is counted.</summary>
    public bool Takes()
    {
        if (_told.Count < Most)
        {
            return true;
        }

        _more++;
        return false;
    }

    public void Add(string code, string pointer, string message, string? help) =>
        _told.Add(new DeterminationWarning(code, pointer, message, help));

    public ImmutableArray<DeterminationWarning> ToImmutable()
    {
        if (_more > 0)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"{_more} more warnings are not shown");
            _told.Add(new DeterminationWarning("ER3009", "", message, "mend these first, then evaluate again"));
            _more = 0;
        }

        return _told.ToImmutable();
    }
}
