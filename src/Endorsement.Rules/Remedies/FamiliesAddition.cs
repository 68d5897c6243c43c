using Endorsement.Rules.Candidates;
using NodaTime;

namespace Endorsement.Rules.Remedies;

/// <summary>More families in a figure that the file gives already: of the work as a whole, or of one spell that goes on (S20).</summary>
/// <remarks>No entry stands for it: the figure itself is raised, and whoever holds the file sets it.</remarks>
/// <param name="Work">The id of the spell; <see langword="null"/>: the figure of the candidate.</param>
/// <param name="Ages">The age of the child.</param>
/// <param name="More">How many families more; 1 or more.</param>
/// <param name="On">When they have been served.</param>
internal sealed record FamiliesAddition(string? Work, AgeGroup Ages, int More, LocalDate On) : Addition
{
    /// <summary>The member of the document that is raised.</summary>
    public const string Member = "families";

    public override LocalDate Last => On;

    public override long Amount => More;

    public override Addition Of(long amount) => this with { More = (int)amount };

    public override IEnumerable<AddedEntry> Entries(PlannedIds ids) => [];

    public override Candidate AddTo(Candidate candidate, PlannedIds ids)
    {
        if (Work is null)
        {
            return candidate with { Families = Raised(candidate.Families ?? default) };
        }

        var place = CandidateSections.Work.Find(candidate, Work);
        return CandidateSections.Work.EntryAt(candidate, place) is WorkEntry work
            ? CandidateSections.Work.Replace(candidate, place, work with { Families = Raised(work.Families ?? default) })
            : candidate;
    }

    private FamilyCounts Raised(FamilyCounts counts) =>
        Ages switch
        {
            AgeGroup.Prenatal => counts with { Prenatal = counts.Prenatal + More },
            AgeGroup.InfantToddler => counts with { InfantToddler = counts.InfantToddler + More },
            AgeGroup.EarlyChildhood => counts with { EarlyChildhood = counts.EarlyChildhood + More },
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The raised figure as a fact to set, in a file that has all of it.</summary>
    public SuppliedFact Told(Candidate candidate)
    {
        var written = Work is null
            ? CandidateWriter.Write(candidate, Member)
            : CandidateSections.Work.Write(CandidateSections.Work.EntryAt(candidate, CandidateSections.Work.Find(candidate, Work)), Member);
        using var document = System.Text.Json.JsonDocument.Parse(written);
        return new SuppliedFact(
            Work is null ? OpenFact.Candidate : CandidateSections.Work.Name,
            Work ?? "",
            Member,
            document.RootElement.GetProperty(Member).GetRawText(),
            SettledBy.Candidate
        );
    }
}
