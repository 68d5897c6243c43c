namespace Endorsement.Rules.Words.English;

/// <summary>What is to be done and documented, one need in one sentence.</summary>
/// <param name="english">The language.</param>
internal sealed class AdditionWords(EnglishLanguage english)
{
    private readonly SessionPlanWords _sessions = new(english);
    private readonly TrainingPlanWords _training = new(english);
    private readonly RatingPlanWords _ratings = new(english);
    private readonly RecordPlanWords _records = new(english);
    private readonly WorkPlanWords _works = new(english);

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
                "Please ask us what the reviewer found missing. Then a reviewer decides again.",
            Review review =>
                $"A reviewer decides on the {english.Labels.Of(CodeKind.Reviews, review.Kind)}. You need not send anything more for this.",
            HeldEndorsement held => _records.Of(held, facts),
            _ => null,
        };
}
