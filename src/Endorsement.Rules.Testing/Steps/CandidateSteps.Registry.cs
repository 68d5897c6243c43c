using Endorsement.Rules.Testing.Steps;

namespace Endorsement.Rules.Testing;

/// <content>What the association keeps: endorsements, judgements, exceptions, payments.</content>
public sealed partial class CandidateSteps
{
    private static readonly EntryList<HeldEndorsement> EndorsementsList = new(
        "endorsement",
        c => c.Endorsements,
        (c, entries) => c with { Endorsements = entries },
        e => e.Category
    );

    private static readonly EntryList<Judgement> JudgementsList = new(
        "judgement",
        c => c.Judgements,
        (c, entries) => c with { Judgements = entries },
        e => e.Entry
    );

    private static readonly EntryList<ExceptionGrant> ExceptionsList = new(
        "exception",
        c => c.Exceptions,
        (c, entries) => c with { Exceptions = entries },
        e => e.RequirementId
    );

    private static readonly EntryList<Payment> PaymentsList = new(
        "payment",
        c => c.Payments,
        (c, entries) => c with { Payments = entries },
        e => e.Item
    );

    /// <summary>With an endorsement, or several. Behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<HeldEndorsement> entries) => Next(EndorsementsList.Put(Candidate, entries, _ => null));

    /// <summary>Without any endorsements: that there are none is known.</summary>
    public CandidateSteps WithoutEndorsements() => Next(EndorsementsList.Set(Candidate, []));

    /// <summary>Without some of the endorsements.</summary>
    /// <param name="category">The category; every endorsement of it goes.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutEndorsements(string category) => Next(EndorsementsList.Remove(Candidate, category));

    /// <summary>With a file that does not say anything of endorsements.</summary>
    public CandidateSteps WithUnknownEndorsements() => Next(EndorsementsList.Set(Candidate, null));

    /// <summary>With every endorsement changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachEndorsement(Func<HeldEndorsement, HeldEndorsement> change) =>
        Next(EndorsementsList.Each(Candidate, change));

    /// <summary>With a judgement, or several. Behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<Judgement> entries) => Next(JudgementsList.Put(Candidate, entries, _ => null));

    /// <summary>Without any judgements: that there are none is known.</summary>
    public CandidateSteps WithoutJudgements() => Next(JudgementsList.Set(Candidate, []));

    /// <summary>Without some of the judgements.</summary>
    /// <param name="entry">The entry whose judgements go.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutJudgements(string entry) => Next(JudgementsList.Remove(Candidate, entry));

    /// <summary>With every judgement changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachJudgement(Func<Judgement, Judgement> change) => Next(JudgementsList.Each(Candidate, change));

    /// <summary>With an exception, or several. Behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<ExceptionGrant> entries) => Next(ExceptionsList.Put(Candidate, entries, _ => null));

    /// <summary>Without any exceptions: that there are none is known.</summary>
    public CandidateSteps WithoutExceptions() => Next(ExceptionsList.Set(Candidate, []));

    /// <summary>Without some of the exceptions.</summary>
    /// <param name="requirement">The requirement whose exceptions go.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutExceptions(string requirement) => Next(ExceptionsList.Remove(Candidate, requirement));

    /// <summary>With every exception changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachException(Func<ExceptionGrant, ExceptionGrant> change) => Next(ExceptionsList.Each(Candidate, change));

    /// <summary>With a payment, or several. Behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<Payment> entries) => Next(PaymentsList.Put(Candidate, entries, _ => null));

    /// <summary>Without any payments: that there are none is known.</summary>
    public CandidateSteps WithoutPayments() => Next(PaymentsList.Set(Candidate, []));

    /// <summary>Without some of the payments.</summary>
    /// <param name="item">The item whose payments go.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutPayments(string item) => Next(PaymentsList.Remove(Candidate, item));

    /// <summary>With every payment changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachPayment(Func<Payment, Payment> change) => Next(PaymentsList.Each(Candidate, change));
}
