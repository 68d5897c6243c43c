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

internal struct EducationFacts : IEntry
{
    public int Entry { get; set; }

    public TextAt Id { get; set; }

    public CredentialKind Credential;
    public DayRange Conferred;
    public Truth RelatedField;
    public Truth FocusSpecific;
    public Transcript? Transcript;
    public CodeSet Competencies;
}

internal struct WorkFacts : ITwin<WorkFacts>
{
    public int Entry { get; set; }

    public TextAt Id { get; set; }

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
    public int Entry { get; set; }

    public TextAt Id { get; set; }

    public Occurrence Occurred;
    public int Minutes;
    public CodeSet Topics;
    public CodeSet As;
    public Truth Didactic;
    public CodeSet Competencies;

    public bool IsDuplicate { get; set; }

    public int Twins { get; set; }

    public readonly int FirstDay => Occurred.First;

    public readonly int LatestFirstDay => Occurred.SurelyBy;

    public readonly bool IsDated => Occurred.IsFull;

    public static (int Slot, uint Bits, string Attribute)[] Attributes => TwinPrints.OfTraining;

    public static EntryPrint Print(Candidate candidate, in TrainingFacts entry, PrintMaker maker) =>
        TwinPrints.Of(candidate.Training!.Value[entry.Entry], maker);

    public static string? FreeText(Candidate candidate, in TrainingFacts entry) => candidate.Training!.Value[entry.Entry].Title;

    public static TrainingFacts Together(in TrainingFacts one, in TrainingFacts other) =>
        one with
        {
            Occurred = one.Occurred.Together(other.Occurred),
            Minutes = Dossier.Given(one.Minutes, other.Minutes),
            Topics = one.Topics.Or(other.Topics),
            As = one.As.Or(other.As),
            Didactic = one.Didactic.Or(other.Didactic),
            Competencies = one.Competencies.Or(other.Competencies),
        };
}

internal struct SessionFacts : ITwin<SessionFacts>
{
    public int Entry { get; set; }

    public TextAt Id { get; set; }

    public Occurrence Occurred;
    public int Minutes;
    public int Provider;
    public CodeSet Format;
    public CodeSet About;
    public CodeSet Ages;

    public bool IsDuplicate { get; set; }

    public int Twins { get; set; }

    public readonly int FirstDay => Occurred.First;

    public readonly int LatestFirstDay => Occurred.SurelyBy;

    public readonly bool IsDated => Occurred.IsFull;

    public static (int Slot, uint Bits, string Attribute)[] Attributes => TwinPrints.OfSessions;

    public static EntryPrint Print(Candidate candidate, in SessionFacts entry, PrintMaker maker) =>
        TwinPrints.Of(candidate.ReflectiveSupervision!.Value[entry.Entry], maker);

    public static string? FreeText(Candidate candidate, in SessionFacts entry) => null;

    public static SessionFacts Together(in SessionFacts one, in SessionFacts other) =>
        one with
        {
            Occurred = one.Occurred.Together(other.Occurred),
            Minutes = Dossier.Given(one.Minutes, other.Minutes),
            Provider = Dossier.Given(one.Provider, other.Provider),
            Format = one.Format.Or(other.Format),
            About = one.About.Or(other.About),
            Ages = one.Ages.Or(other.Ages),
        };
}

internal struct HeldFacts : IEntry
{
    public int Entry { get; set; }

    /// <summary>An endorsement has no id; it is named by its place.</summary>
    public readonly TextAt Id => default;

    /// <summary>Where the category stands, as it is written.</summary>
    public TextAt CategoryText;

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

    /// <summary>Whether no association is named at all.</summary>
    public readonly bool LacksAssociation => !HasAssociation && Association == 0;
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

internal struct PersonFacts : IEntry
{
    public int Entry { get; set; }

    public TextAt Id { get; set; }

    public int Degree;
    public bool HasEndorsements;
    public int FirstHeld;
    public int HeldCount;
    public bool HasVettings;
    public int FirstVetting;
    public int VettingCount;
    public CodeSet MeetsCriteriaFor;
}

internal struct RatingFacts : IEntry
{
    public int Entry { get; set; }

    public TextAt Id { get; set; }

    public int Person;
    public CodeSet Roles;
    public Truth Current;
    public DayRange Received;
    public DayRange KnownSince;
    public int NotEnoughInformation;
}

internal struct MembershipFacts : IEntry
{
    public int Entry { get; set; }

    public TextAt Id { get; set; }

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
internal struct RecordFacts : IEntry
{
    public int Entry { get; set; }

    public TextAt Id { get; set; }

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
