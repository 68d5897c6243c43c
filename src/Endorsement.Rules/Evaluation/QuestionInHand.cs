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

    /// <summary>The same question under other assumptions.</summary>
    public QuestionInHand Under(Assumptions other) => new(Case, other, Scratch);
}
