using Endorsement.Rules.Testing.Steps;

namespace Endorsement.Rules.Testing;

/// <content>Everybody whom other entries name.</content>
public sealed partial class CandidateSteps
{
    private static readonly EntryList<Person> PeopleList = new(
        "person",
        c => c.People,
        (c, entries) => c with { People = entries },
        e => e.Id
    );

    /// <summary>With a person, or several. In place of one with the same id, or behind the others.</summary>
    /// <param name="entries">Who they are.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps With(params ReadOnlySpan<Person> entries) => Next(PeopleList.Put(Candidate, entries, e => e.Id));

    /// <summary>Without anybody: ratings go too, and who provided RS/C or supervised work is not said any more.</summary>
    public CandidateSteps WithoutPeople() => Next(Without(_ => true) with { People = [] });

    /// <summary>Without somebody: her ratings go too, and RS/C that she provided and work that she supervised do not say by whom any more.</summary>
    /// <param name="id">The person with this id.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CandidateSteps WithoutPerson(string id) => Next(PeopleList.Remove(Without(person => person == id), id));

    /// <summary>With every person changed.</summary>
    /// <param name="change">What is to be otherwise.</param>
    /// <exception cref="ArgumentException">No document can say the candidate that comes out.</exception>
    public CandidateSteps WithEachPerson(Func<Person, Person> change) => Next(PeopleList.Each(Candidate, change));

    private Candidate Without(Func<string, bool> gone) =>
        Candidate with
        {
            References = Candidate.References?.Where(rating => !gone(rating.Rater)).ToSequence(),
            ReflectiveSupervision = Candidate
                .ReflectiveSupervision?.Select(session => session with { Provider = Left(session.Provider, gone) })
                .ToSequence(),
            Work = Candidate.Work?.Select(spell => spell with { Supervisor = Left(spell.Supervisor, gone) }).ToSequence(),
        };

    private static string? Left(string? person, Func<string, bool> gone) => person is not null && gone(person) ? null : person;
}
