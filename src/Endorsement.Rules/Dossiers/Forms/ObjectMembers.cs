using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>A count of families by age.</summary>
internal sealed class FamiliesMember<TEntry, TFacts>(
    MemberShape shape,
    Func<TEntry, FamilyCounts?> value,
    Fact<TFacts, bool> isGiven,
    Fact<TFacts, FamilyCounts> fact
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, bool> _isGiven = new(isGiven);
    private readonly Field<TFacts, FamilyCounts> _fact = new(fact);

    public override SameKind Same => SameKind.Word;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts)
    {
        _isGiven.Of(ref facts) = true;
        _fact.Of(ref facts) = FamiliesForm.Read(ref scan);
    }

    public override void Write(DocumentWriter json, TEntry entry)
    {
        if (value(entry) is { } families)
        {
            json.Name(Written);
            FamiliesForm.Write(json, families);
        }
    }

    public override void Print(ref LineScanner scan, FingerprintMaker maker)
    {
        var families = FamiliesForm.Read(ref scan);
        maker.Word(Slot, FormattableString.Invariant($"{families.Prenatal},{families.InfantToddler},{families.EarlyChildhood}"));
    }

    public override bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts) =>
        _isGiven.Of(ref left) && _isGiven.Of(ref right) && _fact.Of(ref left) != _fact.Of(ref right);

    public override void Join(ref TFacts one, ref TFacts other)
    {
        _fact.Of(ref one) = _isGiven.Of(ref one) ? _fact.Of(ref one) : _fact.Of(ref other);
        _isGiven.Of(ref one) |= _isGiven.Of(ref other);
    }
}

/// <summary>An object within the entry, of facts of its own.</summary>
internal sealed class ObjectMember<TEntry, TFacts, TInner, TInnerFacts>(
    MemberShape shape,
    ObjectForm<TInner, TInnerFacts> form,
    Func<TEntry, TInner?> value,
    Fact<TFacts, TInnerFacts> fact
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
    where TInner : class
    where TInnerFacts : struct
{
    private readonly Field<TFacts, TInnerFacts> _fact = new(fact);

    public override IDescribedObject Inner => form;

    public override void Absent(ref TFacts facts) => _fact.Of(ref facts) = form.Nothing;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) =>
        form.Read(ref scan, reader, reader.FollowersOf(form), ref _fact.Of(ref facts));

    public override void Write(DocumentWriter json, TEntry entry)
    {
        if (value(entry) is { } inner)
        {
            json.Name(Written);
            form.Write(json, inner);
        }
    }
}

/// <summary>The entries of a list within an entry: which of the dossier's they are.</summary>
internal struct Span
{
    public bool IsGiven;
    public int First;
    public int Count;
}

/// <summary>A list of objects within an entry; the dossier keeps those of all entries together.</summary>
internal sealed class InnerListMember<TEntry, TFacts, TInner, TInnerFacts>(
    MemberShape shape,
    ObjectForm<TInner, TInnerFacts> form,
    Func<TEntry, Sequence<TInner>?> value,
    Fact<TFacts, Span> fact,
    Func<Dossier, Section<TInnerFacts>> section
) : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
    where TInnerFacts : struct, IEntry
{
    private readonly Field<TFacts, Span> _fact = new(fact);

    public override IDescribedObject Inner => form;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts)
    {
        var all = section(reader.Dossier);
        var first = all.Count;
        reader.Enter(Name);
        reader.Entries(ref scan, all, form);
        reader.Leave();
        _fact.Of(ref facts) = new Span
        {
            IsGiven = true,
            First = first,
            Count = all.Count - first,
        };
    }

    public override void Write(DocumentWriter json, TEntry entry) => json.Entries(Written, value(entry), form);
}

/// <summary>One section of the document: a list of entries.</summary>
internal sealed class SectionMember<TEntry, TFacts>(
    MemberShape shape,
    ObjectForm<TEntry, TFacts> form,
    Func<Candidate, Sequence<TEntry>?> value,
    Func<Dossier, Section<TFacts>> section
) : SectionMember(shape)
    where TFacts : struct, IEntry
{
    private readonly MemberForm<TFacts>[] _naming = [.. form.Members.ToArray().Where(member => member.NamesPerson)];

    public override IDescribedObject Inner => form;

    public override IEnumerable<string> People => _naming.Select(member => member.Name);

    public override void Read(ref LineScanner scan, DossierReader reader, ref CandidateFacts facts)
    {
        var entries = section(reader.Dossier);
        entries.IsGiven = true;
        reader.EnterSection(Name);
        reader.Entries(ref scan, entries, form);
        reader.Unique(ref scan, entries);
    }

    public override void Write(DocumentWriter json, Candidate entry) => json.Entries(Written, value(entry), form);

    public override void MakeRoom(Candidate candidate, Dossier dossier)
    {
        if (value(candidate) is { IsEmpty: false } entries)
        {
            section(dossier).MakeRoom(entries.Length);
        }
    }

    public override bool ResolveAll(DossierReader reader)
    {
        foreach (var member in _naming)
        {
            if (!member.Resolve(reader, section(reader.Dossier).Mutable))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One section of the document, whatever its entries are.</summary>
internal abstract class SectionMember(MemberShape shape) : MemberForm<Candidate, CandidateFacts>(shape)
{
    /// <summary>The members of its entries that name somebody among the people.</summary>
    public abstract IEnumerable<string> People { get; }

    /// <summary>Makes room for the candidate's entries.</summary>
    public abstract void MakeRoom(Candidate candidate, Dossier dossier);

    /// <summary>Gives every entry the places of the people whom it names; <see langword="false"/> when somebody is not listed.</summary>
    public abstract bool ResolveAll(DossierReader reader);
}

/// <summary>Circumstances known to be true or false.</summary>
internal sealed class CircumstancesMember(MemberShape shape) : MemberForm<Candidate, CandidateFacts>(shape)
{
    public override CodeKind Codes => CodeKind.CircumstanceNames;

    public override void Read(ref LineScanner scan, DossierReader reader, ref CandidateFacts facts)
    {
        reader.BeginIds();
        reader.EnterSection(Name);
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            var name = scan.FreeName();
            scan.OddIf(!reader.AddId(scan.Texts, name));
            var bit = reader.Code(ref scan, name, CodeKind.CircumstanceNames, "", UnknownCodeAt.NoIndex).Bits;
            facts.CircumstancesKnown |= bit;
            facts.CircumstancesTrue |= scan.Flag() == Truth.Yes ? bit : 0;
        }
    }

    public override void Write(DocumentWriter json, Candidate entry)
    {
        if (entry.Circumstances is not { } circumstances)
        {
            return;
        }

        json.Name(Written);
        json.Begin((byte)'{');
        foreach (var (code, value) in circumstances)
        {
            json.FreeName(code);
            json.Flag(value);
        }

        json.End((byte)'}');
    }
}
