namespace Endorsement.Rules.Dossiers;

// The compact form in which a candidate is evaluated: arrays of small structs, dates as day numbers, hours as minutes, codes as bits.
// The friendly Candidate and a line of UTF-8 both become the same dossier. Absent attributes keep a value of their own (S6).

/// <summary>Codes as bits of the ruleset's vocabulary; a code that no rule names has no bit, and matches nothing.</summary>
/// <param name="Bits">The codes that are surely there.</param>
/// <param name="IsGiven">Whether the attribute is given at all (S6).</param>
/// <param name="Misspelt">The codes that a value which is not known may have meant: open, not absent (S49).</param>
internal readonly record struct CodeSet(ulong Bits, bool IsGiven, ulong Misspelt = 0)
{
    public bool Any(ulong wanted) => (Bits & wanted) != 0;

    public bool All(ulong wanted) => (Bits & wanted) == wanted;

    /// <summary>These, or the other's where these are not given.</summary>
    public CodeSet Or(CodeSet other) => IsGiven ? this : other;

    /// <summary>Whether a misspelt value may be one of these.</summary>
    public bool MayBeAny(ulong wanted) => (Misspelt & wanted) != 0;

    /// <summary>Whether all are there, if what is misspelt is meant.</summary>
    public bool MayBeAll(ulong wanted) => ((Bits | Misspelt) & wanted) == wanted;
}

internal struct EducationFacts
{
    public int Entry;
    public CredentialKind Credential;
    public DayRange Conferred;
    public Truth RelatedField;
    public Truth FocusSpecific;
    public Transcript? Transcript;
    public CodeSet Competencies;
}

internal struct WorkFacts : ITwin<WorkFacts>
{
    public int Entry;
    public DayRange From;
    public DayRange To;
    public CodeSet Activities;
    public CodeSet Ages;
    public CodeSet Attested;
    public CodeSet Competencies;
    public Truth Paid;
    public Truth Supervised;
    public bool HasFamilies;
    public FamilyCounts Families;
    public int WeekMinutes;
    public int Supervisor;
    public int PeopleSupervised;
    public int Scope;

    public bool IsDuplicate { get; set; }

    public int Twins { get; set; }

    public readonly int FirstDay => From.First;

    public readonly int LatestFirstDay => From.IsGiven ? From.Last : Days.Never;

    public readonly bool IsDated => From.IsGiven && From.First == From.Last && (!To.IsGiven || To.First == To.Last);

    public static (int Slot, uint Bits, string Attribute)[] Attributes => TwinPrints.OfWork;

    public static EntryPrint Print(Candidate candidate, in WorkFacts entry, PrintMaker maker) =>
        TwinPrints.Of(candidate.Work!.Value[entry.Entry], maker);

    public static string Id(Candidate candidate, in WorkFacts entry) => candidate.Work!.Value[entry.Entry].Id;

    public static string? FreeText(Candidate candidate, in WorkFacts entry) => null;

    public static WorkFacts Together(in WorkFacts one, in WorkFacts other) =>
        one with
        {
            From = one.From.Together(other.From),
            To = one.To.Together(other.To),
            Activities = one.Activities.Or(other.Activities),
            Ages = one.Ages.Or(other.Ages),
            Attested = one.Attested.Or(other.Attested),
            Competencies = one.Competencies.Or(other.Competencies),
            Paid = one.Paid.Or(other.Paid),
            Supervised = one.Supervised.Or(other.Supervised),
            HasFamilies = one.HasFamilies || other.HasFamilies,
            Families = one.HasFamilies ? one.Families : other.Families,
            WeekMinutes = Dossier.Given(one.WeekMinutes, other.WeekMinutes),
            Supervisor = Dossier.Given(one.Supervisor, other.Supervisor),
            PeopleSupervised = Dossier.Given(one.PeopleSupervised, other.PeopleSupervised),
            Scope = Dossier.Given(one.Scope, other.Scope),
        };
}

internal struct TrainingFacts : ITwin<TrainingFacts>
{
    public int Entry;
    public Dating Dating;
    public int Minutes;
    public CodeSet Topics;
    public CodeSet As;
    public Truth Didactic;
    public CodeSet Competencies;

    public bool IsDuplicate { get; set; }

    public int Twins { get; set; }

    public readonly int FirstDay => Dating.First;

    public readonly int LatestFirstDay => Dating.SurelyBy;

    public readonly bool IsDated => Dating.IsFull;

