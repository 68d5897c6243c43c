namespace Endorsement.Rules.Dossiers;

/// <summary>One candidate, ready to be evaluated against one compiled ruleset. Reused from candidate to candidate; not for two threads at once.</summary>
internal sealed class Dossier
{
    public const int Missing = -1;

    /// <summary>One without room.</summary>
    public Dossier()
    {
        Education = new("education", Texts);
        Work = new("work", Texts);
        Training = new("training", Texts);
        Sessions = new("reflectiveSupervision", Texts);
        People = new("people", Texts);
        Ratings = new("references", Texts);
        Memberships = new("memberships", Texts);
        Agreements = new("agreements", Texts);
        Examinations = new("examinations", Texts);
        Reviews = new("reviews", Texts);
        Endorsements = new("endorsements", Texts);
        Judgements = new("judgements", Texts);
        Exceptions = new("exceptions", Texts);
        Payments = new("payments", Texts);
    }

    /// <summary>One with the room that a candidate's sections take: to be read once, and kept for as long as anybody asks.</summary>
    public static Dossier For(Candidate candidate)
    {
        var dossier = new Dossier();
        foreach (var section in CandidateForm.Sections)
        {
            section.MakeRoom(candidate, dossier);
        }

        return dossier;
    }

    /// <summary>A figure that one of two may give.</summary>
    public static int Given(int one, int other) => one != Missing ? one : other;

    public Section<EducationFacts> Education { get; }
    public Section<WorkFacts> Work { get; }
    public Section<TrainingFacts> Training { get; }
    public Section<SessionFacts> Sessions { get; }
    public Section<PersonFacts> People { get; }
    public Section<RatingFacts> Ratings { get; }
    public Section<MembershipFacts> Memberships { get; }
    public Section<RecordFacts> Agreements { get; }
    public Section<RecordFacts> Examinations { get; }
    public Section<RecordFacts> Reviews { get; }

    /// <summary>The endorsements of the candidate.</summary>
    public Section<HeldFacts> Endorsements { get; }

    /// <summary>What reviewers have settled; what holds stands in the entries already (S51a).</summary>
    public Section<JudgementFacts> Judgements { get; }

    /// <summary>Exceptions that associations granted (S51).</summary>
    public Section<ExceptionFacts> Exceptions { get; }

    /// <summary>What was paid for items of fees (S51b).</summary>
    public Section<PaymentFacts> Payments { get; }

    /// <summary>The endorsements and vettings of other people; each person points into these.</summary>
    public Section<HeldFacts> HeldByOthers { get; } = new();
    public Section<VettingFacts> Vettings { get; } = new();

    /// <summary>The leaves of spells of work; each spell points into these.</summary>
    public Section<LeaveFacts> Leaves { get; } = new();

    /// <summary>The UTF-8 in which ids, titles and codes stand as they are written.</summary>
    public DossierTexts Texts { get; } = new();

    /// <summary>What is said of the candidate, the sections apart.</summary>
    public CandidateFacts Candidate;

    /// <summary>Codes that nothing knows, each with its place (S49).</summary>
    public List<UnknownCodeAt> UnknownCodes { get; } = [];

    public string CandidateId => Texts.Of(Candidate.Id);

    public DayRange Submitted => Candidate.Application.Submitted;

    public DayRange Registered => Candidate.Application.Registered;

    public Truth ProvidesRsc => Candidate.ProvidesRsc;

    public ulong CircumstancesKnown => Candidate.CircumstancesKnown;

    public ulong CircumstancesTrue => Candidate.CircumstancesTrue;

    /// <summary>The bit of the place, 0 when no rule names it.</summary>
    public CodeSet Residence => Candidate.Residence;

    /// <summary>The residence as it is written, or <see langword="null"/>.</summary>
    public string? ResidenceText => Candidate.ResidenceText.IsGiven ? Texts.Of(Candidate.ResidenceText) : null;

    public CodeSet WorksIn => Candidate.WorksIn;

    public bool HasFamilies => Candidate.HasFamilies;

    public FamilyCounts Families => Candidate.Families;

    /// <summary>Whether a judgement stands in the place of what an entry says (S51a).</summary>
    public bool IsJudged
    {
        get
        {
            foreach (ref readonly var judgement in Judgements.Entries)
            {
                if (judgement.Holds)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The id of a person, by place among the people.</summary>
    public string PersonName(int person) => People.Name(in People.Entries[person]);

    public void Clear()
    {
        Texts.Clear();
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
        Judgements.Clear();
        Exceptions.Clear();
        Payments.Clear();
        HeldByOthers.Clear();
        Vettings.Clear();
        Leaves.Clear();
        UnknownCodes.Clear();
        Candidate = CandidateForm.Form.Nothing;
    }
}
