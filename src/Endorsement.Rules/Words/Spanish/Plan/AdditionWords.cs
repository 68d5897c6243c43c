namespace Endorsement.Rules.Words.Spanish;

/// <summary>What is to be done and documented, one need in one sentence.</summary>
/// <param name="spanish">The language.</param>
internal sealed class AdditionWords(SpanishLanguage spanish)
{
    private readonly SessionPlanWords _sessions = new(spanish);
    private readonly TrainingPlanWords _training = new(spanish);
    private readonly RatingPlanWords _ratings = new(spanish);
    private readonly RecordPlanWords _records = new(spanish);
    private readonly WorkPlanWords _works = new(spanish);

    public IEnumerable<string> Of(RemedyFacts facts)
    {
        if (facts.Sessions is { } sessions)
        {
            foreach (var sentence in _sessions.Of(sessions, facts))
            {
                yield return sentence;
            }
        }

        if (facts.Training is { } training)
        {
            yield return _training.Of(training, facts);
        }

        if (facts.Added.OfType<ReferenceRating>().Count() is > 0 and var ratings)
        {
            yield return _ratings.Of(ratings, facts);
        }

        var spells = facts.Leaf("experience") is null ? [] : facts.Added.OfType<WorkEntry>().ToArray();
        foreach (var sentence in spells.Length > 1 ? _works.Of(spells, facts) : [])
        {
            yield return sentence;
        }

        var others = spells.Length > 1 ? facts.Added.Where(entry => entry is not WorkEntry) : facts.Added;
        foreach (var sentence in others.Select(entry => Other(entry, facts)).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return sentence;
        }
    }

    private string? Other(object entry, RemedyFacts facts) =>
        entry switch
        {
            EducationEntry education => _records.Of(education, facts),
            WorkEntry work => _records.Of(work, facts),
            Membership membership => _records.Of(membership, facts),
            Agreement agreement => _records.Of(agreement, facts),
            Examination => _records.Examination(facts),
            Review when facts.Leaf("review") is { Outcome: Outcome.NotMet } =>
                "Pregúntenos, por favor, qué echó en falta la persona revisora. Después decidirá de nuevo una persona revisora.",
            Review review =>
                $"Una persona revisora decide sobre {spanish.Labels.Of(CodeKind.Reviews, review.Kind)}. No hace falta que envíe nada más para esto.",
            HeldEndorsement held => _records.Of(held, facts),
            _ => null,
        };
}
