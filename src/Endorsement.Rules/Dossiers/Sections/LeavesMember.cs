using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The leaves of a spell of work; the dossier keeps those of all spells together.</summary>
/// <remarks>Two spells with other leaves are two (S13): none is what an absent list says, and no gap.</remarks>
internal sealed class LeavesMember()
    : MemberForm<WorkEntry, WorkFacts>(
        Shapes.Optional("leave", new ListShape("leave", LeaveForm.Form.Shape) { AtMost = Most }, "days that do not count; absent: none")
    )
{
    /// <summary>The most leaves of one spell: its days are gone through leave by leave.</summary>
    public const int Most = 50;

    public override SameKind Same => SameKind.Word;

    public override IDescribedObject Inner => LeaveForm.Form;

    public override void Absent(ref WorkFacts facts) => facts.Leaves = LeaveEnds.None;

    public override void Read(ref LineScanner scan, DossierReader reader, ref WorkFacts facts)
    {
        var all = reader.Dossier.Leaves;
        var first = all.Count;
        reader.Enter(Name);
        reader.Entries(ref scan, all, LeaveForm.Form);
        reader.Leave();
        facts.Leave = new Span
        {
            IsGiven = true,
            First = first,
            Count = all.Count - first,
        };
        scan.OddIf(facts.Leave.Count > Most);
        foreach (ref readonly var leave in all.Entries[first..])
        {
            facts.Leaves.Take(leave.From);
            facts.Leaves.Take(leave.To);
        }
    }

    public override void Write(DocumentWriter json, WorkEntry entry) => json.Entries(Written, entry.Leave, LeaveForm.Form);

    public override void Print(ref LineScanner scan, FingerprintMaker maker)
    {
        var leaves = new List<(DayRange From, DayRange To)>();
        for (var more = scan.OpenList(); more; more = scan.MoreEntries())
        {
            var (leave, last, followers) = (LeaveForm.Form.Nothing, -1, new byte[LeaveForm.Form.Members.Length + 1]);
            for (var inner = scan.OpenObject(); inner; inner = scan.MoreMembers())
            {
                last = scan.NextMember(LeaveForm.Form.Names, followers, last);
                ref var date = ref (last == 0 ? ref leave.From : ref leave.To);
                date = scan.Date();
            }

            leaves.Add((leave.From, leave.To));
        }

        var text = new StringBuilder();
        foreach (
            var (from, to) in leaves.OrderBy(l => l.From.First).ThenBy(l => l.From.Last).ThenBy(l => l.To.First).ThenBy(l => l.To.Last)
        )
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{from.First} {from.Last} {to.First} {to.Last};");
        }

        maker.Word(Slot, text.ToString());
    }

    public override void PrintAbsent(FingerprintMaker maker) => maker.Word(Slot, "");

    public override bool Differ(ref WorkFacts left, ref WorkFacts right, ReadOnlySpan<byte> texts) => left.Leave.Count != right.Leave.Count;
}

/// <summary>The earliest and the latest day that the ends of leaves reach whatever is known of them: a spell must hold both.</summary>
internal struct LeaveEnds
{
    private int _earliest;
    private int _latest;

    /// <summary>What an entry without leaves says.</summary>
    public static LeaveEnds None => new() { _earliest = int.MaxValue, _latest = int.MinValue };

    public void Take(DayRange end)
    {
        if (end.IsGiven)
        {
            (_earliest, _latest) = (Math.Min(_earliest, end.Last), Math.Max(_latest, end.First));
        }
    }

    /// <summary>Whether no end of a leave surely lies before the spell, or behind it.</summary>
    public readonly bool AreWithin(DayRange from, DayRange to) =>
        (!from.IsGiven || _earliest >= from.First) && (!to.IsGiven || _latest <= to.Last);
}
