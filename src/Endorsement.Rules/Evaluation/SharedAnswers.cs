using System.Collections.Immutable;

namespace Endorsement.Rules.Evaluation;

/// <summary>
/// What was answered of requirements that ask the same of every category that has one (a category that is like another, a definition that several share):
/// of one question about several categories each is decided, and looked at, once, and told under the id of each category.
/// </summary>
/// <remarks>
/// For one question at a time, and one thread. What reads of which category it is (an award of its own) is asked for each, as is everything in a category
/// of which exceptions say something (S51). The dates of a cycle may differ by category: what was answered under others is forgotten.
/// </remarks>
internal sealed class SharedAnswers
{
    private readonly List<HoursShort> _shortfalls = [];
    private Answer[] _answers = [];
    private (bool, int, int, int, int, int) _cycle;

    /// <summary>The conditions of the pathway that read of which category it is.</summary>
    private bool[] _ofCategory = [];

    /// <summary>Begins another question: nothing is answered yet.</summary>
    public void Begin()
    {
        Array.Clear(_answers);
        _shortfalls.Clear();
    }

    /// <summary>Goes on to another category of the same question.</summary>
    /// <param name="facts">The question, put for the category.</param>
    /// <param name="conditions">How many conditions its pathway has.</param>
    /// <param name="count">How many groups of requirements that ask the same the ruleset has.</param>
    public void GoOn(Case facts, int conditions, int count)
    {
        var cycle = (facts.HasCycle, facts.CycleFirst, facts.CycleLast, facts.CycleDue, facts.CycleSigned, facts.CycleYear);
        if (cycle != _cycle)
        {
            Begin();
            _cycle = cycle;
        }

        if (_answers.Length < count)
        {
            Array.Resize(ref _answers, count);
        }

        if (_ofCategory.Length < conditions)
        {
            _ofCategory = new bool[conditions * 2];
        }
    }

    /// <summary>A condition of the pathway was asked.</summary>
    public void Asked(int condition, bool readCategory) => _ofCategory[condition] = readCategory;

    /// <summary>The outcome of a requirement.</summary>
    public Outcome Decide(ByCasesPlan requirement, QuestionInHand hand)
    {
        if (!IsShared(requirement, hand.Case))
        {
            return requirement.Decide(hand);
        }

        ref var answer = ref _answers[requirement.Twins!.Value];
        if (answer.IsDecided)
        {
            return answer.Outcome;
        }

        hand.Case.IsCategoryRead = false;
        var outcome = requirement.Decide(hand);
        (answer.Outcome, answer.IsDecided) = (outcome, !hand.Case.IsCategoryRead);
        return outcome;
    }

    /// <summary>The clock hours that a requirement that was found not met is short of.</summary>
    public void AddShortfalls(ByCasesPlan requirement, QuestionInHand hand, List<HoursShort> shortfalls)
    {
        if (!IsShared(requirement, hand.Case))
        {
            requirement.AddShortfalls(hand, shortfalls);
            return;
        }

        ref var answer = ref _answers[requirement.Twins!.Value];
        if (answer.ShortOf is not { } twin)
        {
            var before = shortfalls.Count;
            hand.Case.IsCategoryRead = false;
            requirement.AddShortfalls(hand, shortfalls);
            if (!hand.Case.IsCategoryRead)
            {
                (answer.ShortOf, answer.FirstShort, answer.ShortCount) = (requirement.Plan, _shortfalls.Count, shortfalls.Count - before);
                _shortfalls.AddRange(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(shortfalls)[before..]);
            }

            return;
        }

        for (var i = 0; i < answer.ShortCount; i++)
        {
            // Requirements that ask the same have the same parts, numbered from their own number on.
            var (number, minutes) = _shortfalls[answer.FirstShort + i];
            shortfalls.Add(new HoursShort(number - twin.Number + requirement.Number, minutes));
        }
    }

    /// <summary>The finding of a requirement.</summary>
    public Finding Find(ByCasesPlan requirement, QuestionInHand hand)
    {
        if (!IsShared(requirement, hand.Case))
        {
            return requirement.Find(hand);
        }

        ref var answer = ref _answers[requirement.Twins!.Value];
        if (answer.FoundOf is { } twin)
        {
            return requirement.Plan.Retell(twin, answer.Finding!);
        }

        hand.Case.IsCategoryRead = false;
        var finding = requirement.Find(hand);
        if (!hand.Case.IsCategoryRead)
        {
            (answer.FoundOf, answer.Finding) = (requirement.Plan, finding);
        }

        return finding;
    }

    private bool IsShared(ByCasesPlan requirement, Case facts) =>
        requirement.Twins is not null && !facts.HasExceptions && !IsOfCategory(requirement.Asks);

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

    /// <summary>What is answered of one group of requirements that ask the same.</summary>
    private struct Answer
    {
        public bool IsDecided;
        public Outcome Outcome;

        /// <summary>The plan of which the missing hours were asked; absent: of none yet.</summary>
        public RequirementPlan? ShortOf;
        public int FirstShort;
        public int ShortCount;

        /// <summary>The plan of which the finding is; absent: of none yet.</summary>
        public RequirementPlan? FoundOf;
        public Finding? Finding;
    }
}
