using System.Text.Unicode;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Dossiers;

/// <summary>One line of UTF-8 straight into a dossier, without records and strings in between.</summary>
/// <remarks>
/// Reads ordinary candidates: those that are valid, written without escapes in codes, whose codes are all known, and of whose entries none may be the same as another
/// (S13). Of any other line it says that it is odd, and <c>Candidate.TryRead</c> decides. What it does read gives the same dossier.
/// Every buffer is kept from line to line; not for two threads at once.
/// </remarks>
internal sealed partial class CandidateLineReader(DocumentLimits limits)
{
    private readonly MemberFollowers _followers = new();
    private readonly IdTable _people = new();
    private readonly IdTable _ids = new();
    private readonly List<TextAt> _names = [];
    private readonly Section<EntryTexts> _education = new();
    private readonly Section<EntryTexts> _work = new();
    private readonly Section<EntryTexts> _training = new();
    private readonly Section<EntryTexts> _sessions = new();
    private readonly Section<EntryTexts> _ratings = new();
    private readonly EntryOrder<EducationFacts> _educationOrder = new();
    private readonly EntryOrder<WorkFacts> _workOrder = new();
    private readonly EntryOrder<TrainingFacts> _trainingOrder = new();
    private readonly EntryOrder<SessionFacts> _sessionOrder = new();
    private readonly EntryOrder<RatingFacts> _ratingOrder = new();
    private Dossier _dossier = new();
    private Utf8Vocabulary _vocabulary = null!;

    /// <summary>Where the candidate's id stands.</summary>
    public TextAt Id { get; private set; }

    /// <summary>Where the residence stands, if it is given.</summary>
    public TextAt Residence { get; private set; }

    /// <summary>The days on which the application may have been submitted.</summary>
    public DayRange Submitted { get; private set; }

    /// <summary>Reads what stands before the first section: mostly enough to choose the ruleset, and so the vocabulary.</summary>
    public void Peek(ReadOnlySpan<byte> line)
    {
        ForgetHead();
        var scan = new LineScanner(line, _followers);
        var seen = 0UL;
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            switch (scan.NextMember(ref seen))
            {
                case Member.Id:
                    Id = scan.Code();
                    break;
                case Member.Residence:
                    Residence = scan.Code();
                    break;
                case Member.Application:
                    Application(ref scan);
                    break;
                case Member.Schema:
                case Member.Name:
                case Member.WorksIn:
                    scan.Text();
                    break;
                case Member.ProvidesReflectiveSupervision:
                    scan.Flag();
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Fills the dossier; false when the line is odd, and then the dossier is of no use.</summary>
    public bool TryRead(ReadOnlyMemory<byte> line, Utf8Vocabulary vocabulary, Dossier dossier)
    {
        if (line.Length > limits.MaxBytes || !Utf8.IsValid(line.Span))
        {
            return false;
        }

        Clear(vocabulary, dossier);
        dossier.Texts.Utf8 = line;
        var scan = new LineScanner(line.Span, _followers);
        var seen = 0UL;
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            Read(ref scan, scan.NextMember(ref seen));
        }

        scan.End();
        scan.OddIf((seen & Member.Id.Bit()) == 0);
        return !scan.IsOdd && NamePeople(line.Span) && AreDifferentPeople(line.Span) && Arrange(line);
    }

    private void ForgetHead()
    {
        Id = Residence = default;
        Submitted = DayRange.Absent;
    }

    private void Clear(Utf8Vocabulary vocabulary, Dossier dossier)
    {
        ForgetHead();
        _dossier = dossier;
        _vocabulary = vocabulary;
        dossier.Clear();
        _names.Clear();
        _people.Clear();
        _education.Clear();
        _work.Clear();
        _training.Clear();
        _sessions.Clear();
        _ratings.Clear();
    }

    private void Read(ref LineScanner scan, Member member)
    {
        switch (member)
        {
            case Member.Schema:
                scan.Text();
                break;
            case Member.Id:
                Id = scan.Code();
                break;
            case Member.Name:
                _names.Add(scan.Text());
                break;
            case Member.Residence:
                Residence = scan.Code();
                _dossier.ResidenceAt = Residence;
                _dossier.Residence = Known(scan.Line, Residence, _vocabulary.Places);
                break;
            case Member.WorksIn:
                _dossier.WorksIn = Known(scan.Line, scan.Code(), _vocabulary.Places);
                break;
            case Member.Application:
                Application(ref scan);
                _dossier.Submitted = Submitted;
                break;
            case Member.ProvidesReflectiveSupervision:
                _dossier.ProvidesRsc = scan.Flag();
                break;
            case Member.Circumstances:
                Circumstances(ref scan);
                break;
            case Member.Families:
                _dossier.HasFamilies = true;
                _dossier.Families = Families(ref scan);
                break;
            case Member.Education:
                Education(ref scan);
                break;
            case Member.Work:
                Work(ref scan);
                break;
            case Member.Training:
                Training(ref scan);
                break;
            case Member.ReflectiveSupervision:
                Sessions(ref scan);
                break;
            case Member.People:
                People(ref scan);
                break;
            case Member.References:
                Ratings(ref scan);
                break;
            case Member.Memberships:
                Memberships(ref scan);
                break;
            case Member.Agreements:
                Agreements(ref scan);
                break;
            case Member.Examinations:
                Examinations(ref scan);
                break;
            case Member.Reviews:
                Reviews(ref scan);
                break;
            case Member.Endorsements:
                _dossier.Endorsements.IsGiven = true;
                Held(ref scan, _dossier.Endorsements);
                break;
            default:
                scan.Odd();
                break;
        }
    }

    private void Application(ref LineScanner scan)
    {
        var (seen, registered) = (0UL, DayRange.Absent);
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            switch (scan.NextMember(ref seen))
            {
                case Member.Registered:
                    registered = scan.Date();
                    break;
                case Member.Submitted:
                    Submitted = scan.Date();
                    break;
                default:
                    scan.Odd();
                    break;
            }
        }

        InOrder(ref scan, registered, Submitted);
    }

