using Endorsement.Rules.Testing.Building;
using NodaTime;

namespace Endorsement.Rules.Testing;

/// <summary>A made-up person, the version that is asked about her, and the question.</summary>
/// <remarks>A value: equal when its content is. Immutable and safe to share between threads; every step gives another one.</remarks>
/// <example>
/// <code>
/// var justMeets = A.Candidate.WhoJustMeets(ruleset, "IMHS");
/// var short = justMeets.But(c =&gt; c.WithRsc(49.ClockHours()));
/// short.Determine().ShouldBe(Outcome.NotMet);
/// </code>
/// </example>
/// <param name="Candidate">What she has documented.</param>
/// <param name="Ruleset">The version that decides, whatever the dates say.</param>
/// <param name="Question">What is asked.</param>
public sealed record ExampleCandidate(Candidate Candidate, Ruleset Ruleset, Question Question)
{
    /// <summary>The same person, but for what the steps change.</summary>
    /// <param name="change">Steps, one after another: <c>c =&gt; c.WithRsc(49.ClockHours()).WithoutMemberships()</c>.</param>
    /// <exception cref="ArgumentException">A step names an entry that is not there, or makes a candidate that no document can say.</exception>
    public ExampleCandidate But(Func<CandidateSteps, CandidateSteps> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Candidate = change(new CandidateSteps(Candidate, Question.AsOf)).Candidate };
    }

    /// <summary>The same person asked under another version: what a policy change does to her.</summary>
    /// <param name="ruleset">The version that decides then.</param>
    public ExampleCandidate Under(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return this with { Ruleset = ruleset };
    }

    /// <summary>The same person asked for another day.</summary>
    /// <param name="day">The determination date, from 1900-01-01 to 2200-12-31.</param>
    public ExampleCandidate AsOf(LocalDate day) => this with { Question = Question with { AsOf = day } };

    /// <summary>What is found of her.</summary>
    /// <exception cref="QuestionException">The question has no answer under this version.</exception>
    public Determination Determine() => Ruleset.Determine(Candidate, Question);

    /// <summary>What is missing and the least that cures it (S54 to S58).</summary>
    /// <exception cref="QuestionException">The question has no answer under this version.</exception>
    public CandidatePlan Plan() => Ruleset.Open(Candidate).Plan(Question);

    /// <summary>The person as a case file: what is found of her now is what must come out, requirement by requirement.</summary>
    /// <param name="name">What the case shows, as a sentence.</param>
    /// <param name="because">Why it is there; <see langword="null"/>: it does not say.</param>
    /// <returns>One JSON object in UTF-8, over several lines, which <c>RulesetCase.Read</c> reads and <c>endorse test</c> runs.</returns>
    /// <exception cref="QuestionException">The question has no answer under this version.</exception>
    public byte[] ToCase(string name, string? because = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return WrittenCase.Of(this, name, because);
    }

    /// <summary>The candidate alone, where one is wanted.</summary>
    /// <param name="example">The person.</param>
    public static implicit operator Candidate(ExampleCandidate example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return example.Candidate;
    }

    /// <summary>Who is asked what under which version.</summary>
    public override string ToString() => $"{Candidate}, {Question.Category} {Question.Pathway} under {Ruleset.Key}";
}
