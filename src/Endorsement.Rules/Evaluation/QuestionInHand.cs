using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>
/// What a requirement needs to be decided: the case, which is only read; what is assumed of facts that the case does not tell; and the scratch, of
/// which nothing is read once the requirement is decided. A method that only reads facts takes the case alone.
/// </summary>
/// <remarks>Not for two threads at once, since the scratch is not; the dossier of the case may be shared.</remarks>
internal sealed class QuestionInHand(Case facts, Assumptions assumptions, Scratch scratch)
{
    private static readonly ScratchSlot<QuestionInHand> Earlier = new(static () => new());

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
    /// <returns>Whether a cycle ends in that year; if not, no question has been put.</returns>
    public bool Put(Dossier dossier, PathwayPlan plan, LocalDate asOf, int? cycleYear)
    {
        var isThere = CaseCycle.TryFind(dossier, plan, asOf, cycleYear, Scratch, out var cycle);
        if (isThere)
        {
            Case.Put(dossier, plan, asOf, cycle);
        }

        return isThere;
    }

    /// <summary>The same question of the cycle just before, conditions taken as they are now; <see langword="null"/> where no such cycle is known.</summary>
    /// <remarks>Valid until it is asked for again.</remarks>
    public QuestionInHand? Before()
    {
        if (
            !Case.HasCycle
            || Case.Plan is not { } plan
            || !CaseCycle.TryFind(Case.Dossier, plan, Days.Date(Case.AsOf), Case.CycleYear - Case.CycleYears, Scratch, out var cycle)
            || cycle is null
        )
        {
            return null;
        }

        var earlier = Scratch.Of(Earlier);
        earlier.Case.Put(Case.Dossier, plan, Days.Date(Case.AsOf), cycle);
        earlier.Assumptions.Take(Assumptions);
        return earlier;
    }

    /// <summary>Keeps no candidate alive.</summary>
    public void Clear()
    {
        Case.Clear();
        Scratch.Forget();
        if (Scratch.Find(Earlier) is { } earlier)
        {
            earlier.Clear();
        }
    }

    /// <summary>The same question under other assumptions.</summary>
    public QuestionInHand Under(Assumptions other) => new(Case, other, Scratch) { IsSupposed = true };

    /// <summary>
    /// Whether what was found of it may be kept until the next question is put: it may not under assumptions, nor where exceptions move what counts, nor
    /// where somebody takes down what is read.
    /// </summary>
    public bool IsKept => !IsSupposed && !Case.HasExceptions && Case.JudgementsRead is null;

    private bool IsSupposed { get; init; }
}
