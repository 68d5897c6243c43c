using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Dossiers;

/// <content>Education, work, training and RS/C.</content>
internal sealed partial class CandidateLineReader
{
    private void Education(ref LineScanner scan)
    {
        var section = _dossier.Education;
        section.IsGiven = true;
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var texts = ref _education.Add();
            ref var facts = ref section.Add();
            facts.Entry = section.Count - 1;
            facts.Conferred = DayRange.Absent;
            facts.RelatedField = facts.FocusSpecific = Truth.Unknown;
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Id:
                        facts.Id = texts.Id = scan.Id();
                        break;
                    case Member.Credential:
                        facts.Credential = (CredentialKind)scan.Closed(ClosedTables.Credentials);
                        break;
                    case Member.Name:
                    case Member.Field:
                        scan.Text();
                        break;
                    case Member.Conferred:
                        facts.Conferred = scan.Date();
                        break;
                    case Member.RelatedField:
                        facts.RelatedField = scan.Flag();
                        break;
                    case Member.FocusSpecific:
                        facts.FocusSpecific = scan.Flag();
                        break;
                    case Member.Transcript:
                        facts.Transcript = (Transcript)scan.Closed(ClosedTables.Transcripts);
                        break;
                    case Member.Competencies:
                        facts.Competencies = Codes(ref scan, _vocabulary.Competencies);
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            Has(ref scan, seen, Member.Id);
            Has(ref scan, seen, Member.Credential);
        }

