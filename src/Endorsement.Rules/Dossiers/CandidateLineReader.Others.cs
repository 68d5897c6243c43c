using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Dossiers;

/// <content>People, references and records.</content>
internal sealed partial class CandidateLineReader
{
    private void People(ref LineScanner scan)
    {
        var section = _dossier.People;
        section.IsGiven = true;
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var facts = ref section.Add();
            facts.Entry = section.Count - 1;
            facts.Degree = Dossier.Missing;
            facts.FirstHeld = _dossier.HeldByOthers.Count;
            facts.FirstVetting = _dossier.Vettings.Count;
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Id:
                        facts.Id = scan.Code();
                        break;
                    case Member.Name:
                        _names.Add(scan.Text());
                        break;
                    case Member.HighestDegree:
                        facts.Degree = scan.Closed(ClosedTables.Degrees);
                        break;
                    case Member.Endorsements:
                        facts.HasEndorsements = true;
                        facts.HeldCount = Held(ref scan, _dossier.HeldByOthers);
                        break;
                    case Member.Vetted:
                        facts.HasVettings = true;
                        facts.VettingCount = Vettings(ref scan);
                        break;
                    case Member.MeetsCriteriaFor:
                        facts.MeetsCriteriaFor = Codes(ref scan, _vocabulary.Categories);
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            scan.OddIf(!facts.Id.IsGiven || !_people.TryAdd(scan.Line, facts.Id, section.Count - 1));
        }

        scan.OddIf(section.Count > limits.MaxEntries);
    }

    /// <returns>How many there are.</returns>
    private int Held(ref LineScanner scan, Section<HeldFacts> section)
    {
        var before = section.Count;
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var facts = ref section.Add();
            facts.Entry = section.Count - 1;
            facts.Submitted = facts.From = facts.To = DayRange.Absent;
            facts.Status = EndorsementStatus.Active;
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Category:
                        facts.CategoryText = scan.Code();
                        facts.Category = Bit(ref scan, facts.CategoryText, _vocabulary.Categories);
                        break;
                    case Member.Association:
                        facts.HasAssociation = true;
                        facts.Association = Bit(ref scan, _vocabulary.Associations);
                        break;
                    case Member.Submitted:
                        facts.Submitted = scan.Date();
                        break;
                    case Member.From:
                        facts.From = scan.Date();
                        break;
                    case Member.To:
                        facts.To = scan.Date();
                        break;
                    case Member.Status:
                        facts.Status = (EndorsementStatus)scan.Closed(ClosedTables.Statuses);
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            Has(ref scan, seen, Member.Category);
            InOrder(ref scan, facts.From, facts.To);
        }

        scan.OddIf(section.Count - before > limits.MaxEntries);
        return section.Count - before;
    }

    private int Vettings(ref LineScanner scan)
    {
        var section = _dossier.Vettings;
        var before = section.Count;
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var facts = ref section.Add();
            facts.From = facts.To = DayRange.Absent;
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Association:
                        facts.HasAssociation = true;
                        facts.Association = Bit(ref scan, _vocabulary.Associations);
                        break;
                    case Member.From:
                        facts.From = scan.Date();
                        break;
                    case Member.To:
                        facts.To = scan.Date();
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            InOrder(ref scan, facts.From, facts.To);
        }

        scan.OddIf(section.Count - before > limits.MaxEntries);
        return section.Count - before;
    }

    private void Ratings(ref LineScanner scan)
    {
        var section = _dossier.Ratings;
        section.IsGiven = true;
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var texts = ref _ratings.Add();
            ref var facts = ref section.Add();
            facts.Entry = section.Count - 1;
            facts.Current = Truth.Unknown;
            facts.Received = facts.KnownSince = DayRange.Absent;
            facts.NotEnoughInformation = Dossier.Missing;
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Id:
                        facts.Id = texts.Id = scan.Id();
                        break;
                    case Member.Person:
                        texts.Person = scan.Code();
                        break;
                    case Member.Roles:
                        facts.Roles = Codes(ref scan, _vocabulary.Roles);
                        break;
                    case Member.Current:
                        facts.Current = scan.Flag();
                        break;
                    case Member.Received:
                        facts.Received = scan.Date();
                        break;
                    case Member.KnownSince:
                        facts.KnownSince = scan.Date();
                        break;
                    case Member.NotEnoughInformation:
                        facts.NotEnoughInformation = scan.Whole(1_000);
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            Has(ref scan, seen, Member.Id);
            Has(ref scan, seen, Member.Person);
        }

        Unique(ref scan, _ratings);
    }

    private void Memberships(ref LineScanner scan)
    {
        var section = _dossier.Memberships;
        section.IsGiven = true;
        _ids.Clear();
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var facts = ref section.Add();
            facts.Entry = section.Count - 1;
            facts.Individual = Truth.Unknown;
            facts.From = facts.To = DayRange.Absent;
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Id:
                        facts.Id = RecordId(ref scan);
                        break;
                    case Member.Association:
                        facts.HasAssociation = true;
                        facts.Association = Bit(ref scan, _vocabulary.Associations);
                        break;
                    case Member.Kind:
                        facts.Individual = Truths.Of(scan.Closed(ClosedTables.MembershipKinds) == (int)MembershipKind.Individual);
                        break;
                    case Member.From:
                        facts.From = scan.Date();
                        break;
                    case Member.To:
                        facts.To = scan.Date();
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            InOrder(ref scan, facts.From, facts.To);
        }

        scan.OddIf(section.Count > limits.MaxEntries);
    }

    private void Agreements(ref LineScanner scan) =>
        Records(ref scan, _dossier.Agreements, _vocabulary.Agreements, Member.Signed, mayHavePart: false);

    private void Examinations(ref LineScanner scan) =>
        Records(ref scan, _dossier.Examinations, _vocabulary.Examinations, Member.Date, mayHavePart: true);

    private void Reviews(ref LineScanner scan) => Records(ref scan, _dossier.Reviews, _vocabulary.Reviews, Member.Date, mayHavePart: false);

    private void Records(ref LineScanner scan, Section<RecordFacts> section, Utf8Table kinds, Member dateName, bool mayHavePart)
    {
        section.IsGiven = true;
        _ids.Clear();
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var facts = ref section.Add();
            facts.Entry = section.Count - 1;
            facts.Date = DayRange.Absent;
            facts.Passed = dateName == Member.Signed ? default : Truth.Unknown;
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Id:
                        facts.Id = RecordId(ref scan);
                        break;
                    case Member.Kind:
                        facts.Kind = Bit(ref scan, kinds);
                        break;
                    case Member.Part when mayHavePart:
                        facts.HasPart = true;
                        facts.Part = Bit(ref scan, _vocabulary.ExaminationParts);
                        break;
                    case Member.Result when dateName != Member.Signed:
                        facts.Passed = Truths.Of(scan.Closed(ClosedTables.Results) == (int)Result.Passed);
                        break;
                    case var member when member == dateName:
                        facts.Date = scan.Date();
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            Has(ref scan, seen, Member.Kind);
        }

        scan.OddIf(section.Count > limits.MaxEntries);
    }

    /// <summary>A record may do without an id; those that are given differ.</summary>
    private TextAt RecordId(ref LineScanner scan)
    {
        var id = scan.Code();
        scan.OddIf(!id.IsGiven || !_ids.TryAdd(scan.Line, id, 0));
        return id;
    }
}
