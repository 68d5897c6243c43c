using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>One open code of a kind that rulesets read.</summary>
internal sealed class CodeMember<TEntry, TFacts>(
    MemberShape shape,
    CodeKind kind,
    Func<TEntry, string?> value,
    Fact<TFacts, CodeSet> fact,
    Fact<TFacts, TextAt>? text,
    bool isSame
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, CodeSet> _fact = new(fact);
    private readonly Field<TFacts, TextAt> _text = new(text);

    public override SameKind Same => isSame ? SameKind.Word : SameKind.None;

    public override CodeKind Codes => kind;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts)
    {
        var code = scan.Code();
        _fact.Of(ref facts) = reader.Code(ref scan, code, kind, Name, UnknownCodeAt.NoIndex);
        if (_text.IsThere)
        {
            _text.Of(ref facts) = code;
        }
    }

    public override void Write(DocumentWriter json, TEntry entry) => json.Text(Written, value(entry));

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.Word(Slot, scan.String());

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts) =>
        _fact.Of(ref left).Differs(_fact.Of(ref right));

    public override void Join(ref TFacts one, ref TFacts other) => _fact.Of(ref one) = _fact.Of(ref one).Or(_fact.Of(ref other));
}

/// <summary>A list of open codes; where one alone may stand, it counts as a list of one.</summary>
internal sealed class CodesMember<TEntry, TFacts>(
    MemberShape shape,
    CodeKind kind,
    Func<TEntry, Sequence<string>?> value,
    Fact<TFacts, CodeSet> fact,
    bool isSame
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, CodeSet> _fact = new(fact);

    private readonly bool _mayBeOne = shape.Shape is OneOrManyShape;

    public override SameKind Same => isSame ? SameKind.Word : SameKind.None;

    public override CodeKind Codes => kind;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) =>
        _fact.Of(ref facts) =
            _mayBeOne && !scan.IsList() ? reader.Code(ref scan, scan.Code(), kind, Name, index: 0) : reader.Codes(ref scan, kind, Name);

    public override void Write(DocumentWriter json, TEntry entry) => json.Texts(Written, value(entry));

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.Words(Slot, ref scan);

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts) =>
        _fact.Of(ref left).Differs(_fact.Of(ref right));

    public override void Join(ref TFacts one, ref TFacts other) => _fact.Of(ref one) = _fact.Of(ref one).Or(_fact.Of(ref other));
}

/// <summary>A closed code: one of an enumeration.</summary>
internal sealed class ClosedMember<TEntry, TFacts, TFact>(
    MemberShape shape,
    Utf8Table codes,
    Func<TEntry, string?> value,
    Fact<TFacts, TFact> fact,
    TFact absent,
    Func<int, TFact> make,
    bool isSame
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, TFact> _fact = new(fact);

    public override SameKind Same => isSame ? SameKind.Code : SameKind.None;

    public override void Absent(ref TFacts facts) => _fact.Of(ref facts) = absent;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) =>
        _fact.Of(ref facts) = make(scan.Closed(codes));

    public override void Write(DocumentWriter json, TEntry entry) => json.Text(Written, value(entry));

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.Put(Slot, (uint)scan.Closed(codes));

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts)
    {
        var (one, other) = (_fact.Of(ref left), _fact.Of(ref right));
        return !AreEqual(one, other) && !AreEqual(one, absent) && !AreEqual(other, absent);
    }

    public override void Join(ref TFacts one, ref TFacts other) =>
        _fact.Of(ref one) = AreEqual(_fact.Of(ref one), absent) ? _fact.Of(ref other) : _fact.Of(ref one);

    private static bool AreEqual(TFact one, TFact other) => EqualityComparer<TFact>.Default.Equals(one, other);
}

/// <summary>A list of ages.</summary>
internal sealed class AgesMember<TEntry, TFacts>(MemberShape shape, Func<TEntry, Sequence<AgeGroup>?> value, Fact<TFacts, CodeSet> fact)
    : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, CodeSet> _fact = new(fact);

    public override SameKind Same => SameKind.Word;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) => _fact.Of(ref facts) = reader.Ages(ref scan);

    public override void Write(DocumentWriter json, TEntry entry)
    {
        if (value(entry) is not { } ages)
        {
            return;
        }

        json.BeginList(Written);
        foreach (var age in ages)
        {
            json.Item(age.Spell());
        }

        json.End((byte)']');
    }

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.Words(Slot, ref scan);

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts) =>
        _fact.Of(ref left).Differs(_fact.Of(ref right));

    public override void Join(ref TFacts one, ref TFacts other) => _fact.Of(ref one) = _fact.Of(ref one).Or(_fact.Of(ref other));
}