        Unique(ref scan, _education);
    }

    private void Work(ref LineScanner scan)
    {
        var section = _dossier.Work;
        section.IsGiven = true;
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var texts = ref _work.Add();
            ref var facts = ref section.Add();
            facts.Entry = section.Count - 1;
            facts.From = facts.To = DayRange.Absent;
            facts.Paid = facts.Supervised = Truth.Unknown;
            facts.WeekMinutes = facts.Supervisor = facts.PeopleSupervised = facts.Scope = Dossier.Missing;
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Id:
                        facts.Id = texts.Id = scan.Id();
                        break;
                    case Member.From:
                        facts.From = scan.Date();
                        break;
                    case Member.To:
                        facts.To = scan.Date();
                        break;
                    case Member.Activity:
                        facts.Activities = scan.IsList() ? Codes(ref scan, _vocabulary.Activities) : Code(ref scan, _vocabulary.Activities);
                        break;
                    case Member.Paid:
                        facts.Paid = scan.Flag();
                        break;
                    case Member.Supervised:
                        facts.Supervised = scan.Flag();
                        break;
                    case Member.HoursPerWeek:
                        facts.WeekMinutes = scan.Minutes(inMinutes: false, 168 * 60);
                        break;
                    case Member.Ages:
                        facts.Ages = Ages(ref scan);
                        break;
                    case Member.Families:
                        facts.HasFamilies = true;
                        facts.Families = Families(ref scan);
                        break;
                    case Member.Attested:
                        facts.Attested = Codes(ref scan, _vocabulary.Attested);
                        break;
                    case Member.Supervisor:
                        texts.Person = scan.Code();
                        break;
                    case Member.PeopleSupervised:
                        facts.PeopleSupervised = scan.Whole(100_000);
                        break;
                    case Member.Scope:
                        facts.Scope = scan.Closed(ClosedTables.Scopes);
                        break;
                    case Member.Competencies:
                        facts.Competencies = Codes(ref scan, _vocabulary.Competencies);
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            Has(ref scan, seen, Member.Id);
            InOrder(ref scan, facts.From, facts.To);
            texts.Day = facts.FirstDay;
        }

        Unique(ref scan, _work);
    }

    private void Training(ref LineScanner scan)
    {
        var section = _dossier.Training;
        section.IsGiven = true;
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var texts = ref _training.Add();
            ref var facts = ref section.Add();
            facts.Entry = section.Count - 1;
            facts.Minutes = Dossier.Missing;
            facts.Didactic = Truth.Unknown;
            var (date, from, to) = (DayRange.Absent, DayRange.Absent, DayRange.Absent);
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Id:
                        facts.Id = texts.Id = scan.Id();
                        break;
                    case Member.Date:
                        date = scan.Date();
                        break;
                    case Member.From:
                        from = scan.Date();
                        break;
                    case Member.To:
                        to = scan.Date();
                        break;
                    case Member.Hours:
                        facts.Minutes = scan.Minutes(inMinutes: false, EntryMinutes);
                        break;
                    case Member.Minutes:
                        facts.Minutes = scan.Minutes(inMinutes: true, EntryMinutes);
                        break;
                    case Member.Title:
                        texts.Title = scan.Text();
                        break;
                    case Member.Topics:
                        facts.Topics = Codes(ref scan, _vocabulary.Topics);
                        break;
                    case Member.As:
                        facts.As = Code(ref scan, _vocabulary.As);
                        break;
                    case Member.Didactic:
                        facts.Didactic = scan.Flag();
                        break;
                    case Member.Competencies:
                        facts.Competencies = Codes(ref scan, _vocabulary.Competencies);
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            facts.Occurred = Dated(ref scan, seen, date, from, to);
            texts.Day = facts.FirstDay;
        }

        Unique(ref scan, _training);
    }

    private void Sessions(ref LineScanner scan)
    {
        var section = _dossier.Sessions;
        section.IsGiven = true;
        for (var entries = scan.OpenList(); entries; entries = scan.MoreEntries())
        {
            ref var texts = ref _sessions.Add();
            ref var facts = ref section.Add();
            facts.Entry = section.Count - 1;
            facts.Minutes = facts.Provider = Dossier.Missing;
            var (date, from, to) = (DayRange.Absent, DayRange.Absent, DayRange.Absent);
            var seen = 0UL;
            for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
            {
                switch (scan.NextMember(ref seen))
                {
                    case Member.Id:
                        facts.Id = texts.Id = scan.Id();
                        break;
                    case Member.Date:
                        date = scan.Date();
                        break;
                    case Member.From:
                        from = scan.Date();
                        break;
                    case Member.To:
                        to = scan.Date();
                        break;
                    case Member.Hours:
                        facts.Minutes = scan.Minutes(inMinutes: false, EntryMinutes);
                        break;
                    case Member.Minutes:
                        facts.Minutes = scan.Minutes(inMinutes: true, EntryMinutes);
                        break;
                    case Member.Format:
                        facts.Format = new CodeSet(1UL << scan.Closed(ClosedTables.Formats), IsGiven: true);
                        break;
                    case Member.Provider:
                        texts.Person = scan.Code();
                        break;
                    case Member.About:
                        facts.About = Codes(ref scan, _vocabulary.About);
                        break;
                    case Member.Ages:
                        facts.Ages = Ages(ref scan);
                        break;
                    default:
                        scan.Odd();
                        break;
                }
            }

            facts.Occurred = Dated(ref scan, seen, date, from, to);
            texts.Day = facts.FirstDay;
        }

        Unique(ref scan, _sessions);
    }

    private static int EntryMinutes => (int)ClockHours.EntryMaximum.Minutes;

    /// <summary>When a training or a session took place, and that it says so in one way.</summary>
    private static Occurrence Dated(ref LineScanner scan, ulong seen, DayRange date, DayRange from, DayRange to)
    {
        Has(ref scan, seen, Member.Id);
        NotBoth(ref scan, seen, Member.Hours, Member.Minutes);
        NotBoth(ref scan, seen, Member.Date, Member.From);
        NotBoth(ref scan, seen, Member.Date, Member.To);
        InOrder(ref scan, from, to);
        return Occurrence.Of(date, from, to);
    }

    /// <summary>A section of at most so many entries, each with an id of its own.</summary>
    private void Unique(ref LineScanner scan, Section<EntryTexts> entries)
    {
        scan.OddIf(entries.Count > limits.MaxEntries);
        if (scan.IsOdd || AreRising(scan.Line, entries.Entries))
        {
            return;
        }

        _ids.Clear();
        foreach (ref readonly var entry in entries.Entries)
        {
            scan.OddIf(!_ids.TryAdd(scan.Line, entry.Id, 0));
        }
    }

    /// <summary>Ids that rise, shorter ones first (tr-9, tr-10), are all different.</summary>
    private static bool AreRising(ReadOnlySpan<byte> line, ReadOnlySpan<EntryTexts> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            var (before, id) = (entries[i - 1].Id, entries[i].Id);
            if (id.Length < before.Length || (id.Length == before.Length && before.In(line).SequenceCompareTo(id.In(line)) >= 0))
            {
                return false;
            }
        }

        return true;
    }
}
