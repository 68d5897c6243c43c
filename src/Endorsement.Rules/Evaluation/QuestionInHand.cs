using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>
/// What a requirement needs to be decided: the case, which is only read; what is assumed of facts that the case does not tell; and the scratch, of
/// which nothing is read once the requirement is decided. A method that only reads facts takes the case alone.
/// </summary>
/// <remarks>Not for two threads at once, since the scratch is not; the dossier of the case may be shared.</remarks>
internal sealed class QuestionInHand(Case facts, Assumptions assumptions, Scratch scratch)
{
    public QuestionInHand()
        : this(new Case(), new Assumptions(), new Scratch()) { }

    public Case Case { get; } = facts;

    public Assumptions Assumptions { get; } = assumptions;

    public Scratch Scratch { get; } = scratch;

    /// <summary>Puts another question, its cycle found.</summary>
    /// <param name="dossier">Whose it is.</param>
    /// <param name="plan">The category and pathway asked.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="cycleYear">The year in which the wanted cycle ends (S36); absent: the earliest due on or after the as-of date.</param>
    /// <exception cref="ArgumentException">No cycle ends in that year.</exception>
    public void Put(Dossier dossier, PathwayPlan plan, LocalDate asOf, int? cycleYear) =>
        Case.Put(dossier, plan, asOf, CaseCycle.Find(dossier, plan, asOf, cycleYear, Scratch));

    /// <summary>The same question under other assumptions.</summary>
    public QuestionInHand Under(Assumptions other) => new(Case, other, Scratch);
}
