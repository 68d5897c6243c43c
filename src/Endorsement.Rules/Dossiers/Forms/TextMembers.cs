using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The entry's own id, or a name.</summary>
internal sealed class IdMember<TEntry, TFacts>(MemberShape shape, Func<TEntry, string?> value, Fact<TFacts, TextAt> fact)
    : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, TextAt> _fact = new(fact);

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) => _fact.Of(ref facts) = scan.Code();

    public override void Write(DocumentWriter json, TEntry entry) => json.Text(Written, value(entry));
}

/// <summary>Free text; where no rule and no warning reads it, the dossier has no place for it.</summary>
internal sealed class TextMember<TEntry, TFacts>(MemberShape shape, Func<TEntry, string?> value, Fact<TFacts, TextAt>? fact, bool isSame)
    : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, TextAt> _fact = new(fact);

    public override SameKind Same => isSame ? SameKind.Word : SameKind.None;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts)
    {
        var text = scan.Text();
        if (_fact.IsThere)
        {
            _fact.Of(ref facts) = text;
        }
    }

    public override void Write(DocumentWriter json, TEntry entry) => json.Text(Written, value(entry));

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.FreeText(Slot, scan.String());

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts)
    {
        var (one, other) = (_fact.Of(ref left), _fact.Of(ref right));
        return one.IsGiven && other.IsGiven && PlainTitles.Differ(one.In(texts), other.In(texts));
    }
}

/// <summary>A list of free texts that no rule and no warning reads: the dossier has no place for it.</summary>
internal sealed class TextsMember<TEntry, TFacts>(MemberShape shape, Func<TEntry, Sequence<string>?> value)
    : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) => reader.Texts(ref scan);

    public override void Write(DocumentWriter json, TEntry entry) => json.Texts(Written, value(entry));
}

/// <summary>The id of somebody among the people.</summary>
internal sealed class PersonMember<TEntry, TFacts>(
    MemberShape shape,
    Func<TEntry, string?> value,
    Fact<TFacts, TextAt> id,
    Fact<TFacts, int> fact,
    bool isSame
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, TextAt> _id = new(id);
    private readonly Field<TFacts, int> _fact = new(fact);

    public override SameKind Same => isSame ? SameKind.Word : SameKind.None;

    public override bool NamesPerson => true;

    public override void Absent(ref TFacts facts) => _fact.Of(ref facts) = Dossier.Missing;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) => _id.Of(ref facts) = scan.Code();

    public override void Write(DocumentWriter json, TEntry entry) => json.Text(Written, value(entry));

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.Word(Slot, scan.String());

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts) =>
        Numbers.Differ(_fact.Of(ref left), _fact.Of(ref right));

    public override void Join(ref TFacts one, ref TFacts other) =>
        _fact.Of(ref one) = Dossier.Given(_fact.Of(ref one), _fact.Of(ref other));

    public override bool Resolve(DossierReader reader, Span<TFacts> entries)
    {
        // Many entries in a row name the same person.
        var (before, place) = (default(TextAt), Dossier.Missing);
        foreach (ref var facts in entries)
        {
            var person = _id.Of(ref facts);
            if (!person.IsGiven)
            {
                continue;
            }

            place = reader.AreSame(person, before) ? place : reader.PlaceOf(person);
            before = person;
            _fact.Of(ref facts) = place;
            if (place < 0)
            {
                return false;
            }
        }

        return true;
    }
}
