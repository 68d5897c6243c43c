using Endorsement.Rules.Testing.Steps;

namespace Endorsement.Rules.Testing;

/// <content>What was learned and done: education, work, training, RS/C.</content>
public sealed partial class CandidateSteps
{
    private static readonly EntryList<EducationEntry> EducationList = new(
        "degree or certificate",
        c => c.Education,
        (c, entries) => c with { Education = entries },
        e => e.Id
    );

    private static readonly EntryList<WorkEntry> WorkList = new(
        "spell of work",
        c => c.Work,
        (c, entries) => c with { Work = entries },
        e => e.Id
    );

    private static readonly EntryList<TrainingEntry> TrainingList = new(
        "training",
        c => c.Training,
        (c, entries) => c with { Training = entries },
        e => e.Id
    );

    private static readonly EntryList<ReflectiveSupervisionEntry> RscList = new(
        "session of RS/C",
        c => c.ReflectiveSupervision,
        (c, entries) => c with { ReflectiveSupervision = entries },
        e => e.Id
    );

    /// <summary>With a degree or certificate, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<EducationEntry> entries) => Next(EducationList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without any education: that there is none is known.</summary>
    public CandidateSteps WithoutEducation() => Next(EducationList.Set(Candidate, []));

    /// <summary>Without one of the education.</summary>
    /// <param name="id">The degree or certificate with this id.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutEducation(string id) => Next(EducationList.Remove(Candidate, id));

    /// <summary>With a file that does not say anything of education.</summary>
    public CandidateSteps WithUnknownEducation() => Next(EducationList.Set(Candidate, null));

    /// <summary>With every degree or certificate changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachDegree(Func<EducationEntry, EducationEntry> change) => Next(EducationList.Each(Candidate, change));

    /// <summary>With a spell of work, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<WorkEntry> entries) => Next(WorkList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without any work: that there is none is known.</summary>
    public CandidateSteps WithoutWork() => Next(WorkList.Set(Candidate, []));

    /// <summary>Without one of the work.</summary>
    /// <param name="id">The spell of work with this id.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutWork(string id) => Next(WorkList.Remove(Candidate, id));

    /// <summary>With a file that does not say anything of work.</summary>
    public CandidateSteps WithUnknownWork() => Next(WorkList.Set(Candidate, null));

    /// <summary>With every spell of work changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachSpellOfWork(Func<WorkEntry, WorkEntry> change) => Next(WorkList.Each(Candidate, change));

    /// <summary>With a training, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<TrainingEntry> entries) => Next(TrainingList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without any training: that there is none is known.</summary>
    public CandidateSteps WithoutTraining() => Next(TrainingList.Set(Candidate, []));

    /// <summary>Without one of the training.</summary>
    /// <param name="id">The training with this id.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutTraining(string id) => Next(TrainingList.Remove(Candidate, id));

    /// <summary>With a file that does not say anything of training.</summary>
    public CandidateSteps WithUnknownTraining() => Next(TrainingList.Set(Candidate, null));

    /// <summary>With every training changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachTraining(Func<TrainingEntry, TrainingEntry> change) => Next(TrainingList.Each(Candidate, change));

    /// <summary>With a session of RS/C, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">What is documented.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<ReflectiveSupervisionEntry> entries) => Next(RscList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without any RS/C: that there is none is known.</summary>
    public CandidateSteps WithoutRsc() => Next(RscList.Set(Candidate, []));

    /// <summary>Without one of the RS/C.</summary>
    /// <param name="id">The session of RS/C with this id.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutRsc(string id) => Next(RscList.Remove(Candidate, id));

    /// <summary>With a file that does not say anything of RS/C.</summary>
    public CandidateSteps WithUnknownRsc() => Next(RscList.Set(Candidate, null));

    /// <summary>With every session of RS/C changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachSession(Func<ReflectiveSupervisionEntry, ReflectiveSupervisionEntry> change) =>
        Next(RscList.Each(Candidate, change));
}
