using Endorsement.Rules.Candidates;
using NodaTime;

namespace Endorsement.Rules.Remedies;

/// <summary>An entry that an addition brings.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Entry">The entry as a record.</param>
internal readonly record struct AddedEntry(CandidateSection Section, object Entry);

/// <summary>Something that is done and documented: one entry, or several that belong together, such as a rating and who gives it.</summary>
/// <remarks>Immutable. How much it is can be made less, a step at a time, until nothing is in it that is not needed.</remarks>
internal abstract record Addition
{
    /// <summary>The entries, with ids that nothing else in the file has.</summary>
    public abstract IEnumerable<AddedEntry> Entries(PlannedIds ids);

    /// <summary>The last day on which something of it happens.</summary>
    public abstract LocalDate Last { get; }

    /// <summary>Minutes or days that may be too many; 0 where there is nothing to lessen.</summary>
    public virtual long Amount => 0;

    /// <summary>Minutes, for comparing ways; 0 where it is not told in minutes.</summary>
    public virtual long Minutes => 0;

    /// <summary>Minutes for each topic that they must be on.</summary>
    public virtual long TopicMinutes => 0;

    /// <summary>The same with an amount from 1 to <see cref="Amount"/>.</summary>
    public virtual Addition Of(long amount) => this;

    /// <summary>The same with something less that it says of itself: a topic, an area.</summary>
    public virtual IEnumerable<Addition> Plainer() => [];

    /// <summary>The same, going on until a day; itself where nothing goes on.</summary>
    public virtual Addition Until(LocalDate day) => this;

    /// <summary>The same entry by entry, where it has several of which each may be less on its own; itself alone where it has not.</summary>
    public virtual IEnumerable<Addition> OneByOne() => [this];

    /// <summary>The file with it.</summary>
    public virtual Candidate AddTo(Candidate candidate, PlannedIds ids)
    {
        foreach (var (section, entry) in Entries(ids))
        {
            candidate = section.Append(candidate, entry);
        }

        return candidate;
    }
}

/// <summary>Ids for what is added, one after another, passing over those that the file has.</summary>
internal sealed class PlannedIds
{
    private const string Prefix = Findings.HourWarnings.Planned;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<Person, string> _people = new(ReferenceEqualityComparer.Instance);
    private int _last;

    public PlannedIds(Candidate candidate)
    {
        foreach (var section in CandidateSections.All)
        {
            for (var place = section.Count(candidate) - 1; place >= 0; place--)
            {
                if (section.IdOf(section.EntryAt(candidate, place)) is { } id && id.StartsWith(Prefix, StringComparison.Ordinal))
                {
                    _taken.Add(id);
                }
            }
        }
    }

    /// <summary>The id of somebody whom several additions name; she is added with the first of them.</summary>
    /// <param name="person">Who it is; her id is given here.</param>
    /// <param name="isNew">Whether nobody has named her before.</param>
    public string Of(Person person, out bool isNew)
    {
        isNew = !_people.TryGetValue(person, out var id);
        if (isNew)
        {
            _people[person] = id = Next();
        }

        return id!;
    }

    public string Next()
    {
        string id;
        do
        {
            id = FormattableString.Invariant($"{Prefix}{++_last}");
        } while (_taken.Contains(id));

        return id;
    }
}
