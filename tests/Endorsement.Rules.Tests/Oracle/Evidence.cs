using System.Collections.Immutable;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Changes to a candidate that must not hurt, or must change nothing (S8).</summary>
internal static class Evidence
{
    /// <summary>One more entry in one section that is known; education and own endorsements are left alone, because conditions read them.</summary>
    public static Candidate Add(Candidate candidate, Dice dice)
    {
        var other = Generators.GenerateCandidate(dice.Between(0, 1_000_000));
        Sequence<T>? More<T>(Sequence<T>? section, Sequence<T>? from, Func<T, T> rename) =>
            section is { } entries && from is { IsEmpty: false } further ? [.. entries, rename(dice.Pick([.. further]))] : section;

        string? Known(string? person) => candidate.People is { } people && people.Any(p => p.Id == person) ? person : null;

        return dice.Between(0, 6) switch
        {
            0 => candidate with { Training = More(candidate.Training, other.Training, e => e with { Id = "new" }) },
            1 => candidate with
            {
                ReflectiveSupervision = More(
                    candidate.ReflectiveSupervision,
                    other.ReflectiveSupervision,
                    e => e with { Id = "new", Provider = Known(e.Provider) }
                ),
            },
            2 => candidate with { Work = More(candidate.Work, other.Work, e => e with { Id = "new", Supervisor = Known(e.Supervisor) }) },
            3 => candidate with
            {
                References = More(
                    candidate.References,
                    other.References,
                    e => e with { Id = "new", Rater = Known(e.Rater) ?? candidate.People!.Value[0].Id }
                ),
            },
            4 => candidate with { Memberships = More(candidate.Memberships, other.Memberships, e => e with { Id = "new" }) },
            5 => candidate with { Agreements = More(candidate.Agreements, other.Agreements, e => e with { Id = "new" }) },
            _ => candidate with { Examinations = More(candidate.Examinations, other.Examinations, e => e with { Id = "new" }) },
        };
    }

    /// <summary>Whether an entry is there twice (S13).</summary>
    public static bool HasDuplicates(Candidate candidate) =>
        HasDuplicates(Duplicates.OfTraining, candidate.Training)
        || HasDuplicates(Duplicates.OfSessions, candidate.ReflectiveSupervision)
        || HasDuplicates(Duplicates.OfWork, candidate.Work);

