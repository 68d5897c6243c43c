using Endorsement.Rules.Candidates;
using Endorsement.Rules.Remedies;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>The values that an open fact may have and under which a requirement may be met, those that mostly are first.</summary>
/// <remarks>They are tried, not believed: whether a value leads anywhere, only deciding tells. A fact is always told as "if so" (S54).</remarks>
internal sealed class FactValues(Ruleset rules, RemedySetting setting)
{
    private static readonly bool[] YesThenNo = [true, false];

    /// <summary>A full-time week, and every hour that a week has.</summary>
    private static readonly int[] WeeklyHours = [40, 168];

    private static readonly Sequence<AgeGroup> AllAges = [AgeGroup.Prenatal, AgeGroup.InfantToddler, AgeGroup.EarlyChildhood];

    private static readonly FamilyCounts ManyFamilies = new(10_000, 10_000, 10_000);

    private readonly FactCodes _codes = new(rules);

    private LocalDate LongAgo => new(Math.Max(DocumentedDate.MinYear, setting.From.Year - 30), 1, 1);

    /// <summary>What may be supplied where a fact is open.</summary>
    public IEnumerable<FactChange> Of(OpenFact open, Candidate candidate)
    {
        if (open.Entry == OpenFact.Candidate)
        {
            return OfCandidate(open.Attribute).Select(change => new FactChange(null, "", Member(open.Attribute), open, change));
        }

        // What is missing may be of another entry that the entry names: `p-1/endorsements`.
        var slash = open.Attribute.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? OfEntry(open.Entry, open.Attribute, open, candidate)
            : OfEntry(open.Attribute[..slash], Member(open.Attribute[(slash + 1)..]), open, candidate)
                .Concat(OfEntry(open.Entry, Member(open.Attribute), open, candidate));
    }

    /// <summary>Everything that a fact may turn out to be, as far as rules tell it apart: what may help, and the least of it.</summary>
    public IEnumerable<FactChange> All(OpenFact open, Candidate candidate)
    {
        var helping = Of(open, candidate).ToArray();
        var least = helping
            .Where(change => change.Section is not null)
            .Select(change => (change.Section, change.Entry, change.Member))
            .Distinct()
            .Select(fact => (Fact: fact, Change: LeastValues.Of(fact.Section!.Name, fact.Member)))
            .Where(each => each.Change is not null)
            .Select(each => new FactChange(each.Fact.Section, each.Fact.Entry, each.Fact.Member, open, each.Change!));
        return helping.Concat(least);
    }

    private static string Member(string attribute) =>
        attribute.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? attribute[..slash] : attribute;

    private IEnumerable<FactChange> OfEntry(string entry, string member, OpenFact open, Candidate candidate)
    {
        foreach (var section in CandidateSections.All)
        {
            if (section.Find(candidate, entry) >= 0)
            {
                foreach (var change in Values(section, member))
                {
                    yield return new FactChange(section, entry, member, open, change);
                }
            }
        }
    }

    private IEnumerable<Func<object, object>> OfCandidate(string attribute)
    {
        var (member, rest) = attribute.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash
            ? (attribute[..slash], attribute[(slash + 1)..])
            : (attribute, "");
        return member switch
        {
            "residence" => rules.Jurisdiction.Select(place => Whole(c => c with { Residence = place })),
            "worksIn" => rules.Jurisdiction.Select(place => Whole(c => c with { WorksIn = place })),
            "providesReflectiveSupervision" => YesThenNo.Select(gives => Whole(c => c with { ProvidesReflectiveSupervision = gives })),
            "circumstances" => YesThenNo.Select(so => Whole(c => c with { Circumstances = With(c.Circumstances, rest, so) })),
            "families" => [Whole(c => c with { Families = ManyFamilies })],
            "application" when rest == "registered" => Days(null)
                .Select(day => Whole(c => c with { Application = (c.Application ?? new()) with { Registered = day } })),
            "application" => Days(null)
                .Select(day => Whole(c => c with { Application = (c.Application ?? new()) with { Submitted = day } })),
            _ => [],
        };
    }

    private static Circumstances With(Circumstances? known, string code, bool holds) =>
        [.. (known ?? []).Where(pair => pair.Key != code), KeyValuePair.Create(code, holds)];

    private static Func<object, object> Whole(Func<Candidate, Candidate> change) => candidate => change((Candidate)candidate);

    private IEnumerable<Func<object, object>> Values(CandidateSection section, string member) =>
        section.Name switch
        {
            "education" => Education(member),
            "work" => Work(member),
            "training" => Training(member),
            "reflectiveSupervision" => Sessions(member),
            "people" => People(member),
            "references" => Ratings(member),
            "memberships" => Memberships(member),
            "agreements" when member == "signed" => Dates<Agreement>(a => a.Signed, (a, day) => a with { Signed = day }),
            "examinations" => Examinations(member),
            "reviews" => Reviews(member),
            "endorsements" => Held(member),
            _ => [],
        };

