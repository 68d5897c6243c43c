using Endorsement.Rules.Testing.Steps;
using NodaTime;

namespace Endorsement.Rules.Testing;

/// <content>When something was.</content>
public sealed partial class CandidateSteps
{
    /// <summary>With every degree and certificate conferred so much later, or earlier.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithEducationMoved(Period by) => WithEachDegree(e => e with { Conferred = by.From(e.Conferred) });

    /// <summary>With every spell of work so much later, or earlier; leaves go with it.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithWorkMoved(Period by) =>
        WithEachSpellOfWork(e =>
            e with
            {
                From = by.From(e.From),
                To = by.From(e.To),
                Leave = e.Leave?.Select(leave => leave with { From = by.From(leave.From)!.Value, To = by.From(leave.To) }).ToSequence(),
            }
        );

    /// <summary>With every spell of work ended so many days earlier; one that was going on on the day of the question so many days before it.</summary>
    /// <param name="days">The days; no spell may end before it began.</param>
    /// <exception cref="ArgumentException">A spell would end before it began.</exception>
    public CandidateSteps WithWorkShortenedBy(int days) =>
        WithEachSpellOfWork(e => e with { To = Period.FromDays(-days).From(e.To ?? DocumentedDate.OfDay(_asOf)) });

    /// <summary>With every training so much later, or earlier.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithTrainingMoved(Period by) =>
        WithEachTraining(e => e with { Date = by.From(e.Date), From = by.From(e.From), To = by.From(e.To) });

    /// <summary>With all RS/C so much later, or earlier.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithRscMoved(Period by) =>
        WithEachSession(e => e with { Date = by.From(e.Date), From = by.From(e.From), To = by.From(e.To) });

    /// <summary>With the sessions of RS/C spread evenly over so much time from the first to the last, which ends on the day on which it ended before.</summary>
    /// <param name="span">From the first session to the last: <c>Period.FromMonths(9)</c>.</param>
    /// <exception cref="ArgumentException">There are not two sessions that are dated to the day.</exception>
    public CandidateSteps WithRscSpreadOver(Period span)
    {
        ArgumentNullException.ThrowIfNull(span);
        var days = (Candidate.ReflectiveSupervision ?? [])
            .Select(session => session.Date)
            .Where(date => date is { IsDay: true })
            .Select(date => date!.Value.First)
            .Order()
            .ToArray();
        if (days.Length < 2)
        {
            throw new ArgumentException("there are not two sessions of RS/C that are dated to the day", nameof(span));
        }

        var (first, last) = (days[^1].Minus(span), days[^1]);
        var between = Period.DaysBetween(first, last);
        var place = 0;
        var dated = Candidate
            .ReflectiveSupervision!.Value.OrderBy(session => session.Date?.First ?? session.From?.First ?? last)
            .Select(session =>
                session.Date is { IsDay: true } ? session with { Date = first.PlusDays(between * place++ / (days.Length - 1)) } : session
            );
        return Next(Candidate with { ReflectiveSupervision = dated.ToSequence() });
    }

    /// <summary>With every rating received so much later, or earlier.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithReferencesMoved(Period by) => WithEachRating(e => e with { Received = by.From(e.Received) });

    /// <summary>With every membership so much later, or earlier.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithMembershipsMoved(Period by) => WithEachMembership(e => e with { From = by.From(e.From), To = by.From(e.To) });

    /// <summary>With every statement signed so much later, or earlier.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithAgreementsMoved(Period by) => WithEachAgreement(e => e with { Signed = by.From(e.Signed) });

    /// <summary>With every examination so much later, or earlier.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithExaminationsMoved(Period by) => WithEachExamination(e => e with { Date = by.From(e.Date) });

    /// <summary>With every review so much later, or earlier.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithReviewsMoved(Period by) => WithEachReview(e => e with { Date = by.From(e.Date) });

    /// <summary>With every endorsement held so much later, or earlier.</summary>
    /// <param name="by">By how much: <c>Period.FromDays(-1)</c>. What is known to the month or year is moved by whole ones.</param>
    public CandidateSteps WithEndorsementsMoved(Period by) =>
        WithEachEndorsement(e =>
            e with
            {
                Submitted = by.From(e.Submitted),
                From = by.From(e.From),
                To = by.From(e.To),
                Removed = by.From(e.Removed),
            }
        );
}
