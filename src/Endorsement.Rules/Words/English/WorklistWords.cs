namespace Endorsement.Rules.Words.English;

/// <summary>What reviewers are asked, and what they may answer.</summary>
/// <param name="english">The language.</param>
internal sealed class WorklistWords(EnglishLanguage english) : IWorklistWords
{
    public string Asked(JudgedAttribute attribute, string entry, Candidate candidate) =>
        attribute switch
        {
            JudgedAttribute.RelatedField => $"Is the field related?{Degree(entry, candidate)}",
            JudgedAttribute.FocusSpecific => $"Is this degree specific to the person's focus?{Degree(entry, candidate)}",
            JudgedAttribute.Attested => $"What can be attested of this work?{Work(entry, candidate)}",
            JudgedAttribute.Vetted => $"By whom, and for which days, is {Person(entry, candidate)} vetted?",
            JudgedAttribute.MeetsCriteriaFor =>
                $"The criteria of which categories does {Person(entry, candidate)} meet, without holding them?",
            JudgedAttribute.Result => $"Was the {Review(entry, candidate)} review passed?",
            JudgedAttribute.Date => $"On which day was the {Review(entry, candidate)} review passed?",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Answer(JudgedAttribute attribute, Sequence<string> codes) =>
        attribute switch
        {
            JudgedAttribute.RelatedField or JudgedAttribute.FocusSpecific => "true or false",
            JudgedAttribute.Attested => $"all that is attested, [] if nothing is; the rules ask for {Listed(codes)}",
            JudgedAttribute.Vetted =>
                "every vetting, [] if there is none: [{ \"association\": \"…\", \"from\": \"YYYY-MM-DD\", \"to\": \"YYYY-MM-DD\" }]",
            JudgedAttribute.MeetsCriteriaFor => $"all of them, [] if there is none; the categories are {Listed(codes)}",
            JudgedAttribute.Result => "\"passed\" or \"failed\"",
            JudgedAttribute.Date => "\"YYYY-MM-DD\"",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private string Degree(string entry, Candidate candidate) =>
        candidate.Education?.FirstOrDefault(e => e.Id == entry) is { } degree
            ? About(degree.Name, degree.Field, degree.Credential.Spell(), degree.Conferred is { } day ? DateWords.Day(day) : null)
            : "";

    private string Work(string entry, Candidate candidate) =>
        candidate.Work?.FirstOrDefault(e => e.Id == entry) is { } work
            ? About(
                work.Activity is { IsEmpty: false } activity ? english.Labels.And(CodeKind.Activities, activity) : null,
                work.From is { } from ? $"{DateWords.Day(from)} to {(work.To is { } to ? DateWords.Day(to) : "now")}" : null
            )
            : "";

    private static string Person(string entry, Candidate candidate) =>
        candidate.People?.FirstOrDefault(e => e.Id == entry)?.Name is { Length: > 0 } name ? $"{name} ({entry})" : entry;

    /// <summary>The kind of a review, from the file or from how the judgement names it.</summary>
    private string Review(string entry, Candidate candidate)
    {
        var reviews = candidate.Reviews ?? [];
        var place = reviews.Select((review, i) => review.Id ?? FormattableString.Invariant($"reviews/{i}")).ToList().IndexOf(entry);
        return english.Labels.Of(CodeKind.Reviews, place >= 0 ? reviews[place].Kind : entry.Split('/', 2)[^1]);
    }

    private static string About(params string?[] facts) =>
        facts.Where(fact => fact is { Length: > 0 }).ToArray() is { Length: > 0 } known ? $" {string.Join(", ", known)}" : "";

    private static string Listed(Sequence<string> codes) => $"[{string.Join(", ", codes.Select(code => $"\"{code}\""))}]";
}
