using System.Runtime.InteropServices;

namespace Endorsement.Rules.Dossiers;

/// <content>What reviewers have settled (S51a), put in the place of what entries say, as it is on one day.</content>
internal sealed partial class DossierReader
{
    private readonly Dictionary<(JudgedAttribute Attribute, int Place), int> _latest = [];
    private readonly HashSet<(JudgedAttribute Attribute, int Place, int Day)> _judgedDays = [];
    private readonly IdTable _reviewsToCome = new();
    private int _reviewsInFile;

    /// <summary>What the member is called that holds a code, while a judgement is read.</summary>
    private string? _instead;

    /// <summary>Reads every judgement, and keeps those that hold.</summary>
    /// <param name="scan">The scanner of the document.</param>
    /// <param name="asOf">The day of the question; before every other: none holds.</param>
    private void Judge(ref LineScanner scan, int asOf)
    {
        var judgements = Dossier.Judgements;
        if (scan.IsOdd || judgements.Count == 0)
        {
            return;
        }

        _reviewsInFile = Dossier.Reviews.Count;
        FindJudged(ref scan);
        FindLatest(ref scan, asOf);
        for (var i = 0; i < judgements.Count && !scan.IsOdd; i++)
        {
            ref var judgement = ref judgements.Mutable[i];
            var isLatest = _latest.TryGetValue((judgement.Attribute, judgement.Place), out var latest) && latest == i;
            judgement.Holds = isLatest && judgement.Revokes != Truth.Yes;
            if (judgement.Value.IsGiven)
            {
                Read(ref scan, ref judgement);
            }
        }

        if (!scan.IsOdd)
        {
            DateReviews();
        }
    }

    /// <summary>Which entry each of them judges; one that is not there is odd.</summary>
    private void FindJudged(ref LineScanner scan)
    {
        _reviewsToCome.Clear();
        string? known = null;
        foreach (var member in JudgedMembers.All)
        {
            foreach (ref var judgement in Dossier.Judgements.Mutable)
            {
                if (JudgedMembers.Of(judgement.Attribute) != member)
                {
                    continue;
                }

                if (known != member.Section)
                {
                    known = member.Section;
                    _ids.Clear();
                    member.Identify(Dossier, _ids);
                }

                judgement.Place = Place(ref scan, in judgement, member);
                scan.OddIf(judgement.Place < 0);
            }
        }
    }

    private int Place(ref LineScanner scan, in JudgementFacts judgement, JudgedMember member)
    {
        var name = judgement.Judged.In(scan.Texts);
        var place = _ids.PlaceOf(scan.Texts, name);
        if (place >= 0 || member.Section != JudgedMembers.Reviews)
        {
            return place;
        }

        var reviews = Dossier.Reviews;
        if (JudgedEntry.IsPlace(name, out place))
        {
            return place < reviews.Count && !reviews.Entries[place].Id.IsGiven ? place : -1;
        }

        if (judgement.Attribute != JudgedAttribute.Result || !JudgedEntry.IsKind(name))
        {
            return -1;
        }

        // Of a review that is not in the file: behind those that are, by the first judgement that names its kind.
        return _reviewsToCome.TryAdd(scan.Texts, judgement.Judged, reviews.Count + judgement.Entry)
            ? reviews.Count + judgement.Entry
            : _reviewsToCome.PlaceOf(scan.Texts, name);
    }

    /// <summary>Of each entry and attribute the latest one that is not after the day; two of one day are odd.</summary>
    private void FindLatest(ref LineScanner scan, int asOf)
    {
        _latest.Clear();
        _judgedDays.Clear();
        foreach (ref readonly var judgement in Dossier.Judgements.Entries)
        {
            scan.OddIf(!_judgedDays.Add((judgement.Attribute, judgement.Place, judgement.On.First)));
            if (judgement.On.First > asOf)
            {
                continue;
            }

            ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _latest,
                (judgement.Attribute, judgement.Place),
                out var isThere
            );
            if (!isThere || Dossier.Judgements.Entries[latest].On.First < judgement.On.First)
            {
                latest = judgement.Entry;
            }
        }
    }

    private void Read(ref LineScanner scan, ref JudgementFacts judgement)
    {
        EnterSection("judgements");
        _entry = judgement.Entry;
        if (judgement.Attribute == JudgedAttribute.Result && judgement.Place >= _reviewsInFile)
        {
            Come(ref scan, ref judgement);
        }

        _instead = "value";
        scan.GoTo(judgement.Value.Start);
        var member = JudgedMembers.Of(judgement.Attribute);
        if (judgement.Holds)
        {
            member.Read(ref scan, this, judgement.Place, judgement.Value.Start);
        }
        else
        {
            member.Pass(ref scan, this);
        }

        _instead = null;
        scan.OddIf(scan.At != judgement.Value.Start + judgement.Value.Length);
    }

    /// <summary>A review that is not in the file is as one that is, named as the judgement names it.</summary>
    private void Come(ref LineScanner scan, ref JudgementFacts judgement)
    {
        var name = judgement.Judged;
        var prefix = JudgedEntry.Reviews.Length;
        var kind = Code(ref scan, new TextAt(name.Start + prefix, name.Length - prefix), CodeKind.Reviews, "entry", UnknownCodeAt.NoIndex);
        if (!judgement.Holds)
        {
            return;
        }

        var reviews = Dossier.Reviews;
        ref var review = ref reviews.Add(in ReviewForm.Form.Nothing, name.Start);
        review.Entry = judgement.Place = reviews.Count - 1;
        (review.Id, review.KindCode) = (name, kind);
        reviews.IsGiven = true;
    }

    /// <summary>A review that names no day was on the day on which it is told.</summary>
    private void DateReviews()
    {
        foreach (ref readonly var judgement in Dossier.Judgements.Entries)
        {
            if (judgement is { Holds: true, Attribute: JudgedAttribute.Result })
            {
                ref var review = ref Dossier.Reviews.Mutable[judgement.Place];
                review.Date = review.Date.IsGiven ? review.Date : judgement.On;
            }
        }
    }
}
