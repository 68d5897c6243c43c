namespace Endorsement.Rules.Analysis;

/// <summary>A pathway as a whole as two rulesets ask it, for one renewal cycle.</summary>
/// <param name="first">The first ruleset.</param>
/// <param name="firstCategory">The category as the first calls it.</param>
/// <param name="second">The second ruleset.</param>
/// <param name="secondCategory">The category as the second calls it.</param>
/// <param name="hasCycle">Whether the pathway looks at a cycle: who is asked about two cycles is asked two questions.</param>
internal sealed class PathwaySides(Ruleset first, string firstCategory, Ruleset second, string secondCategory, bool hasCycle) : ISides
{
    private Outcome[] _each = [];

    public string RequirementId => "";

    public int Best => SidesFound.Best;

    public int Asked { get; private set; }

    public SidesFound? On(Candidate candidate, Question question)
    {
        Asked++;
        return
            Outcome(first, candidate, question with { Category = firstCategory, Association = null }) is { } was
            && Outcome(second, candidate, question with { Category = secondCategory, Association = null }) is { } now
            && (was.IsMet() == now.IsMet() || !hasCycle || IsOfOneCycle(candidate, question))
            ? new SidesFound(was, now)
            : null;
    }

    private Outcome? Outcome(Ruleset rules, Candidate candidate, Question question) =>
        rules.Open(candidate).DecideEach(question, ref _each)?.Outcome;

    private bool IsOfOneCycle(Candidate candidate, Question question) =>
        Cycle(first, candidate, question with { Category = firstCategory }) is { } one
        && one == Cycle(second, candidate, question with { Category = secondCategory });

    private static (NodaTime.LocalDate From, NodaTime.LocalDate To)? Cycle(Ruleset rules, Candidate candidate, Question question) =>
        rules.TryDetermine(candidate, question with { Association = null }, out var found, out _) && found.Cycle is { } cycle
            ? (cycle.From, cycle.To)
            : null;
}
