using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>Something that is decided by itself, before an exception is looked at: a requirement, or one over all its cases.</summary>
internal interface IExcepted
{
    /// <summary>The requirement's number in its pathway.</summary>
    int Number { get; }

    Outcome AskItself(QuestionInHand hand);

    Finding FindItself(QuestionInHand hand);
}

/// <summary>An exception is applied where a requirement has been decided: it makes met what is not, and never worsens anything (S51).</summary>
internal static class Excepting
{
    public static Outcome Ask<T>(T requirement, QuestionInHand hand)
        where T : IExcepted
    {
        var (facts, grant) = (hand.Case, hand.Case.Exceptions[requirement.Number]);
        var before = facts.Move(grant);
        var outcome = requirement.AskItself(hand);
        facts.MoveBack(before);
        return IsForgiven(outcome, grant, facts) ? Outcome.Met : outcome;
    }

    public static Finding Find<T>(T requirement, QuestionInHand hand)
        where T : IExcepted
    {
        var (facts, grant) = (hand.Case, hand.Case.Exceptions[requirement.Number]);
        var before = facts.Move(grant);
        var finding = requirement.FindItself(hand);
        facts.MoveBack(before);
        return Told(finding, grant, requirement.Number, facts);
    }

    private static bool IsForgiven(Outcome outcome, GrantInForce grant, Case facts) =>
        outcome is Outcome.NotMet or Outcome.Unknown or Outcome.NeedsReview && grant.Forgives(facts.AsOf);

    /// <summary>The finding with what is in force; where that changes the outcome, it keeps what was found without it.</summary>
    private static Finding Told(Finding finding, GrantInForce grant, int number, Case facts)
    {
        if (facts.Exceptions.Refused.Count > 0)
        {
            finding = Refused(finding, number, facts);
        }

        if (!grant.IsThere)
        {
            return finding;
        }

        var inForce = Granted(grant, facts.Dossier);
        return !IsForgiven(finding.Outcome, grant, facts)
            ? finding.With(finding.Facts with { ExceptionInForce = inForce })
            : finding.With(
                FindingDraft.Settled(finding).Facts with
                {
                    Outcome = Outcome.Met,
                    Reason = grant.Kind == ExceptionKind.Waived ? ExceptionReasons.Waived : ExceptionReasons.Extended,
                    Shortfall = [],
                    Blocking = null,
                    ExceptionInForce = inForce with { Without = new FoundWithout(finding.Outcome, finding.Reason, finding.Shortfall) },
                }
            );
    }

    private static ExceptionInForce Granted(GrantInForce grant, Dossier dossier)
    {
        ref readonly var entry = ref dossier.Exceptions.Entries[grant.Entry];
        return new ExceptionInForce
        {
            Entry = dossier.Exceptions.Name(in entry),
            Kind = entry.Kind,
            Until = Day(entry.Until),
            DecidedBy = dossier.Texts.Of(entry.DecidedBy),
            Decided = Days.Date(entry.Decided),
            Expires = Day(entry.Expires),
        };
    }

    private static NodaTime.LocalDate? Day(int day) => day == Dossier.Missing ? null : Days.Date(day);

    private static Finding Refused(Finding finding, int number, Case facts)
    {
        var section = facts.Dossier.Exceptions;
        var refused = facts
            .Exceptions.Refused.Where(refused => refused.Number == number)
            .Select(refused => new SetAside(section.Name(in section.Entries[refused.Entry]), SetAsideReason.ExceptionNotAllowed))
            .ToArray();
        return refused.Length == 0
            ? finding
            : finding.With(
                finding.Facts with
                {
                    SetAside = [.. finding.SetAside.Concat(refused).OrderBy(aside => aside.Id, StringComparer.Ordinal)],
                }
            );
    }
}
