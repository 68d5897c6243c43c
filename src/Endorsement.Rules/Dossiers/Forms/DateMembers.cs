using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>What a date says of the entry, beside the day (S13, S33).</summary>
internal enum Dates
{
    /// <summary>Nothing: the entry is compared with no other.</summary>
    Alone,

    /// <summary>That it is of one day.</summary>
    OneDay,

    /// <summary>That it began then, and went on.</summary>
    Begins,

    /// <summary>That it went on until then.</summary>
    Ends,

    /// <summary>That it began then.</summary>
    From,

    /// <summary>That it ended then; absent, that it still goes on: a value, and no gap.</summary>
    UntilOrNow,
}

/// <summary>A date, known to the day, the month or the year.</summary>
internal sealed class DateMember<TEntry, TFacts>(
    MemberShape shape,
    Func<TEntry, DocumentedDate?> value,
    Fact<TFacts, DayRange>? fact,
    Dates says
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, DayRange> _fact = new(fact);

    private const uint OneDay = 1;

    public override SameKind Same =>
        says switch
        {
            Dates.Alone => SameKind.None,
            Dates.OneDay or Dates.Begins or Dates.From => SameKind.First,
            _ => SameKind.Last,
        };

    public override void Absent(ref TFacts facts)
    {
        if (_fact.IsThere)
        {
            _fact.Of(ref facts) = DayRange.Absent;
        }
    }

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts)
    {
        var date = scan.Date();
        if (_fact.IsThere)
        {
            _fact.Of(ref facts) = date;
        }
    }

    public override void Write(DocumentWriter json, TEntry entry)
    {
        if (value(entry) is { } date)
        {
            json.Date(Written, date);
        }
    }

    public override void Print(ref LineScanner scan, FingerprintMaker maker)
    {
        maker.Date(Slot.Slot, scan.Date());
        if (says is Dates.OneDay or Dates.Begins or Dates.Ends)
        {
            maker.Put(new SameSlot(Fingerprint.Flags, 0, 2), says == Dates.OneDay ? OneDay : Fingerprint.Block);
        }
        else if (says == Dates.UntilOrNow)
        {
            maker.Put(new SameSlot(Fingerprint.Flags, 0, 1), 0);
        }
    }

    public override void PrintAbsent(FingerprintMaker maker)
    {
        if (says == Dates.UntilOrNow)
        {
            maker.Put(new SameSlot(Fingerprint.Flags, 0, 1), 1);
        }
    }

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts)
    {
        var (one, other) = (_fact.Of(ref left), _fact.Of(ref right));
        return one.IsGiven && other.IsGiven
            ? one.Last < other.First || other.Last < one.First
            : says == Dates.UntilOrNow && one.IsGiven != other.IsGiven;
    }

    public override void Join(ref TFacts one, ref TFacts other)
    {
        if (_fact.IsThere)
        {
            _fact.Of(ref one) = _fact.Of(ref one).Together(_fact.Of(ref other));
        }
    }
}
