namespace Endorsement.Rules.Dossiers;

/// <content>What members of entries ask of the reader: lists, codes, ids.</content>
internal sealed partial class DossierReader
{
    private string _section = "";
    private int _entry;
    private string? _inner;
    private int _innerEntry;

    public void EnterSection(string name) => (_section, _entry, _inner) = (name, 0, null);

    public void Enter(string inner) => _inner = _instead ?? inner;

    public void Leave() => _inner = null;

    /// <summary>Reads a list of entries.</summary>
    public void Entries<TFacts>(ref LineScanner scan, Section<TFacts> section, ObjectForm<TFacts> form)
        where TFacts : struct, IEntry
    {
        var first = section.Count;
        var followers = FollowersOf(form);
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var facts = ref section.Add(in form.Nothing, scan.At);
            facts.Entry = section.Count - 1;
            if (_inner is null)
            {
                _entry = section.Count - 1 - first;
            }
            else
            {
                _innerEntry = section.Count - 1 - first;
            }

            form.Read(ref scan, this, followers, ref facts);
        }

        scan.OddIf(section.Count - first > _limits.MaxEntries);
    }

    /// <summary>No two entries of a section have one id.</summary>
    public void Unique<TFacts>(ref LineScanner scan, Section<TFacts> section)
        where TFacts : struct, IEntry
    {
        if (scan.IsOdd || AreRising(scan.Texts, section.Mutable))
        {
            return;
        }

        _ids.Clear();
        foreach (ref var entry in section.Mutable)
        {
            var id = entry.Id;
            scan.OddIf(id.IsGiven && !_ids.TryAdd(scan.Texts, id, 0));
        }
    }

    public void BeginIds() => _ids.Clear();

    /// <summary>Whether a name was not given before.</summary>
    public bool AddId(ReadOnlySpan<byte> texts, TextAt id) => !id.IsGiven || _ids.TryAdd(texts, id, 0);

    /// <summary>A code of the vocabulary; of one that is not known, what it may have meant (S49).</summary>
    /// <param name="scan">The scanner, in whose texts it stands.</param>
    /// <param name="code">The code.</param>
    /// <param name="kind">Of what kind it is.</param>
    /// <param name="member">The member that holds it.</param>
    /// <param name="index">Its place in the member's list, or none.</param>
    public CodeSet Code(ref LineScanner scan, TextAt code, CodeKind kind, string member, int index) =>
        _vocabulary[kind].TryBit(scan.Texts, code, out var bit) || scan.IsOdd
            ? new CodeSet(bit, IsGiven: true)
            : new CodeSet(0, IsGiven: true, Unknown(scan.Texts, code, kind, member, index));

    public CodeSet Codes(ref LineScanner scan, CodeKind kind, string member)
    {
        var (bits, misspelt, count, table) = (0UL, 0UL, 0, _vocabulary[kind]);
        for (var more = scan.OpenList(); more; more = scan.MoreEntries())
        {
            var code = scan.Code();
            if (table.TryBit(scan.Texts, code, out var bit))
            {
                bits |= bit;
            }
            else if (!scan.IsOdd)
            {
                misspelt |= Unknown(scan.Texts, code, kind, member, count);
            }

            count++;
        }

        scan.OddIf(count > _limits.MaxEntries);
        return new CodeSet(bits, IsGiven: true, misspelt);
    }

    /// <summary>A list of texts that nothing reads.</summary>
    public void Texts(ref LineScanner scan)
    {
        var count = 0;
        for (var more = scan.OpenList(); more; more = scan.MoreEntries())
        {
            scan.Text();
            count++;
        }

        scan.OddIf(count > _limits.MaxEntries);
    }

    public CodeSet Ages(ref LineScanner scan)
    {
        var (bits, count) = (0UL, 0);
        for (var more = scan.OpenList(); more; more = scan.MoreEntries())
        {
            bits |= 1UL << scan.Closed(ClosedTables.Ages);
            count++;
        }

        scan.OddIf(count > _limits.MaxEntries);
        return new CodeSet(bits, IsGiven: true);
    }

    private ulong Unknown(ReadOnlySpan<byte> texts, TextAt code, CodeKind kind, string member, int index)
    {
        if (!kind.IsOfRules || _vocabulary == Utf8Vocabulary.None)
        {
            return 0;
        }

        var misspelt = _vocabulary.Misspelt(kind, System.Text.Encoding.UTF8.GetString(code.In(texts)));
        if (kind.IsTold)
        {
            var innerEntry = _inner is null ? 0 : _innerEntry;
            var name = _inner is null ? _instead ?? member : member;
            Dossier.UnknownCodes.Add(new UnknownCodeAt(kind, code, misspelt, _section, _entry, _inner, innerEntry, name, index));
        }

        return misspelt;
    }

    /// <summary>Ids that rise, shorter ones first (tr-9, tr-10), are all different.</summary>
    private static bool AreRising<TFacts>(ReadOnlySpan<byte> texts, Span<TFacts> entries)
        where TFacts : struct, IEntry
    {
        var before = entries.Length == 0 ? default : entries[0].Id;
        for (var i = 1; i < entries.Length; i++)
        {
            var id = entries[i].Id;
            if (id.Length < before.Length || (id.Length == before.Length && before.In(texts).SequenceCompareTo(id.In(texts)) >= 0))
            {
                return false;
            }

            before = id;
        }

        return true;
    }
}
