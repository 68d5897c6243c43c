using NodaTime;

namespace Endorsement.Rules.Testing;

/// <summary>Steps that change what a candidate has documented, one after another.</summary>
/// <remarks>
/// Every step gives a candidate that a document can say, or an exception that says why not. What is "with" is there afterwards, in place of an entry of the same
/// id; what is "without" is known not to be there; what is "unknown" the file does not say (S6). Immutable and safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// var example = A.Candidate.WhoJustMeets(ruleset, "IMHS").But(c =&gt; c.WithTraining(29.ClockHours()).WithoutMemberships());
/// </code>
/// </example>
public sealed partial class CandidateSteps
{
    private readonly LocalDate _asOf;

    internal CandidateSteps(Candidate candidate, LocalDate asOf) => (Candidate, _asOf) = (candidate, asOf);

    /// <summary>The candidate as the steps so far leave her.</summary>
    public Candidate Candidate { get; }

    /// <summary>A change that has no step of its own.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(Func<Candidate, Candidate> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Next(change(Candidate));
    }

    private CandidateSteps Next(Candidate changed)
    {
        var diagnostics = changed.Validate();
        return diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is not { } error
            ? new CandidateSteps(changed, _asOf)
            : throw new ArgumentException(
                $"no document can say this candidate: {error.Pointer}: {error.Message}{(error.Help is { } help ? $"; {help}" : "")}"
            );
    }
}