    private IEnumerable<Func<object, object>> Education(string member) =>
        member switch
        {
            "conferred" => Dates<EducationEntry>(e => e.Conferred, (e, day) => e with { Conferred = day }),
            "relatedField" => YesThenNo.Select(so => Of<EducationEntry>(e => e with { RelatedField = so })),
            "focusSpecific" => YesThenNo.Select(so => Of<EducationEntry>(e => e with { FocusSpecific = so })),
            "transcript" => [Of<EducationEntry>(e => e with { Transcript = Transcript.Official })],
            "competencies" => [Of<EducationEntry>(e => e with { Competencies = _codes[CodeKind.Competencies] })],
            _ => [],
        };

    private IEnumerable<Func<object, object>> Work(string member) =>
        member switch
        {
            "from" => Dates<WorkEntry>(e => e.From, (e, day) => e with { From = day }, LongAgo),
            "to" => Dates<WorkEntry>(e => e.To, (e, day) => e with { To = day }),
            "activity" => [Of<WorkEntry>(e => e with { Activity = _codes[CodeKind.Activities] })],
            "paid" => YesThenNo.Select(so => Of<WorkEntry>(e => e with { Paid = so })),
            "supervised" => YesThenNo.Select(so => Of<WorkEntry>(e => e with { Supervised = so })),
            "hoursPerWeek" => WeeklyHours.Select(hours => Of<WorkEntry>(e => e with { HoursPerWeek = hours.ClockHours() })),
            "ages" => [Of<WorkEntry>(e => e with { Ages = AllAges })],
            "families" => [Of<WorkEntry>(e => e with { Families = ManyFamilies })],
            "attested" => [Of<WorkEntry>(e => e with { Attested = _codes[CodeKind.Attested] })],
            "scope" => [Of<WorkEntry>(e => e with { Scope = LeadershipScope.National })],
            "peopleSupervised" => [Of<WorkEntry>(e => e with { PeopleSupervised = 1_000 })],
            "competencies" => [Of<WorkEntry>(e => e with { Competencies = _codes[CodeKind.Competencies] })],
            _ => [],
        };

    private IEnumerable<Func<object, object>> Training(string member) =>
        member switch
        {
            "date" => Dates<TrainingEntry>(e => e.Date, (e, day) => e with { Date = day }),
            "from" => Dates<TrainingEntry>(e => e.From, (e, day) => e with { From = day }),
            "to" => Dates<TrainingEntry>(e => e.To, (e, day) => e with { To = day }),
            "hours" => [Of<TrainingEntry>(e => e with { Hours = ClockHours.EntryMaximum })],
            "topics" => [Of<TrainingEntry>(e => e with { Topics = _codes[CodeKind.Topics] })],
            "as" => _codes[CodeKind.As].OrderBy(code => code != "participant").Select(code => Of<TrainingEntry>(e => e with { As = code })),
            "didactic" => YesThenNo.Select(so => Of<TrainingEntry>(e => e with { Didactic = so })),
            "competencies" => [Of<TrainingEntry>(e => e with { Competencies = _codes[CodeKind.Competencies] })],
            _ => [],
        };

    private IEnumerable<Func<object, object>> Sessions(string member) =>
        member switch
        {
            "date" => Dates<ReflectiveSupervisionEntry>(e => e.Date, (e, day) => e with { Date = day }),
            "from" => Dates<ReflectiveSupervisionEntry>(e => e.From, (e, day) => e with { From = day }),
            "to" => Dates<ReflectiveSupervisionEntry>(e => e.To, (e, day) => e with { To = day }),
            "hours" => [Of<ReflectiveSupervisionEntry>(e => e with { Hours = ClockHours.EntryMaximum })],
            "format" => new[] { SessionFormat.Individual, SessionFormat.Group }.Select(format =>
                Of<ReflectiveSupervisionEntry>(e => e with { Format = format })
            ),
            "provider" => (setting.Candidate.People ?? [])
                .Take(8)
                .Select(person => Of<ReflectiveSupervisionEntry>(e => e with { Provider = person.Id })),
            "about" => [Of<ReflectiveSupervisionEntry>(e => e with { About = _codes[CodeKind.About] })],
            "ages" => [Of<ReflectiveSupervisionEntry>(e => e with { Ages = AllAges })],
            _ => [],
        };

