using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Findings;

namespace Endorsement.Rules.Evaluation;

/// <summary>Exceptions in force that a coordinator should look at: they end soon, or are no longer needed (S51).</summary>
internal static class ExceptionNotices
{
    /// <summary>What ends within so many days ends soon.</summary>
    private const int SoonDays = 60;

    /// <summary>Follows on the deciding of the question in hand.</summary>
    public static void Look(QuestionInHand hand, PathwayPlan plan, WarningList found)
    {
        if (!hand.Case.HasExceptions)
        {
            return;
        }

        foreach (var requirement in plan.Requirements)
        {
            Look(hand, requirement, requirement.Plan, found);
        }
    }

    private static void Look(QuestionInHand hand, IExcepted decided, RequirementPlan requirement, WarningList found)
    {
        if (hand.Case.Exceptions[requirement.Number] is { IsThere: true } grant)
        {
            Ending(hand.Case, grant, found);
            Needless(hand, grant, decided, requirement, found);
        }

        foreach (var part in requirement.Parts)
        {
            Look(hand, part, part, found);
        }
    }

    private static void Ending(Case facts, GrantInForce grant, WarningList found)
    {
        ref readonly var exception = ref facts.Dossier.Exceptions.Entries[grant.Entry];
        var last = exception.Expires == Dossier.Missing ? int.MaxValue : exception.Expires;
        last = grant.Kind == ExceptionKind.Extended ? Math.Min(last, grant.Until) : last;
        if (last >= facts.AsOf && last - facts.AsOf <= SoonDays)
        {
            Add(found, new DeterminationWarning.EndingException(Pointer(grant), Word(facts.Dossier, in exception), Days.Date(last)));
        }
    }

    /// <summary>What it is granted for is met, or does not concern the candidate, on the evidence of its own days.</summary>
    private static void Needless(QuestionInHand hand, GrantInForce grant, IExcepted decided, RequirementPlan requirement, WarningList found)
    {
        if (requirement.Requirement.Level != RequirementLevel.Administrative && decided.AskItself(hand).IsMet())
        {
            Add(found, new DeterminationWarning.NeedlessException(Pointer(grant), requirement.Requirement.Id));
        }
    }

    /// <summary>A batch asks every category: what is said once is said.</summary>
    private static void Add(WarningList found, DeterminationWarning warning)
    {
        if (!found.Holds(warning) && found.Takes())
        {
            found.Add(warning);
        }
    }

    private static string Pointer(GrantInForce grant) => FormattableString.Invariant($"/exceptions/{grant.Entry}");

    private static string Word(Dossier dossier, in ExceptionFacts exception) => dossier.Texts.Of(exception.Requirement);
}
