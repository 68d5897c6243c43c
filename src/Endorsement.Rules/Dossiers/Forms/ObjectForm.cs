using System.Collections.Immutable;
using System.Numerics;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>What is to be said of the facts of an entry once all its members are read: <see langword="false"/> when they contradict one another.</summary>
internal delegate bool Completing<TFacts>(ref TFacts facts)
    where TFacts : struct;

/// <summary>One kind of object of the document, described once: its members in order, and what must hold between them.</summary>
/// <remarks>
/// Schema, strict reading, writing, quick reading and fingerprints all go through the members, so a member is described in one place. Immutable and
/// safe to share between threads.
/// </remarks>
internal abstract class ObjectForm<TFacts> : IDescribedObject
    where TFacts : struct
{
    private readonly MemberForm<TFacts>[] _members;
    private readonly ulong _required;
    private readonly ulong[] _exclusive;
    private readonly TFacts _absent;

    protected ObjectForm(string noun, MemberForm<TFacts>[] members, string[][] exclusive, string description)
    {
        _members = members;
        Names = new MemberNames([.. members.Select(member => member.Name)]);
        Shape = new ObjectShape
        {
            Noun = noun,
            Description = description,
            Members = [.. members.Select(member => member.Shape)],
            Exclusive = [.. exclusive.Select(group => group.ToImmutableArray())],
        };
        _required = Bits(members.Where(member => member.Shape.IsRequired).Select(member => member.Name));
        _exclusive = [.. exclusive.Select(Bits)];
        foreach (var member in members)
        {
            member.Absent(ref _absent);
        }

        Attributes = SameSlots.Give(members);
    }

    /// <summary>Its number among all forms, from 0.</summary>
    public int Number { get; } = FormNumbers.Next();

    /// <summary>The shape of such an object, for the schema and the strict reader.</summary>
    public ObjectShape Shape { get; }

    public MemberNames Names { get; }

    public ReadOnlySpan<MemberForm<TFacts>> Members => _members;

    /// <inheritdoc/>
    public IEnumerable<IDescribedMember> Described => _members;

    /// <summary>The facts of an object that says nothing.</summary>
    public ref readonly TFacts Nothing => ref _absent;

    /// <summary>What the slots of fingerprints are called, the dates apart.</summary>
    public ImmutableArray<(SameSlot Slot, string Attribute)> Attributes { get; }

    /// <summary>Follows on the reading of the members.</summary>
    public Completing<TFacts>? Complete { get; init; }

    /// <summary>Reads an object of UTF-8; anything that is not ordinary makes the scanner odd.</summary>
    /// <param name="scan">Stands before the object.</param>
    /// <param name="reader">Knows the vocabulary and what was read before.</param>
    /// <param name="followers">Which member followed on which, last time.</param>
    /// <param name="facts">Takes what is read; they say nothing yet.</param>
    public void Read(ref LineScanner scan, DossierReader reader, byte[] followers, ref TFacts facts)
    {
        var (seen, last) = (0UL, -1);
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            // Mostly the member follows that followed last time.
            last = scan.NextMember(Names, followers, last);
            for (var follows = true; follows; last = follows ? followers[last + 1] : last)
            {
                if (last < 0 || ((seen >> last) & 1) != 0)
                {
                    scan.Odd();
                    return;
                }

                seen |= 1UL << last;
                _members[last].Read(ref scan, reader, ref facts);
                follows = scan.Follows(Names, followers[last + 1]);
            }
        }

        scan.OddIf((seen & _required) != _required);
        foreach (var group in _exclusive)
        {
            scan.OddIf(BitOperations.PopCount(seen & group) > 1);
        }

        scan.OddIf(Complete is not null && !Complete(ref facts));
    }

    /// <summary>What an entry says, for comparing it with others (S13).</summary>
    /// <param name="scan">Stands before the entry, which has been read before.</param>
    /// <param name="maker">Numbers texts and lists.</param>
    /// <param name="judged">The member of which a reviewer's judgement holds, and where its value stands; -1: none.</param>
    public Fingerprint Print(LineScanner scan, FingerprintMaker maker, (int Member, int At) judged)
    {
        var (seen, last, followers) = (0UL, -1, new byte[_members.Length + 1]);
        maker.Begin();
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            last = scan.NextMember(Names, followers, last);
            seen |= last < 0 ? 0 : 1UL << last;
            if (last < 0)
            {
                throw new InvalidOperationException("An entry that was read once is read again.");
            }

            if (last == judged.Member)
            {
                scan.Any();
            }
            else
            {
                _members[last].Print(ref scan, maker);
            }
        }

        if (judged.Member >= 0)
        {
            scan.GoTo(judged.At);
            _members[judged.Member].Print(ref scan, maker);
            seen |= 1UL << judged.Member;
        }

        for (var i = 0; i < _members.Length; i++)
        {
            if (((seen >> i) & 1) == 0)
            {
                _members[i].PrintAbsent(maker);
            }
        }

        return maker.Finish();
    }

    /// <summary>Whether two entries say something that is surely not the same: they are two.</summary>
    public bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts)
    {
        foreach (var member in _members)
        {
            if (member.Slot.Width > 0 && member.Differ(ref left, ref right, texts))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One entry with what either of two says that may be one; it keeps the place of the first.</summary>
    public TFacts Together(in TFacts one, in TFacts other)
    {
        var (together, more) = (one, other);
        foreach (var member in _members)
        {
            member.Join(ref together, ref more);
        }

        return together;
    }

    private ulong Bits(IEnumerable<string> names) => names.Aggregate(0UL, (bits, name) => bits | (1UL << Names.IndexOf(name)));
}

/// <summary>The same, with the record that holds such an object.</summary>
internal sealed class ObjectForm<TEntry, TFacts>(
    string noun,
    Func<JsonNode, TEntry> make,
    MemberForm<TEntry, TFacts>[] members,
    string[][]? exclusive = null,
    string description = ""
) : ObjectForm<TFacts>(noun, members, exclusive ?? [], description)
    where TFacts : struct
{
    /// <summary>The record of an object that has passed the strict reader.</summary>
    public TEntry Make(JsonNode node) => make(node);

    /// <param name="json">Where it is written.</param>
    /// <param name="entry">What is written.</param>
    /// <param name="only">The one member that is written; <see langword="null"/>: all of them.</param>
    public void Write(DocumentWriter json, TEntry entry, string? only = null)
    {
        json.Begin((byte)'{');
        foreach (var member in members)
        {
            if (only is null || member.Name == only)
            {
                member.Write(json, entry);
            }
        }

        json.End((byte)'}');
    }
}

/// <summary>Numbers the forms as they are described.</summary>
internal static class FormNumbers
{
    private static int _last = -1;

    public static int Next() => Interlocked.Increment(ref _last);
}

/// <summary>Gives members their places in the fingerprint.</summary>
internal static class SameSlots
{
    /// <summary>The first two flags say how an entry is dated.</summary>
    private const int FirstFlag = 2;

    public static ImmutableArray<(SameSlot, string)> Give<TFacts>(MemberForm<TFacts>[] members)
        where TFacts : struct
    {
        var attributes = ImmutableArray.CreateBuilder<(SameSlot, string)>();
        var (shift, word) = (FirstFlag, Fingerprint.Words);
        foreach (var member in members)
        {
            var width = member.Same == SameKind.Flag ? 1 : 4;
            member.Slot = member.Same switch
            {
                SameKind.None => default,
                SameKind.Flag or SameKind.Code => new SameSlot(Fingerprint.Flags, shift, width),
                SameKind.First => new SameSlot(Fingerprint.FirstDate, 0, 32),
                SameKind.Last => new SameSlot(Fingerprint.SecondDate, 0, 32),
                SameKind.Hours => new SameSlot(Fingerprint.Hours, 0, 32),
                SameKind.Word => new SameSlot(word++, 0, 32),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            shift += member.Same is SameKind.Flag or SameKind.Code ? width : 0;
            if (member.Same is not (SameKind.None or SameKind.First or SameKind.Last) && member.Name != "minutes")
            {
                attributes.Add((member.Slot, member.Name));
            }
        }

        return attributes.ToImmutable();
    }
}