    /// <summary>Some attributes that entries lack; what conditions read (the candidate's own facts) stays as it is.</summary>
    public static Candidate FillIn(Candidate candidate, Dice dice)
    {
        bool Now() => dice.Chance(40);
        Sequence<string> Codes(params string[] codes) => [.. codes.Where(_ => dice.Chance(50))];
        Sequence<T>? Each<T>(Sequence<T>? section, Func<T, T> fill) => section is { } entries ? [.. entries.Select(fill)] : null;
        string Person() => dice.Pick([.. candidate.People!.Value.Select(p => p.Id)]);

        return candidate with
        {
            Education = Each(
                candidate.Education,
                e =>
                    e with
                    {
                        RelatedField = e.RelatedField ?? (Now() ? dice.Chance(50) : null),
                        FocusSpecific = e.FocusSpecific ?? (Now() ? dice.Chance(50) : null),
                        Transcript = e.Transcript ?? (Now() ? dice.Pick(Transcript.Official, Transcript.None) : null),
                        Competencies = e.Competencies ?? (Now() ? Codes(Vocabulary.Areas) : null),
                    }
            ),
            Work = Each(
                candidate.Work,
                e =>
                    e with
                    {
                        From =
                            e.From
                            ?? (
                                e.Leave is null && e.To is { } to && Now()
                                    ? DocumentedDate.OfDay(to.First.PlusDays(-dice.Between(0, 700)))
                                    : null
                            ),
                        Activity = e.Activity ?? (Now() ? Codes(Vocabulary.Activities) : null),
                        Paid = e.Paid ?? (Now() ? dice.Chance(50) : null),
                        Supervised = e.Supervised ?? (Now() ? dice.Chance(50) : null),
                        HoursPerWeek = e.HoursPerWeek ?? (Now() ? ClockHours.FromHours(dice.Pick(10, 40)) : null),
                        Attested = e.Attested ?? (Now() ? Codes(Vocabulary.Attested) : null),
                        Supervisor = e.Supervisor ?? (Now() ? Person() : null),
                        Scope = e.Scope ?? (Now() ? dice.Pick(LeadershipScope.Local, LeadershipScope.State) : null),
                        Families =
                            e.Families ?? (Now() ? new FamilyCounts(dice.Between(0, 5), dice.Between(0, 5), dice.Between(0, 5)) : null),
                    }
            ),
            Training = Each(
                candidate.Training,
                e =>
                    e with
                    {
                        Date = e.Date ?? (e.From is null && e.To is null && Now() ? dice.Day() : null),
                        Hours = e.Hours ?? (Now() ? ClockHours.FromHours(dice.Pick(1, 5)) : null),
                        Topics = e.Topics ?? (Now() ? Codes(Vocabulary.Topics) : null),
                        As = e.As ?? (Now() ? dice.Pick(Vocabulary.As) : null),
                        Didactic = e.Didactic ?? (Now() ? dice.Chance(50) : null),
                    }
            ),
            ReflectiveSupervision = Each(
                candidate.ReflectiveSupervision,
                e =>
                    e with
                    {
                        Date = e.Date ?? (e.From is null && e.To is null && Now() ? dice.Day() : null),
                        Hours = e.Hours ?? (Now() ? ClockHours.FromHours(dice.Pick(1, 5)) : null),
                        Format = e.Format ?? (Now() ? dice.Pick(SessionFormat.Individual, SessionFormat.Group, SessionFormat.Peer) : null),
                        Provider = e.Provider ?? (Now() ? Person() : null),
                        About = e.About ?? (Now() ? Codes(Vocabulary.About) : null),
                    }
            ),
            People = Each(
                candidate.People,
                e =>
                    e with
                    {
                        HighestDegree = e.HighestDegree ?? (Now() ? dice.Pick(Degree.None, Degree.Master) : null),
                        Endorsements = e.Endorsements ?? (Now() ? [] : null),
                        Vetted = e.Vetted ?? (Now() ? [] : null),
                        MeetsCriteriaFor = e.MeetsCriteriaFor ?? (Now() ? Codes("IMHM-C", "IFS") : null),
                    }
            ),
            References = Each(
                candidate.References,
                e =>
                    e with
                    {
                        Roles = e.Roles ?? (Now() ? Codes(Vocabulary.Roles) : null),
                        Current = e.Current ?? (Now() ? dice.Chance(50) : null),
                        Received = e.Received ?? (Now() ? dice.Day() : null),
                        NotEnoughInformation = e.NotEnoughInformation ?? (Now() ? dice.Pick(0, 6) : null),
                    }
            ),
            Agreements = Each(candidate.Agreements, e => e with { Signed = e.Signed ?? (Now() ? dice.Day() : null) }),
            Examinations = Each(
                candidate.Examinations,
                e =>
                    e with
                    {
                        Date = e.Date ?? (Now() ? dice.Day() : null),
                        Result = e.Result ?? (Now() ? dice.Pick(Result.Passed, Result.Failed) : null),
                    }
            ),
            Memberships = Each(candidate.Memberships, e => e with { Kind = e.Kind ?? (Now() ? MembershipKind.Individual : null) }),
        };
    }

    /// <summary>Entries dated after the as-of date, statements of other kinds, and a person whom nobody names.</summary>
    public static Candidate AddIrrelevant(Candidate candidate, LocalDate asOf)
    {
        var later = asOf.PlusDays(1);
        Sequence<T>? Also<T>(Sequence<T>? section, T entry) => section is { } entries ? [.. entries, entry] : null;
        return candidate with
        {
            Training = Also(
                candidate.Training,
                new TrainingEntry
                {
                    Id = "later",
                    Date = later,
                    Hours = ClockHours.FromHours(100),
                    Topics = [.. Vocabulary.Topics],
                    As = "participant",
                }
            ),
            ReflectiveSupervision = Also(
                candidate.ReflectiveSupervision,
                new ReflectiveSupervisionEntry
                {
                    Id = "later",
                    Date = later,
                    Hours = ClockHours.FromHours(100),
                }
            ),
            Work = Also(
                candidate.Work,
                new WorkEntry
                {
                    Id = "later",
                    From = later,
                    Families = new FamilyCounts(100, 100, 100),
                    Competencies = [],
                }
            ),
            People = Also(candidate.People, new Person { Id = "nobody" }),
            Agreements = Also(
                candidate.Agreements,
                new Agreement
                {
                    Id = "else",
                    Kind = "something-else",
                    Signed = asOf,
                }
            ),
            Examinations = Also(
                candidate.Examinations,
                new Examination
                {
                    Id = "else",
                    Kind = "something-else",
                    Date = asOf,
                    Result = Result.Passed,
                }
            ),
            Reviews = Also(
                candidate.Reviews,
                new Review
                {
                    Id = "else",
                    Kind = "something-else",
                    Date = asOf,
                    Result = Result.Passed,
                }
            ),
        };
    }

    private static bool HasDuplicates<T>(Duplicates<T> kind, Sequence<T>? section)
        where T : class => section is { } entries && kind.SetAside(entries).Count < entries.Length;
}
