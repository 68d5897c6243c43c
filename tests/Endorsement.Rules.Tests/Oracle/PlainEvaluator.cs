using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>What the oracle says.</summary>
/// <param name="Outcome">Of the pathway.</param>
/// <param name="Requirements">Of every requirement and part by full id; parts that not every case reaches are left out.</param>
internal sealed record OracleAnswer(Outcome Outcome, IReadOnlyDictionary<string, Outcome> Requirements)
{
    /// <summary>The top-level requirements that were decided over more than one case (S7).</summary>
    public IReadOnlyList<string> ByCases { get; init; } = [];
}

/// <summary>The plain, slow, obviously right evaluator with which the engine is compared.</summary>
/// <remarks>Written from the clauses and docs/semantics.md, never from the engine.</remarks>
internal static class PlainEvaluator
{
    public static OracleAnswer Evaluate(
        Ruleset ruleset,
        Candidate candidate,
        string category,
        Pathway pathway,
        LocalDate asOf,
        int? cycleYear = null
    )
    {
        var question = new Question(ruleset, Judged.Of(candidate, asOf), category, pathway, asOf, cycleYear);
        var all = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        var byCases = new List<string>();
        foreach (var requirement in question.Requirements)
        {
            if (Cases.Of(question, requirement) is not { } cases)
            {
                byCases.Add(requirement.Id);
                all[requirement.Id] =
                    requirement.Level == RequirementLevel.Administrative
                        ? Outcome.NotApplicable
                        : Exceptions.Applied(question, requirement, Outcome.NeedsReview);
                continue;
            }

            var answers = cases
                .Select(given =>
                {
                    var found = new Dictionary<string, Outcome>(StringComparer.Ordinal);
                    Evaluate(given, requirement, found);
                    return found;
                })
                .ToList();
            foreach (var id in answers[0].Keys.Where(id => answers.TrueForAll(a => a.ContainsKey(id))))
            {
                all[id] = Composites.ByCases(answers.Select(a => a[id]));
            }

            if (cases.Count > 1)
            {
                byCases.Add(requirement.Id);
            }
        }

        var counting = question.Requirements.Where(r => r.Level != RequirementLevel.Recommended).Select(r => all[r.Id]).ToList();
        return new OracleAnswer(Composites.All(counting), all) { ByCases = byCases };
    }

    private static Outcome Evaluate(Case given, Requirement requirement, Dictionary<string, Outcome> found)
    {
        var outcome =
            requirement.Level == RequirementLevel.Administrative || !given.Applies(requirement.When)
                ? Outcome.NotApplicable
                : Exceptions.Applied(given.Question, requirement, Decide(Exceptions.Moved(given, requirement), requirement, found));
        found[requirement.Id] = outcome;
        return outcome;
    }

    private static Outcome Decide(Case given, Requirement requirement, Dictionary<string, Outcome> found)
    {
        var question = given.Question;
        return requirement switch
        {
            AllRequirement all => Composites.All(Parts(given, all.Parts, found)),
            CompositeRequirement some => Composites.AtLeast(some.Needed, Parts(given, some.Parts, found)),
            ChoiceRequirement choice => Composites.All(
                Parts(
                    given,
                    given.Is(choice.Condition) ? [choice.Then]
                        : choice.Else is { } other ? [other]
                        : [],
                    found
                )
            ),
            CredentialRequirement credential => Schooling.Evaluate(question, credential),
            ExperienceRequirement experience => Experience.Evaluate(question, experience),
            TrainingRequirement training => Training.Evaluate(given, training),
            SupervisionRequirement supervision => Supervision.Evaluate(given, supervision),
            ReferencesRequirement references => References.Evaluate(given, references),
            MembershipRequirement membership => Statements.Membership(question, membership),
            AgreementRequirement agreement => Statements.Agreement(question, agreement),
            ExaminationRequirement examination => Statements.Examination(question, examination),
            ReviewRequirement review => Statements.Review(question, review),
            CompetenciesRequirement competencies => Statements.Competencies(question, competencies),
            EndorsementHeldRequirement held => Truths.Decide(
                Standing.Tenure(question, held.Held, held.AtLeast, held.AtMost, question.MeasuredOn(held.At))
            ),
            ResidenceRequirement residence => Statements.Residence(given, residence),
            FactRequirement fact => given.Is(fact.Condition) ? Outcome.Met
            : fact.Otherwise == FactOtherwise.NeedsReview ? Outcome.NeedsReview
            : Outcome.NotMet,
            UndecidedRequirement => Outcome.NeedsReview,
            FeeRequirement or DeadlineRequirement => Outcome.NotApplicable,
            _ => throw new ArgumentOutOfRangeException(nameof(requirement), requirement.Kind, "Not a kind."),
        };
    }

    /// <summary>Recommended parts are evaluated and left out (S5).</summary>
    private static List<Outcome> Parts(Case given, IEnumerable<Requirement> parts, Dictionary<string, Outcome> found) =>
        [
            .. parts
                .Select(p => (p.Level, Outcome: Evaluate(given, p, found)))
                .ToList()
                .Where(p => p.Level != RequirementLevel.Recommended)
                .Select(p => p.Outcome),
        ];
}
