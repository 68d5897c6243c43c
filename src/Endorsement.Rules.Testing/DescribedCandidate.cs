using Endorsement.Rules.Testing.Building;
using NodaTime;

namespace Endorsement.Rules.Testing;

/// <summary>A candidate of whom it is said next what she has documented.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class DescribedCandidate
{
    internal DescribedCandidate() { }

    /// <summary>Somebody who meets everything that is asked, and nothing beyond it: a minute or a day less, and something is not met any more.</summary>
    /// <param name="ruleset">The version that asks; whatever the dates say, it decides.</param>
    /// <param name="category">The category code as the ruleset writes it, e.g. <c>IMHS</c>.</param>
    /// <param name="pathway">How it is applied for. At renewal she has held the category for a year when the cycle begins.</param>
    /// <param name="asOf">
    /// The day on which she meets it, a day earlier not yet where something takes time; <see langword="null"/>: the first such day of somebody who begins when
    /// the version comes into force. At renewal a day of the cycle that is meant; <see langword="null"/>: the first cycle that lies in force as a whole.
    /// </param>
    /// <remarks>
    /// Found by the library's own plan (S54 to S56) of an empty file, and proved by a determination. The same arguments give the same person on any machine.
    /// Ratings come from different people, RS/C from one provider, every entry has an id such as <c>training-1</c>. Takes tens of milliseconds.
    /// </remarks>
    /// <exception cref="QuestionException">The ruleset has no such category, pathway or cycle.</exception>
    /// <exception cref="CannotBeMetException">No plan of an empty file leads there; the exception names the requirements in the way.</exception>
    public ExampleCandidate WhoJustMeets(Ruleset ruleset, string category, Pathway pathway = Pathway.Initial, LocalDate? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(category);
        return new JustMeeting(ruleset, category, pathway).Find(asOf);
    }

    /// <summary>Somebody of whom it is known that nothing is documented: every section is there and empty (S6).</summary>
    /// <param name="ruleset">The version that is asked.</param>
    /// <param name="category">The category code as the ruleset writes it.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="pathway">How it is applied for.</param>
    public ExampleCandidate WithNothingDocumented(Ruleset ruleset, string category, LocalDate asOf, Pathway pathway = Pathway.Initial)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(category);
        return new ExampleCandidate(EmptyFile.Of(ruleset), ruleset, new Question(category, asOf, pathway));
    }
}
