using System.Collections.Immutable;

namespace Endorsement.Rules.Evaluation;

/// <summary>
/// What was found of requirements that ask the same of every category that has one (a category that is like another, a definition that several share):
/// of one question about several categories each is looked at once, and told under the id of each category.
/// </summary>
/// <remarks>
/// For one question, and one thread. What reads of which category it is (an award of its own) is looked at for each, as is everything in a category of
/// which exceptions say something (S51). The dates of a cycle may differ by category: what was found under others is forgotten.
/// </remarks>
internal sealed class ToldTwins
{
    private (RequirementPlan Plan, Finding Finding)[] _told = [];
    private (bool, int, int, int, int, int) _cycle;

    /// <summary>The conditions of the pathway that read of which category it is.</summary>
    private bool[] _ofCategory = [];

    /// <summary>Goes on to another category of the same question.</summary>
    /// <param name="facts">The question, put for the category.</param>
    /// <param name="conditions">How many conditions its pathway has.</param>
    /// <param name="count">How many groups of requirements that ask the same the ruleset has.</param>
    public void GoOn(Case facts, int conditions, int count)
    {
        var cycle = (facts.HasCycle, facts.CycleFirst, facts.CycleLast, facts.CycleDue, facts.CycleSigned, facts.CycleYear);
        if (_told.Length != count || cycle != _cycle)
        {
            (_told, _cycle) = (new (RequirementPlan, Finding)[count], cycle);
        }

        if (_ofCategory.Length < conditions)
        {
            _ofCategory = new bool[conditions * 2];
        }
    }

    /// <summary>A condition of the pathway was asked.</summary>
    public void Asked(int condition, bool readCategory) => _ofCategory[condition] = readCategory;

    public Finding Find(ByCasesPlan requirement, QuestionInHand hand)
    {
        if (requirement.Twins is not { } twins || hand.Case.HasExceptions || IsOfCategory(requirement.Asks))
        {
            return requirement.Find(hand);
        }

        ref var told = ref _told[twins];
        if (told.Plan is { } twin)
        {
            return requirement.Plan.Retell(twin, told.Finding);
        }

        hand.Case.IsCategoryRead = false;
        var finding = requirement.Find(hand);
        if (!hand.Case.IsCategoryRead)
        {
            told = (requirement.Plan, finding);
        }

        return finding;
    }

    private bool IsOfCategory(ImmutableArray<int> conditions)
    {
        foreach (var condition in conditions)
        {
            if (_ofCategory[condition])
            {
                return true;
            }
        }

        return false;
    }
}
