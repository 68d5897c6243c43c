using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>True or false.</summary>
internal sealed class FlagMember<TEntry, TFacts>(
    MemberShape shape,
    Func<TEntry, bool?> value,
    Fact<TFacts, Truth> fact,
    bool isSame,
    bool isOnlyTrue = false
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, Truth> _fact = new(fact);

    public override SameKind Same => isSame ? SameKind.Flag : SameKind.None;

    public override void Absent(ref TFacts facts) => _fact.Of(ref facts) = Truth.Unknown;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts)
    {
        var flag = scan.Flag();
        _fact.Of(ref facts) = flag;
        scan.OddIf(isOnlyTrue && flag != Truth.Yes);
    }

    public override void Write(DocumentWriter json, TEntry entry)
    {
        if (value(entry) is { } flag)
        {
            json.Name(Written);
            json.Flag(flag);
        }
    }

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.Put(Slot, scan.Flag() == Truth.Yes ? 1U : 0U);

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts)
    {
        var (one, other) = (_fact.Of(ref left), _fact.Of(ref right));
        return one != other && one != Truth.Unknown && other != Truth.Unknown;
    }

    public override void Join(ref TFacts one, ref TFacts other) => _fact.Of(ref one) = _fact.Of(ref one).Or(_fact.Of(ref other));
}

/// <summary>A whole number of a range.</summary>
internal sealed class WholeMember<TEntry, TFacts>(
    MemberShape shape,
    WholeShape range,
    Func<TEntry, int?> value,
    Fact<TFacts, int> fact,
    bool isSame
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, int> _fact = new(fact);

    public override SameKind Same => isSame ? SameKind.Word : SameKind.None;

    public override void Absent(ref TFacts facts) => _fact.Of(ref facts) = Dossier.Missing;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts)
    {
        var number = scan.Whole(range.Most);
        scan.OddIf(number < range.Least);
        _fact.Of(ref facts) = number;
    }

    public override void Write(DocumentWriter json, TEntry entry)
    {
        if (value(entry) is { } number)
        {
            json.Name(Written);
            json.Whole(number);
        }
    }

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.Put(Slot, (uint)scan.Whole(range.Most));

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts) =>
        Numbers.Differ(_fact.Of(ref left), _fact.Of(ref right));

    public override void Join(ref TFacts one, ref TFacts other) =>
        _fact.Of(ref one) = Dossier.Given(_fact.Of(ref one), _fact.Of(ref other));
}

/// <summary>Clock hours as whole minutes: the member `hours`, or `minutes` instead, which writes nothing since `hours` writes both.</summary>
internal sealed class HoursMember<TEntry, TFacts>(
    MemberShape shape,
    AmountShape amount,
    Func<TEntry, ClockHours?>? value,
    Fact<TFacts, int> fact,
    bool isSame,
    bool mayBeMinutes
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, int> _fact = new(fact);

    private static readonly WrittenName InMinutes = new("minutes");

    private readonly int _most = (int)(amount.InMinutes ? amount.Most : amount.Most * 60);

    public override SameKind Same => isSame ? SameKind.Hours : SameKind.None;

    public override void Absent(ref TFacts facts) => _fact.Of(ref facts) = Dossier.Missing;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) =>
        _fact.Of(ref facts) = scan.Minutes(amount.InMinutes, _most);

    public override void Write(DocumentWriter json, TEntry entry)
    {
        if (value?.Invoke(entry) is not { } hours)
        {
            return;
        }

        // A hundredth of an hour is three fifths of a minute (S9).
        if (mayBeMinutes && hours.Minutes % 3 != 0)
        {
            json.Name(InMinutes);
            json.Whole(hours.Minutes);
        }
        else
        {
            json.Name(Written);
            json.Hours(hours.Minutes);
        }
    }

    public override void Print(ref LineScanner scan, FingerprintMaker maker) =>
        maker.Put(Slot, (uint)scan.Minutes(amount.InMinutes, _most));

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts) =>
        Numbers.Differ(_fact.Of(ref left), _fact.Of(ref right));

    public override void Join(ref TFacts one, ref TFacts other) =>
        _fact.Of(ref one) = Dossier.Given(_fact.Of(ref one), _fact.Of(ref other));
}

internal static class Numbers
{
    /// <summary>Whether both are given, and not the same.</summary>
    public static bool Differ(int one, int other) => one != other && one != Dossier.Missing && other != Dossier.Missing;
}
