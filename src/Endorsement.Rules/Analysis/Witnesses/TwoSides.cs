namespace Endorsement.Rules.Analysis;

/// <summary>One requirement as two rulesets ask it, and what is found of it under each.</summary>
internal sealed class TwoSides
{
    private readonly Ruleset _first;
    private readonly Ruleset _second;
    private readonly string _firstId;
    private readonly string _secondId;
    private readonly string _secondCategory;
    private readonly bool _areNamesShared;

    public TwoSides(Ruleset first, string firstId, Ruleset second, string secondId)
    {
        (_first, _firstId, _second, _secondId) = (first, firstId, second, secondId);
        _secondCategory = RulesetIds.Category(secondId);
        _areNamesShared = ReferenceEquals(second.SwitchedFrom, first);
    }

    public string RequirementId => _firstId;

    /// <summary>How many questions have been asked.</summary>
    public int Asked { get; private set; }

    /// <summary>What is found; <see langword="null"/> where one of the questions has no answer.</summary>
    public SidesFound? On(Candidate candidate, Question question)
    {
        Asked++;
        var file = _first.Open(candidate);
        return
            Outcome(file, question, _firstId) is { } first
            && Outcome(_areNamesShared ? file.Under(_second) : _second.Open(candidate), InSecond(question), _secondId) is { } second
            ? new SidesFound(first, second)
            : null;
    }

    /// <summary>The question as the second ruleset is asked it.</summary>
    public Question InSecond(Question question) => question with { Category = _secondCategory, Association = null };

    /// <summary>Of a part, that of its finding: it is decided within the requirement of which it is one.</summary>
    private static Outcome? Outcome(CandidateFile file, Question question, string id) =>
        RulesetIds.Top(id) == id ? file.DecideOne(question, id) : file.FindOne(question, id)?.Find(id)?.Outcome;
}

/// <summary>What is found of one requirement under two rulesets. Who is not asked meets it (S60).</summary>
internal readonly record struct SidesFound(Outcome First, Outcome Second)
{
    /// <summary>How telling it is that it is met under the first alone: 2, against not met; 1, against what is open; 0, it is not.</summary>
    public int FirstAlone => Telling(First, Second);

    public int SecondAlone => Telling(Second, First);

    private static int Telling(Outcome met, Outcome not) =>
        !met.IsMet() || not.IsMet() ? 0
        : met == Outcome.Met && not == Outcome.NotMet ? 3
        : not == Outcome.NotMet ? 2
        : 1;
}
