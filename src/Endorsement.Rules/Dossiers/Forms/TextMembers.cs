using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Dossiers;

/// <summary>The entry's own id.</summary>
internal sealed class IdMember<TEntry, TFacts>(MemberShape shape, Func<TEntry, string?> value, Fact<TFacts, TextAt> fact)
    : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) => fact(ref facts) = scan.Code();

    public override void Write(DocumentWriter json, TEntry entry) => json.Text(Name, value(entry));
}

/// <summary>Free text; where no rule and no warning reads it, the dossier has no place for it.</summary>
internal sealed class TextMember<TEntry, TFacts>(MemberShape shape, Func<TEntry, string?> value, Fact<TFacts, TextAt>? fact, bool isSame)
    : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    public override SameKind Same => isSame ? SameKind.Word : SameKind.None;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts)
    {
        var text = scan.Text();
        if (fact is not null)
        {
            fact(ref facts) = text;
        }
    }

    public override void Write(DocumentWriter json, TEntry entry) => json.Text(Name, value(entry));

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.FreeText(Slot, scan.String());

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts)
    {
        var (one, other) = (fact!(ref left), fact(ref right));
        return one.IsGiven && other.IsGiven && PlainTitles.Differ(one.In(texts), other.In(texts));
    }
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
    public override SameKind Same => isSame ? SameKind.Word : SameKind.None;

    public override bool NamesPerson => true;

    public override void Absent(ref TFacts facts) => fact(ref facts) = Dossier.Missing;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) => id(ref facts) = scan.Code();

    public override void Write(DocumentWriter json, TEntry entry) => json.Text(Name, value(entry));

    public override void Print(ref LineScanner scan, FingerprintMaker maker) => maker.Word(Slot, scan.String());

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts) =>
        Numbers.Differ(fact(ref left), fact(ref right));

    public override void Join(ref TFacts one, ref TFacts other) => fact(ref one) = Dossier.Given(fact(ref one), fact(ref other));

    public override bool Resolve(DossierReader reader, ref TFacts facts)
    {
        if (!id(ref facts).IsGiven)
        {
            return true;
        }

        var place = reader.PlaceOf(id(ref facts));
        fact(ref facts) = place;
        return place >= 0;
    }
}
