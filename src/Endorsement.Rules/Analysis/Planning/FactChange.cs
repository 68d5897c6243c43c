using Endorsement.Rules.Candidates;

namespace Endorsement.Rules.Analysis;

/// <summary>One fact of the file that is supplied, or that a reviewer judges: a member of an entry, or of the candidate.</summary>
/// <param name="Section">The section; <see langword="null"/>: it stands beside the sections.</param>
/// <param name="Entry">The entry's id or place, as findings call it; empty where no entry is concerned.</param>
/// <param name="Member">The member.</param>
/// <param name="Open">What it settles.</param>
/// <param name="Change">Puts the value in: of an entry to an entry, or of a candidate to a candidate.</param>
internal sealed record FactChange(CandidateSection? Section, string Entry, string Member, OpenFact Open, Func<object, object> Change)
{
    /// <summary>The file with it.</summary>
    public Candidate Apply(Candidate candidate)
    {
        if (Section is null)
        {
            return (Candidate)Change(candidate);
        }

        var place = Section.Find(candidate, Entry);
        return place < 0 ? candidate : Section.Replace(candidate, place, Change(Section.EntryAt(candidate, place)));
    }

    /// <summary>The same as it is told.</summary>
    /// <param name="candidate">The file with all facts.</param>
    public SuppliedFact Told(Candidate candidate)
    {
        var written = Section is null
            ? CandidateWriter.Write(candidate, Member)
            : Section.Write(Section.EntryAt(candidate, Section.Find(candidate, Entry)), Member);
        using var document = System.Text.Json.JsonDocument.Parse(written);
        var value = document.RootElement.EnumerateObject().Select(member => member.Value.GetRawText()).FirstOrDefault() ?? "null";
        return new SuppliedFact(Section?.Name ?? OpenFact.Candidate, Entry, Member, value, Open.By);
    }
}
