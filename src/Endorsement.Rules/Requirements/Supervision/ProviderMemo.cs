using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>
/// Of one scan over sessions: how a provider list takes whatever one person provides, day by day. Most sessions of a portfolio come from one or two
/// people.
/// </summary>
/// <remarks>Of few people the days are kept, so that looking them up stays cheap; those of others are asked anew. The buffers are kept from scan to scan.</remarks>
internal sealed class ProviderMemo
{
    private const int MostKept = 16;

    private readonly Kept[] _kept = new Kept[MostKept];
    private int _count;
    private int[] _starts = new int[64];
    private Grade[] _grades = new Grade[64];
    private int _stretches;
    private ProvidersPlan? _providers;
    private int _person;

    /// <summary>The first of the days on which the list surely accepts the person, as was found last.</summary>
    public int First { get; private set; }

    /// <summary>The last of those days.</summary>
    public int Last { get; private set; }

    /// <summary>The first of the days that are as good as the one that was looked up last.</summary>
    public int FoundFirst { get; private set; }

    /// <summary>The last of those days.</summary>
    public int FoundLast { get; private set; }

    public void Clear() => (_providers, _count, _stretches) = (null, 0, 0);

    public void Remember(ProvidersPlan providers, int person, int first, int last) =>
        (_providers, _person, First, Last) = (providers, person, first, last);

    public bool Covers(ProvidersPlan providers, int person, in Occurrence occurred) =>
        ReferenceEquals(_providers, providers) && _person == person && First <= occurred.First && occurred.Last <= Last;

    /// <summary>How the list takes a session of the person on one day, where that is kept.</summary>
    public bool TryFind(ProvidersPlan providers, int person, int day, out Grade grade)
    {
        for (var i = 0; i < _count; i++)
        {
            ref readonly var kept = ref _kept[i];
            if (ReferenceEquals(kept.Providers, providers) && kept.Person == person && kept.First <= day && day <= kept.Last)
            {
                grade = At(in kept, day);
                return true;
            }
        }

        grade = default;
        return false;
    }

    /// <summary>Keeps how the list takes the person: from each of some days on, up to the next.</summary>
    /// <param name="providers">The list.</param>
    /// <param name="person">The person.</param>
    /// <param name="starts">The days, in order.</param>
    /// <param name="last">The last day of all.</param>
    /// <returns>The grades, to be filled in; empty where no more is kept.</returns>
    public Span<Grade> Keep(ProvidersPlan providers, int person, ReadOnlySpan<int> starts, int last)
    {
        if (_count == MostKept)
        {
            return [];
        }

        var before = _stretches;
        _stretches += starts.Length;
        if (_stretches > _starts.Length)
        {
            Array.Resize(ref _starts, _stretches * 2);
            Array.Resize(ref _grades, _stretches * 2);
        }

        starts.CopyTo(_starts.AsSpan(before));
        _kept[_count++] = new Kept(providers, person, before, starts.Length, starts[0], last);
        return _grades.AsSpan(before, starts.Length);
    }

    private Grade At(in Kept kept, int day)
    {
        var starts = _starts.AsSpan(kept.From, kept.Count);
        var place = starts.BinarySearch(day);
        place = place < 0 ? ~place - 1 : place;
        var grade = _grades[kept.From + place];
        (FoundFirst, FoundLast) = (starts[place], place + 1 < starts.Length ? starts[place + 1] - 1 : kept.Last);
        if (grade.IsYes)
        {
            Remember(kept.Providers, kept.Person, FoundFirst, FoundLast);
        }

        return grade;
    }

    private readonly record struct Kept(ProvidersPlan Providers, int Person, int From, int Count, int First, int Last);
}
