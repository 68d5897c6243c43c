namespace Endorsement.Rules.Testing;

/// <content>What stands beside the entries.</content>
public sealed partial class CandidateSteps
{
    /// <summary>With another id.</summary>
    /// <param name="id">The candidate's id.</param>
    public CandidateSteps WithId(string id) => Next(Candidate with { Id = id });

    /// <summary>With a place where she lives.</summary>
    /// <param name="place">An ISO 3166-2 code such as <c>US-MN</c>; <see langword="null"/>: the file does not say.</param>
    /// <exception cref="ArgumentException">It is no such code.</exception>
    public CandidateSteps WithResidence(string? place) => Next(Candidate with { Residence = place });

    /// <summary>With a place where she works.</summary>
    /// <param name="place">An ISO 3166-2 code; <see langword="null"/>: the file does not say.</param>
    /// <exception cref="ArgumentException">It is no such code.</exception>
    public CandidateSteps WithWorkplace(string? place) => Next(Candidate with { WorksIn = place });

    /// <summary>With a day of registration.</summary>
    /// <param name="day">The day; <see langword="null"/>: the file does not say.</param>
    public CandidateSteps WithRegistration(DocumentedDate? day) =>
        Next(Candidate with { Application = (Candidate.Application ?? new()) with { Registered = day } });

    /// <summary>With a day of submission, by which the dates choose the version (S43).</summary>
    /// <param name="day">The day; <see langword="null"/>: the file does not say.</param>
    public CandidateSteps WithSubmission(DocumentedDate? day) =>
        Next(Candidate with { Application = (Candidate.Application ?? new()) with { Submitted = day } });

    /// <summary>With what is known of her giving RS/C to others.</summary>
    /// <param name="gives">Whether she does; <see langword="null"/>: the file does not say.</param>
    public CandidateSteps WithGivingRsc(bool? gives) => Next(Candidate with { ProvidesReflectiveSupervision = gives });

    /// <summary>With a circumstance.</summary>
    /// <param name="code">The code, e.g. <c>has-rsc-provider</c>.</param>
    /// <param name="holds">Whether it holds; <see langword="null"/>: the file does not say.</param>
    public CandidateSteps WithCircumstance(string code, bool? holds)
    {
        var others = (Candidate.Circumstances ?? []).Where(pair => pair.Key != code);
        return Next(Candidate with { Circumstances = holds is { } known ? [.. others, KeyValuePair.Create(code, known)] : [.. others] });
    }

    /// <summary>With so many distinct families served over all work (S20).</summary>
    /// <param name="families">The families by age; <see langword="null"/>: the file does not say it for all work.</param>
    /// <exception cref="ArgumentException">A number is negative, or more than a document can say.</exception>
    public CandidateSteps WithFamilies(FamilyCounts? families) => Next(Candidate with { Families = families });
}
