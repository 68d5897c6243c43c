using System.Text;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Analysis;

/// <summary>What both evaluators say of a witness, and the changes of one step that witnesses are looked for.</summary>
internal static class WitnessesSaid
{
    /// <summary>What is found of the requirement; the plain evaluator says the same of one that is asked for.</summary>
    public static Outcome Says(this Ruleset ruleset, Witness witness, string id)
    {
        var question = witness.Question;
        var plain = PlainEvaluator.Evaluate(
            ruleset,
            witness.Candidate,
            question.Category!,
            question.Pathway,
            question.AsOf,
            question.CycleYear
        );
        var found = ruleset.Determine(witness.Candidate, question).Requirements.Single(f => f.Id == id);
        if (found.Level == RequirementLevel.Required)
        {
            plain.Requirements[id].Should().Be(found.Outcome, Encoding.UTF8.GetString(witness.Candidate.Document.Span));
        }

        return found.Outcome;
    }

    /// <summary>Each requirement at the top of a pathway with each of its parameters one step up and down.</summary>
    public static IEnumerable<(Requirement Requirement, Setting<Requirement> Setting, Requirement Neighbour)> Neighbours(
        this Ruleset ruleset,
        Func<Requirement, bool> isTried
    ) =>
        from category in ruleset.Categories
        from pathway in category.Pathways
        from requirement in pathway.Requirements
        where isTried(requirement)
        from setting in Kinds.Of(requirement).Settings(requirement)
        from neighbour in setting.Up.Concat(setting.Down)
        select (requirement, setting, neighbour);
}
