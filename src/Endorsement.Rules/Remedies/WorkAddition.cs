using Endorsement.Rules.Candidates;
using NodaTime;

namespace Endorsement.Rules.Remedies;

/// <summary>Work from a day on, everything said of it that a rule asks.</summary>
/// <param name="Entry">The spell; its id is given when it is added, and its last day where it is known.</param>
/// <param name="From">Its first day.</param>
internal sealed record WorkAddition(WorkEntry Entry, LocalDate From) : Addition
{
    /// <summary>Its last day; <see langword="null"/>: it goes on.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Who supervises it, where the rule asks for somebody.</summary>
    public Person? Supervisor { get; init; }

    public override LocalDate Last => To ?? From;

    public override long Amount => To is { } last ? Period.DaysBetween(From, last) + 1 : 0;

    public override Addition Of(long amount) => this with { To = From.PlusDays((int)amount - 1) };

    public override Addition Until(LocalDate day) => day < From ? this : this with { To = day };

    public override IEnumerable<AddedEntry> Entries(PlannedIds ids)
    {
        var work = Entry with { Id = ids.Next(), From = From, To = To };
        if (Supervisor is { } supervisor)
        {
            var person = supervisor with { Id = ids.Next() };
            work = work with { Supervisor = person.Id };
            yield return new(CandidateSections.People, person);
        }

        yield return new(CandidateSections.Work, work);
    }
}