    public static (int Slot, uint Bits, string Attribute)[] Attributes => TwinPrints.OfTraining;

    public static EntryPrint Print(Candidate candidate, in TrainingFacts entry, PrintMaker maker) =>
        TwinPrints.Of(candidate.Training!.Value[entry.Entry], maker);

    public static string Id(Candidate candidate, in TrainingFacts entry) => candidate.Training!.Value[entry.Entry].Id;

    public static string? FreeText(Candidate candidate, in TrainingFacts entry) => candidate.Training!.Value[entry.Entry].Title;

    public static TrainingFacts Together(in TrainingFacts one, in TrainingFacts other) =>
        one with
        {
            Dating = one.Dating.Together(other.Dating),
            Minutes = Dossier.Given(one.Minutes, other.Minutes),
            Topics = one.Topics.Or(other.Topics),
            As = one.As.Or(other.As),
            Didactic = one.Didactic.Or(other.Didactic),
            Competencies = one.Competencies.Or(other.Competencies),
        };
}

internal struct SessionFacts : ITwin<SessionFacts>
{
    public int Entry;
    public Dating Dating;
    public int Minutes;
    public int Provider;
    public CodeSet Format;
    public CodeSet About;
    public CodeSet Ages;

    public bool IsDuplicate { get; set; }

    public int Twins { get; set; }

    public readonly int FirstDay => Dating.First;

    public readonly int LatestFirstDay => Dating.SurelyBy;

    public readonly bool IsDated => Dating.IsFull;

    public static (int Slot, uint Bits, string Attribute)[] Attributes => TwinPrints.OfSessions;

    public static EntryPrint Print(Candidate candidate, in SessionFacts entry, PrintMaker maker) =>
        TwinPrints.Of(candidate.ReflectiveSupervision!.Value[entry.Entry], maker);

    public static string Id(Candidate candidate, in SessionFacts entry) => candidate.ReflectiveSupervision!.Value[entry.Entry].Id;

    public static string? FreeText(Candidate candidate, in SessionFacts entry) => null;

    public static SessionFacts Together(in SessionFacts one, in SessionFacts other) =>
        one with
        {
            Dating = one.Dating.Together(other.Dating),
            Minutes = Dossier.Given(one.Minutes, other.Minutes),
            Provider = Dossier.Given(one.Provider, other.Provider),
            Format = one.Format.Or(other.Format),
            About = one.About.Or(other.About),
            Ages = one.Ages.Or(other.Ages),
        };
}

internal struct HeldFacts
{
    /// <summary>The bit of the category; 0 when no rule names it.</summary>
    public ulong Category;

    /// <summary>The bits of the categories that a misspelt code may have meant (S49).</summary>
    public ulong MisspeltCategory;

    /// <summary>The bit of the association; 0 when no rule names it. Where it is misspelt, what it may have meant, and it is not given.</summary>
    public ulong Association;
    public bool HasAssociation;
    public DayRange Submitted;
    public DayRange From;
    public DayRange To;
    public EndorsementStatus Status;

    /// <summary>The category, and what a misspelt one may have meant.</summary>
    public readonly ulong PossibleCategory => Category | MisspeltCategory;

    /// <summary>Whether it is surely another association's.</summary>
    public readonly bool IsNotOf(ulong associations) => (HasAssociation || Association != 0) && (Association & associations) == 0;
}

internal struct VettingFacts
{
    /// <summary>As in <see cref="HeldFacts"/>.</summary>
    public ulong Association;
    public bool HasAssociation;
    public DayRange From;
    public DayRange To;

    /// <summary>Whether its association is given, and misspelt (S49).</summary>
    public readonly bool IsMisspelt => !HasAssociation && Association != 0;

    /// <summary>Whether it is surely another association's.</summary>
    public readonly bool IsNotOf(ulong associations) => (HasAssociation || Association != 0) && (Association & associations) == 0;
}

internal struct PersonFacts
{
    public int Degree;
    public bool HasEndorsements;
    public int FirstHeld;
    public int HeldCount;
    public bool HasVettings;
    public int FirstVetting;
    public int VettingCount;
    public CodeSet MeetsCriteriaFor;
}

internal struct RatingFacts
{
    public int Entry;
    public int Person;
    public CodeSet Roles;
    public Truth Current;
    public DayRange Received;
    public DayRange KnownSince;
    public int NotEnoughInformation;
}

