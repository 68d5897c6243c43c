namespace Endorsement.Rules.Words.Spanish;

/// <summary>What reviewers are asked, and what they may answer.</summary>
/// <param name="spanish">The language.</param>
internal sealed class WorklistWords(SpanishLanguage spanish) : IWorklistWords
{
    public string Asked(JudgedAttribute attribute, string entry, Candidate candidate) =>
        attribute switch
        {
            JudgedAttribute.RelatedField => $"¿Está relacionado el campo?{Degree(entry, candidate)}",
            JudgedAttribute.FocusSpecific => $"¿Es este título específico del enfoque de la persona?{Degree(entry, candidate)}",
            JudgedAttribute.Attested => $"¿Qué puede darse por confirmado de este trabajo?{Work(entry, candidate)}",
            JudgedAttribute.Vetted => $"¿De qué asociaciones, y para qué días, tiene aval {Person(entry, candidate)}?",
            JudgedAttribute.MeetsCriteriaFor =>
                $"¿De qué categorías cumple {Person(entry, candidate)} los criterios, sin tener la acreditación?",
            JudgedAttribute.Result => $"¿Se aprobó la revisión {CodeWords.Of(Review(entry, candidate))}?",
            JudgedAttribute.Date => $"¿Qué día se aprobó la revisión {CodeWords.Of(Review(entry, candidate))}?",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Answer(JudgedAttribute attribute, Sequence<string> codes) =>
        attribute switch
        {
            JudgedAttribute.RelatedField or JudgedAttribute.FocusSpecific => "`true` (sí) o `false` (no)",
            JudgedAttribute.Attested => $"todo lo confirmado, [] si no hay nada; las reglas piden {Listed(codes)}",
            JudgedAttribute.Vetted =>
                "cada aval, [] si no hay ninguno: [{ \"association\": \"…\", \"from\": \"YYYY-MM-DD\", \"to\": \"YYYY-MM-DD\" }]",
            JudgedAttribute.MeetsCriteriaFor => $"todas ellas, [] si no hay ninguna; las categorías son {Listed(codes)}",
            JudgedAttribute.Result => "\"passed\" (aprobada) o \"failed\" (no aprobada)",
            JudgedAttribute.Date => "\"YYYY-MM-DD\"",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private string Degree(string entry, Candidate candidate) =>
        candidate.Education?.FirstOrDefault(e => e.Id == entry) is { } degree
            ? About(
                degree.Name,
                degree.Field,
                CodeWords.CredentialNoun(degree.Credential),
                degree.Conferred is { } day ? DateWords.Day(day) : null
            )
            : "";

    private string Work(string entry, Candidate candidate) =>
        candidate.Work?.FirstOrDefault(e => e.Id == entry) is { } work
            ? About(
                work.Activity is { IsEmpty: false } activity ? spanish.Labels.And(CodeKind.Activities, activity) : null,
                work.From is { } from
                    ? work.To is { } to
                        ? $"{CodeWords.Of(DateWords.The(from))} {DateWords.To(to)}"
                        : $"desde {DateWords.The(from)}"
                    : null
            )
            : "";

    private static string Person(string entry, Candidate candidate) =>
        candidate.People?.FirstOrDefault(e => e.Id == entry)?.Name is { Length: > 0 } name ? $"{name} ({entry})" : entry;

    /// <summary>The kind of a review, from the file or from how the judgement names it.</summary>
    private string Review(string entry, Candidate candidate)
    {
        var reviews = candidate.Reviews ?? [];
        var place = reviews.Select((review, i) => review.Id ?? FormattableString.Invariant($"reviews/{i}")).ToList().IndexOf(entry);
        return spanish.Labels.Of(CodeKind.Reviews, place >= 0 ? reviews[place].Kind : entry.Split('/', 2)[^1]);
    }

    private static string About(params string?[] facts) =>
        facts.Where(fact => fact is { Length: > 0 }).ToArray() is { Length: > 0 } known ? $" {string.Join(", ", known)}" : "";

    private static string Listed(Sequence<string> codes) => $"[{string.Join(", ", codes.Select(code => $"\"{code}\""))}]";
}
