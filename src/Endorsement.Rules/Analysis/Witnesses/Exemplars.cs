using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>Candidates who just meet a requirement, one for each way in which it may be met: what a plan would have somebody do who has nothing.</summary>
/// <param name="ruleset">The rules.</param>
/// <param name="cases">Cases of the ruleset, for the questions that are asked of it and for candidates who hold what no plan brings.</param>
internal sealed class Exemplars(Ruleset ruleset, IReadOnlyList<RulesetCase> cases)
{
    private const int MostStarts = 3;

    private readonly ConcurrentDictionary<string, Lazy<Sequence<Exemplar>>> _made = new(StringComparer.Ordinal);

    /// <summary>Those of a requirement as the ruleset has it.</summary>
    public Sequence<Exemplar> Of(string id) =>
        _made
            .GetOrAdd(
                id,
                wanted => new Lazy<Sequence<Exemplar>>(() => ruleset.Find(wanted) is { } requirement ? [.. Of(ruleset, requirement)] : [])
            )
            .Value;

    /// <summary>Those of a requirement as a ruleset has it that was switched in place.</summary>
    public IEnumerable<Exemplar> Of(Ruleset rules, Requirement requirement)
    {
        var names = requirement.Id.Split('.');
        foreach (var start in Starts(names[0], PathwayOf(rules, requirement.Id)).Take(MostStarts))
        {
            foreach (var part in requirement.SelfAndParts())
            {
                foreach (var variant in RequirementVariants.Of(part))
                {
                    if (Meeting(rules, variant.Requirement, start) is { } candidate)
                    {
                        yield return new Exemplar(candidate, start.Question) { Path = variant.Path };
                    }
                }
            }
        }
    }

    private static Pathway PathwayOf(Ruleset rules, string id) =>
        rules
            .Categories.SelectMany(c => c.Pathways)
            .First(p => p.Requirements.Any(r => r.SelfAndParts().Any(part => part.Id == id)))
            .Pathway;

    /// <summary>Questions that the cases ask, each with what the candidate holds who is asked; and one of the first year in force.</summary>
    private List<Exemplar> Starts(string category, Pathway pathway)
    {
        var asked = cases
            .Where(given => given.Question.Category == category && given.Question.Pathway == pathway)
            .DistinctBy(given => given.Question)
            .Select(given => new Exemplar(Holding(given.Candidate, pathway), given.Question))
            .SelectMany((start, place) => place == 0 ? [start, Turned(start)] : new[] { start })
            .ToList();
        return asked.Count > 0
            ? asked
            :
            [
                new Exemplar(
                    Nobody,
                    new Question(
                        category,
                        LocalDate.Min(ruleset.EffectiveFrom.PlusYears(1), ruleset.EffectiveUntil ?? LocalDate.MaxIsoValue),
                        pathway
                    )
                ),
            ];
    }

    /// <summary>Somebody who has learned nothing: rules for those without a degree ask for that to be known.</summary>
    private static Candidate Nobody { get; } = Candidate.Read("""{"id":"witness","education":[]}""");

    /// <summary>Somebody of whom all circumstances are the other way round: rules that ask otherwise then are met otherwise.</summary>
    private static Exemplar Turned(Exemplar start)
    {
        var document = WitnessDocument.Of(start.Candidate);
        if (document["circumstances"] is JsonObject circumstances)
        {
            foreach (var (name, value) in circumstances.ToArray())
            {
                circumstances[name] = value is JsonValue flag && flag.TryGetValue<bool>(out var isSo) && !isSo;
            }
        }

        return WitnessDocument.Read(document) is { } turned ? start with { Candidate = turned } : start;
    }

    /// <summary>What no plan brings: the endorsements that are renewed.</summary>
    private static Candidate Holding(Candidate candidate, Pathway pathway) =>
        pathway.HasCycle()
            ? Nobody with
            {
                Endorsements = candidate.Endorsements,
                Application = candidate.Application,
                Residence = candidate.Residence,
                Circumstances = candidate.Circumstances,
            }
            : Nobody with
            {
                Circumstances = candidate.Circumstances,
            };

    /// <summary>What is met on the day; what takes years is there where it is begun years before.</summary>
    private static Candidate? Meeting(Ruleset rules, Requirement variant, Exemplar start)
    {
        var only =
            variant == rules.Find(variant.Id)
                ? rules
                : rules.Switched(new Dictionary<string, Requirement>(StringComparer.Ordinal) { [variant.Id] = variant });
        var (file, day) = (only.Open(start.Candidate), start.Question.AsOf);
        if (!file.TryDetermine(start.Question, out var now, out _))
        {
            return null;
        }

        var question = now.Cycle is { } cycle ? start.Question with { CycleYear = cycle.To.Year } : start.Question;
        var cure = Cure(file, variant, question, now, PlanTimeline.LastDay(day));
        if (cure?.Date == day)
        {
            return cure.State.Candidate;
        }

        var early = question with { AsOf = day.PlusYears(-PlanTimeline.Years) };
        return file.TryDetermine(early, out var then, out _) ? Cure(file, variant, early, then, day)?.State.Candidate : null;
    }

    private static Cure? Cure(CandidateFile file, Requirement requirement, Question question, Determination now, LocalDate last) =>
        new RemedySearch(now.Ruleset!, Planner.SettingOf(file.Candidate, now, null), last, []).Cure(
            requirement,
            new PlanState(file, question),
            question.AsOf
        );
}

/// <summary>A candidate, and what is asked.</summary>
internal sealed record Exemplar(Candidate Candidate, Question Question)
{
    /// <summary>The variant of the requirement that the candidate just meets; <see langword="null"/>: nobody was made for any.</summary>
    public string? Path { get; init; }
}
