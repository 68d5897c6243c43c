namespace Endorsement.Rules.Analysis;

/// <summary>Something that two rulesets ask, and what is found of it under each.</summary>
internal interface ISides
{
    /// <summary>The requirement, by its id in the first; empty: a pathway as a whole.</summary>
    string RequirementId { get; }

    /// <summary>How telling somebody is at best.</summary>
    int Best { get; }

    /// <summary>How many questions have been asked.</summary>
    int Asked { get; }

    /// <summary>What is found; <see langword="null"/> where one of the questions has no answer.</summary>
    SidesFound? On(Candidate candidate, Question question);
}

/// <summary>One requirement as two rulesets ask it, and what is found of it under each.</summary>
internal sealed class TwoSides : ISides
{
    private readonly Ruleset _first;
    private readonly Ruleset _second;
    private readonly string _firstId;
    private readonly string _secondId;
    private readonly string _secondCategory;
    private readonly bool _areNamesShared;
    private readonly NewerSide? _newer;

    /// <param name="first">The first ruleset.</param>
    /// <param name="firstId">The requirement as the first calls it.</param>
    /// <param name="second">The second ruleset.</param>
    /// <param name="secondId">The requirement as the second calls it.</param>
    /// <param name="newer">Where the second is only the first with one change: the ruleset that has all of them.</param>
    public TwoSides(Ruleset first, string firstId, Ruleset second, string secondId, NewerSide? newer = null)
    {
        (_first, _firstId, _second, _secondId, _newer) = (first, firstId, second, secondId, newer);
        _secondCategory = RulesetIds.Category(secondId);
        _areNamesShared = ReferenceEquals(second.SwitchedFrom, first);
    }

    public string RequirementId => _firstId;

    /// <summary>How telling somebody is at best.</summary>
    public int Best => _newer is null ? SidesFound.Best : SidesFound.BestOfThree;

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
            ? new SidesFound(first, second, first.IsMet() == second.IsMet() ? null : _newer?.On(candidate, question))
            : null;
    }

    /// <summary>The question as the second ruleset is asked it.</summary>
    public Question InSecond(Question question) => question with { Category = _secondCategory, Association = null };

    /// <summary>Of a part, that of its finding: it is decided within the requirement of which it is one.</summary>
    public static Outcome? Outcome(CandidateFile file, Question question, string id) =>
        RulesetIds.Top(id) == id ? file.DecideOne(question, id) : file.FindOne(question, id)?.Find(id)?.Outcome;
}

/// <summary>A requirement as the newer ruleset asks it, where one change of it is looked at alone.</summary>
/// <param name="Rules">The newer ruleset.</param>
/// <param name="Id">The requirement as it calls it.</param>
internal sealed record NewerSide(Ruleset Rules, string Id)
{
    public Outcome? On(Candidate candidate, Question question) =>
        TwoSides.Outcome(Rules.Open(candidate), question with { Category = RulesetIds.Category(Id), Association = null }, Id);
}

/// <summary>What is found of one requirement under two rulesets. Who is not asked meets it (S60).</summary>
/// <param name="First">Under the first.</param>
/// <param name="Second">Under the second.</param>
/// <param name="Newer">Under the newer one, of which the second takes one change, and where the two say otherwise; else nothing.</param>
internal readonly record struct SidesFound(Outcome First, Outcome Second, Outcome? Newer = null)
{
    public const int Best = 3;

    /// <summary>The newer ruleset says the same as the one change alone does.</summary>
    public const int BestOfThree = 2 * Best;

    /// <summary>How telling it is that it is met under the first alone: 2, against not met; 1, against what is open; 0, it is not.</summary>
    public int FirstAlone => Telling(First, Second);

    public int SecondAlone => Telling(Second, First);

    private int Telling(Outcome met, Outcome not) =>
        !met.IsMet() || not.IsMet()
            ? 0
            : (Newer is { } newer && newer.IsMet() == Second.IsMet() ? Best : 0)
                + (
                    met == Outcome.Met && not == Outcome.NotMet ? Best
                    : not == Outcome.NotMet ? 2
                    : 1
                );
}