    private IEnumerable<Func<object, object>> People(string member) =>
        member switch
        {
            "highestDegree" => [Of<Person>(p => p with { HighestDegree = Degree.Doctorate })],
            "endorsements" =>
            [
                Of<Person>(p =>
                    p with
                    {
                        Endorsements =
                        [
                            .. _codes.Categories.Select(category => new HeldEndorsement
                            {
                                Category = category,
                                Association = setting.Association,
                                From = LongAgo,
                            }),
                        ],
                    }
                ),
            ],
            "vetted" =>
            [
                Of<Person>(p =>
                    p with
                    {
                        Vetted =
                        [
                            new Vetting
                            {
                                Association = setting.Association,
                                From = LongAgo,
                                To = new LocalDate(DocumentedDate.MaxYear, 12, 31),
                            },
                        ],
                    }
                ),
            ],
            "meetsCriteriaFor" => [Of<Person>(p => p with { MeetsCriteriaFor = _codes.Categories })],
            _ => [],
        };

    private IEnumerable<Func<object, object>> Ratings(string member) =>
        member switch
        {
            "roles" => [Of<ReferenceRating>(r => r with { Roles = _codes[CodeKind.Roles] })],
            "current" => [Of<ReferenceRating>(r => r with { Current = true })],
            "received" => Dates<ReferenceRating>(r => r.Received, (r, day) => r with { Received = day }),
            "knownSince" => Dates<ReferenceRating>(r => r.KnownSince, (r, day) => r with { KnownSince = day }, LongAgo),
            "notEnoughInformation" => [Of<ReferenceRating>(r => r with { NotEnoughInformation = 0 })],
            _ => [],
        };

    private IEnumerable<Func<object, object>> Memberships(string member) =>
        member switch
        {
            "association" => [Of<Membership>(m => m with { Association = setting.Association })],
            "kind" => [Of<Membership>(m => m with { Kind = MembershipKind.Individual })],
            "from" => Dates<Membership>(m => m.From, (m, day) => m with { From = day }, LongAgo),
            "to" => Dates<Membership>(m => m.To, (m, day) => m with { To = day }, setting.By.PlusYears(1)),
            _ => [],
        };

    private IEnumerable<Func<object, object>> Examinations(string member) =>
        member switch
        {
            "date" => Dates<Examination>(e => e.Date, (e, day) => e with { Date = day }),
            "result" => [Of<Examination>(e => e with { Result = Result.Passed })],
            _ => [],
        };

    private IEnumerable<Func<object, object>> Reviews(string member) =>
        member switch
        {
            "date" => Dates<Review>(r => r.Date, (r, day) => r with { Date = day }),
            "result" => [Of<Review>(r => r with { Result = Result.Passed })],
            _ => [],
        };

    private IEnumerable<Func<object, object>> Held(string member) =>
        member switch
        {
            "association" => [Of<HeldEndorsement>(h => h with { Association = setting.Association })],
            "from" => Dates<HeldEndorsement>(h => h.From, (h, day) => h with { From = day }, LongAgo),
            "to" => Dates<HeldEndorsement>(h => h.To, (h, day) => h with { To = day }),
            "submitted" => Dates<HeldEndorsement>(h => h.Submitted, (h, day) => h with { Submitted = day }, LongAgo),
            "removed" => Dates<HeldEndorsement>(h => h.Removed, (h, day) => h with { Removed = day }),
            _ => [],
        };

    private static Func<object, object> Of<TEntry>(Func<TEntry, TEntry> change)
        where TEntry : notnull => entry => change((TEntry)entry);

    /// <summary>Of a date that is known to the month or year its first and its last day; of one that is not known, the days that mostly help.</summary>
    private IEnumerable<Func<object, object>> Dates<TEntry>(
        Func<TEntry, DocumentedDate?> of,
        Func<TEntry, LocalDate, TEntry> with,
        params LocalDate[] first
    )
        where TEntry : notnull
    {
        for (var i = 0; i < MostDays; i++)
        {
            var place = i;
            yield return entry => with((TEntry)entry, Days(of((TEntry)entry), first).ElementAt(place));
        }
    }

    private const int MostDays = 4;

    private IEnumerable<LocalDate> Days(DocumentedDate? known, params LocalDate[] first) =>
        known is { } date
            ? Distinct([date.First, date.Last])
            : Distinct([.. first, setting.From, setting.Cycle?.To ?? setting.By, setting.Cycle?.From ?? LongAgo]);

    /// <summary>So many days, the last one again where there are fewer.</summary>
    private static IEnumerable<LocalDate> Distinct(LocalDate[] days)
    {
        var distinct = days.Distinct().Take(MostDays).ToList();
        return distinct.Concat(Enumerable.Repeat(distinct[^1], MostDays));
    }
}

/// <summary>All codes that the rules know, as an entry would list them.</summary>
internal sealed class FactCodes(Ruleset rules)
{
    public Sequence<string> this[CodeKind kind] => [.. rules.Compile().Vocabulary[kind].Codes];

    public Sequence<string> Categories => [.. rules.Categories.Select(category => category.Code)];
}
