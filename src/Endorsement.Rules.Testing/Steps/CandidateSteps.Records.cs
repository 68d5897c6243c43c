using Endorsement.Rules.Testing.Steps;

namespace Endorsement.Rules.Testing;

/// <content>What others say and sign: ratings, memberships, statements, examinations, reviews.</content>
public sealed partial class CandidateSteps
{
    private static readonly EntryList<ReferenceRating> ReferencesList = new(
        "reference rating",
        c => c.References,
        (c, entries) => c with { References = entries },
        e => e.Id
    );

    private static readonly EntryList<Membership> MembershipsList = new(
        "membership",
        c => c.Memberships,
        (c, entries) => c with { Memberships = entries },
        e => e.Association
    );

    private static readonly EntryList<Agreement> AgreementsList = new(
        "signed statement",
        c => c.Agreements,
        (c, entries) => c with { Agreements = entries },
        e => e.Kind
    );

    private static readonly EntryList<Examination> ExaminationsList = new(
        "examination",
        c => c.Examinations,
        (c, entries) => c with { Examinations = entries },
        e => e.Kind
    );

    private static readonly EntryList<Review> ReviewsList = new(
        "review",
        c => c.Reviews,
        (c, entries) => c with { Reviews = entries },
        e => e.Kind
    );

    /// <summary>With a reference rating, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<ReferenceRating> entries) => Next(ReferencesList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without any reference ratings: that there are none is known.</summary>
    public CandidateSteps WithoutReferences() => Next(ReferencesList.Set(Candidate, []));

    /// <summary>Without one of the reference ratings.</summary>
    /// <param name="id">The reference rating with this id.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutReferences(string id) => Next(ReferencesList.Remove(Candidate, id));

    /// <summary>With a file that does not say anything of reference ratings.</summary>
    public CandidateSteps WithUnknownReferences() => Next(ReferencesList.Set(Candidate, null));

    /// <summary>With every reference rating changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachRating(Func<ReferenceRating, ReferenceRating> change) => Next(ReferencesList.Each(Candidate, change));

    /// <summary>With a membership, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<Membership> entries) => Next(MembershipsList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without any memberships: that there are none is known.</summary>
    public CandidateSteps WithoutMemberships() => Next(MembershipsList.Set(Candidate, []));

    /// <summary>Without some of the memberships.</summary>
    /// <param name="association">The association whose memberships go.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutMemberships(string association) => Next(MembershipsList.Remove(Candidate, association));

    /// <summary>With a file that does not say anything of memberships.</summary>
    public CandidateSteps WithUnknownMemberships() => Next(MembershipsList.Set(Candidate, null));

    /// <summary>With every membership changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachMembership(Func<Membership, Membership> change) => Next(MembershipsList.Each(Candidate, change));

    /// <summary>With a signed statement, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<Agreement> entries) => Next(AgreementsList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without any signed statements: that there are none is known.</summary>
    public CandidateSteps WithoutAgreements() => Next(AgreementsList.Set(Candidate, []));

    /// <summary>Without some of the signed statements.</summary>
    /// <param name="kind">Which; every signed statement of this kind goes.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutAgreements(string kind) => Next(AgreementsList.Remove(Candidate, kind));

    /// <summary>With a file that does not say anything of signed statements.</summary>
    public CandidateSteps WithUnknownAgreements() => Next(AgreementsList.Set(Candidate, null));

    /// <summary>With every signed statement changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachAgreement(Func<Agreement, Agreement> change) => Next(AgreementsList.Each(Candidate, change));

    /// <summary>With an examination, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<Examination> entries) => Next(ExaminationsList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without any examinations: that there are none is known.</summary>
    public CandidateSteps WithoutExaminations() => Next(ExaminationsList.Set(Candidate, []));

    /// <summary>Without some of the examinations.</summary>
    /// <param name="kind">Which; every examination of this kind goes.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutExaminations(string kind) => Next(ExaminationsList.Remove(Candidate, kind));

    /// <summary>With a file that does not say anything of examinations.</summary>
    public CandidateSteps WithUnknownExaminations() => Next(ExaminationsList.Set(Candidate, null));

    /// <summary>With every examination changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachExamination(Func<Examination, Examination> change) => Next(ExaminationsList.Each(Candidate, change));

    /// <summary>With a review, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<Review> entries) => Next(ReviewsList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without any reviews: that there are none is known.</summary>
    public CandidateSteps WithoutReviews() => Next(ReviewsList.Set(Candidate, []));

    /// <summary>Without some of the reviews.</summary>
    /// <param name="kind">Which; every review of this kind goes.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutReviews(string kind) => Next(ReviewsList.Remove(Candidate, kind));

    /// <summary>With a file that does not say anything of reviews.</summary>
    public CandidateSteps WithUnknownReviews() => Next(ReviewsList.Set(Candidate, null));

    /// <summary>With every review changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachReview(Func<Review, Review> change) => Next(ReviewsList.Each(Candidate, change));
}