    private void Circumstances(ref LineScanner scan)
    {
        _ids.Clear();
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            var name = scan.Name();
            scan.OddIf(!_ids.TryAdd(scan.Line, name, 0));
            scan.OddIf(!_vocabulary.Circumstances.TryBit(name.In(scan.Line), out var bit));
            _dossier.CircumstancesKnown |= bit;
            _dossier.CircumstancesTrue |= scan.Flag() == Truth.Yes ? bit : 0;
        }
    }

    private static FamilyCounts Families(ref LineScanner scan)
    {
        var (seen, families) = (0UL, default(FamilyCounts));
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            var member = scan.NextMember(ref seen);
            var count = scan.Whole(100_000);
            families = member switch
            {
                Member.Prenatal => families with { Prenatal = count },
                Member.InfantToddler => families with { InfantToddler = count },
                Member.EarlyChildhood => families with { EarlyChildhood = count },
                _ => families,
            };
            scan.OddIf(member is not (Member.Prenatal or Member.InfantToddler or Member.EarlyChildhood));
        }

        return families;
    }

    private static CodeSet Known(ReadOnlySpan<byte> line, TextAt code, Utf8Table codes) => new(codes.Bit(code.In(line)), IsGiven: true);

    /// <summary>A code; one that is not known is for the friendly reader: it may be misspelt, and is a warning (S49).</summary>
    private static CodeSet Code(ref LineScanner scan, Utf8Table codes) => new(Bit(ref scan, codes), IsGiven: true);

    private static ulong Bit(ref LineScanner scan, Utf8Table codes) => Bit(ref scan, scan.Code(), codes);

    private static ulong Bit(ref LineScanner scan, TextAt code, Utf8Table codes)
    {
        scan.OddIf(!codes.TryBit(code.In(scan.Line), out var bit));
        return bit;
    }

    private CodeSet Codes(ref LineScanner scan, Utf8Table codes, bool areClosed = false)
    {
        var (bits, count) = (0UL, 0);
        for (var more = scan.OpenList(); more; more = scan.MoreEntries())
        {
            bits |= areClosed ? 1UL << scan.Closed(codes) : Bit(ref scan, codes);
            count++;
        }

        scan.OddIf(count > limits.MaxEntries);
        return new CodeSet(bits, IsGiven: true);
    }

    private CodeSet Ages(ref LineScanner scan) => Codes(ref scan, ClosedTables.Ages, areClosed: true);

    /// <summary>A spell that ends before it begins is an error.</summary>
    private static void InOrder(ref LineScanner scan, DayRange from, DayRange to) =>
        scan.OddIf(from.IsGiven && to.IsGiven && to.Last < from.First);

    /// <summary>What an object must have, and of what it may have only one.</summary>
    private static void Has(ref LineScanner scan, ulong seen, Member required) => scan.OddIf((seen & required.Bit()) == 0);

    private static void NotBoth(ref LineScanner scan, ulong seen, Member one, Member other) =>
        scan.OddIf((seen & one.Bit()) != 0 && (seen & other.Bit()) != 0);
}
