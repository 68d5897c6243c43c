using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>A condition ready to be asked; its atoms have been given values before (S7).</summary>
internal abstract class ConditionPlan
{
    public Truth Ask(QuestionInHand hand) => Ask(hand, default);

    /// <param name="hand">The question.</param>
    /// <param name="session">The session, where a provider row asks about the candidate at the session.</param>
    public abstract Truth Ask(QuestionInHand hand, AtSession session);
}

/// <summary>A day of a session, and the highest degree that the candidate is taken to have had then.</summary>
internal readonly record struct AtSession(int Day, int Degree);

internal sealed class AtomReference(int index) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session) => hand.Assumptions[index];
}

/// <summary>A question about one fact of the candidate. Where the fact is missing, both answers are tried (S7).</summary>
internal abstract class Atom
{
    /// <summary>The name of the fact, as a finding lists it when it is open.</summary>
    public abstract string Fact { get; }

    /// <summary>What would decide it: the fact, or where its section is in the file the entries that do not tell it exactly (S14b).</summary>
    /// <param name="facts">The question; of a candidate whose entries have names.</param>
    public virtual IEnumerable<(string Entry, string Attribute)> Lacking(Case facts) => Fact.Length == 0 ? [] : [("candidate", Fact)];

    /// <summary>The candidate's own endorsements that are not dated to the day, or do not name what is asked.</summary>
    protected static IEnumerable<(string Entry, string Attribute)> LackingEndorsements(
        Case facts,
        Func<HeldFacts, string?> lacks,
        bool lacksResidence = false
    )
    {
        var held = facts.Dossier.Endorsements;
        if (!held.IsGiven)
        {
            return [("candidate", "endorsements")];
        }

        var lacking = new List<(string, string)>();
        if (lacksResidence)
        {
            lacking.Add(("candidate", "residence"));
        }

        foreach (ref readonly var entry in held.Entries)
        {
            if (lacks(entry) is { } attribute)
            {
                lacking.Add((held.Name(in entry), attribute));
            }
        }

        return lacking;
    }

    public abstract Truth Ask(QuestionInHand hand);

    /// <summary>The degree that is asked for, where one is: the highest degree is one fact, however many conditions ask for it (S7).</summary>
    /// <param name="facts">The question.</param>
    public virtual DegreeAsked? Degree(Case facts) => null;
}

/// <summary>A level of degree asked for on a day.</summary>
internal readonly record struct DegreeAsked(int Level, int Day);
