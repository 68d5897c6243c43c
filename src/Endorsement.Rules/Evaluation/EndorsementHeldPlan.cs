using Endorsement.Rules.Findings;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Evaluation;

/// <summary>The candidate holds an endorsement, with the standing and for the time that is asked.</summary>
internal sealed class EndorsementHeldPlan(TenurePlan tenure, DayPlan at) : RequirementPlan
{
    private static readonly ReasonCodes Reasons = new("endorsement-held");

    protected override Outcome Decide(Inquiry inquiry)
    {
        var (first, last) = at.Day(inquiry);
        if (first == last)
        {
            return Outcomes(tenure.Ask(inquiry, first));
        }

        // The day is not known: certain only if it is so on every one of the days that it may be.
        var answer = tenure.Ask(inquiry, first);
        return answer == tenure.Ask(inquiry, last) ? Outcomes(answer) : Outcome.Unknown;
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        var author = (EndorsementHeldRequirement)Requirement;
        var day = at.Day(inquiry).First;
        draft.Required("categories", new FigureValue.List(author.Held.Categories));
        draft.Required("on", FindingDraft.Day(day));
        if (author.AtLeast is { } atLeast)
        {
            draft.Required("atLeast", FindingDraft.Length(atLeast));
        }

        if (author.AtMost is { } atMost)
        {
            draft.Required("atMost", FindingDraft.Length(atMost));
        }

        if (tenure.HeldSince(inquiry, day, possibly: false) is var since && since <= day)
        {
            draft.Actual("since", FindingDraft.Day(since));
        }

        if (!inquiry.Dossier.Endorsements.IsGiven)
        {
            draft.Open("candidate", "endorsements");
        }

        var held = inquiry.Dossier.Endorsements.Entries;
        for (var i = 0; i < held.Length; i++)
        {
            var id = EntryNames.Of(null, "endorsements", i);
            if (!tenure.Concerns(in held[i]))
            {
                continue;
            }

            if (held[i].From.IsGiven && held[i].From.First > inquiry.AsOf)
            {
                draft.SetAside(id, "future");
            }
            else if (outcome == Outcome.Met)
            {
                draft.Count(id);
            }
            else
            {
                draft.SetAside(id, outcome == Outcome.NotMet ? "not-held-so" : "open");
                draft.Open(
                    id,
                    !held[i].From.IsGiven || held[i].From.First != held[i].From.Last ? "from"
                        : held[i].HasAssociation ? "to"
                        : "association"
                );
            }
        }

        return draft.Finish(outcome, Reasons.Of(outcome));
    }

    private static Outcome Outcomes(Truth truth) =>
        truth switch
        {
            Truth.Yes => Outcome.Met,
            Truth.No => Outcome.NotMet,
            _ => Outcome.Unknown,
        };
}