internal struct MembershipFacts
{
    public int Entry;

    /// <summary>As in <see cref="HeldFacts"/>.</summary>
    public ulong Association;
    public bool HasAssociation;
    public Truth Individual;
    public DayRange From;
    public DayRange To;

    /// <summary>Whether it is surely another association's.</summary>
    public readonly bool IsNotOf(ulong associations) => (HasAssociation || Association != 0) && (Association & associations) == 0;
}

/// <summary>An agreement, an examination or a review: a kind, a day, and for the last two a result.</summary>
internal struct RecordFacts
{
    public int Entry;
    public ulong Kind;
    public ulong Part;
    public bool HasPart;
    public DayRange Date;
    public Truth Passed;

    /// <summary>What a misspelt kind or part may have meant (S49).</summary>
    public ulong MisspeltKind;
    public ulong MisspeltPart;

    /// <summary>Whether it is of this kind, or may be.</summary>
    public readonly bool MayBe(ulong kind) => ((Kind | MisspeltKind) & kind) != 0;

    /// <summary>Whether it is of this kind only if a misspelt code meant it.</summary>
    public readonly bool MayOnlyBe(ulong kind) => (Kind & kind) == 0 && (MisspeltKind & kind) != 0;
}

/// <summary>One candidate, ready to be evaluated against one compiled ruleset. Reused from candidate to candidate; not for two threads at once.</summary>
internal sealed class Dossier
{
    public const int Missing = -1;

    /// <summary>A figure that one of two may give.</summary>
    public static int Given(int one, int other) => one != Missing ? one : other;

    public Section<EducationFacts> Education = new();
    public Section<WorkFacts> Work = new();
    public Section<TrainingFacts> Training = new();
    public Section<SessionFacts> Sessions = new();
    public Section<PersonFacts> People = new();
    public Section<RatingFacts> Ratings = new();
    public Section<MembershipFacts> Memberships = new();
    public Section<RecordFacts> Agreements = new();
    public Section<RecordFacts> Examinations = new();
    public Section<RecordFacts> Reviews = new();

    /// <summary>The endorsements of the candidate.</summary>
    public Section<HeldFacts> Endorsements = new();

    /// <summary>The endorsements and vettings of other people; each person points into these.</summary>
    public Section<HeldFacts> HeldByOthers = new();
    public Section<VettingFacts> Vettings = new();

    /// <summary>What the dossier was made from, where ids and titles are looked up; absent on the fast path, which needs neither.</summary>
    public Candidate? Source { get; set; }

    public DayRange Submitted { get; set; }

    public Truth ProvidesRsc { get; set; }

    public ulong CircumstancesKnown { get; set; }

    public ulong CircumstancesTrue { get; set; }

    /// <summary>The bit of the place, 0 when no rule names it.</summary>
    public CodeSet Residence { get; set; }

    public CodeSet WorksIn { get; set; }

    public bool HasFamilies { get; set; }

    public FamilyCounts Families { get; set; }

    public void Clear()
    {
        Education.Clear();
        Work.Clear();
        Training.Clear();
        Sessions.Clear();
        People.Clear();
        Ratings.Clear();
        Memberships.Clear();
        Agreements.Clear();
        Examinations.Clear();
        Reviews.Clear();
        Endorsements.Clear();
        HeldByOthers.Clear();
        Vettings.Clear();
        Source = null;
        Submitted = DayRange.Absent;
        ProvidesRsc = Truth.Unknown;
        CircumstancesKnown = CircumstancesTrue = 0;
        Residence = WorksIn = default;
        HasFamilies = false;
        Families = default;
    }
}

/// <summary>A section's entries in a buffer that grows and is kept; S6: whether the section is given at all.</summary>
internal sealed class Section<T>
    where T : struct
{
    private T[] _items = new T[8];

    public bool IsGiven { get; set; }

    /// <summary>Whether some entries may be the same as others (S13).</summary>
    public bool HasTwins { get; set; }

    /// <summary>The groups of entries that may be the same, by the number that their entries carry; few portfolios have any.</summary>
    public List<TwinGroup> Groups { get; } = [];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Entries => _items.AsSpan(0, Count);

    public Span<T> Mutable => _items.AsSpan(0, Count);

    public ref T Add()
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        ref var item = ref _items[Count++];
        item = default;
        return ref item;
    }

    public void Clear()
    {
        Count = 0;
        IsGiven = HasTwins = false;
        Groups.Clear();
    }
}
