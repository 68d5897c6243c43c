using System.Collections.Frozen;
using NodaTime;

namespace Endorsement.Rules.Benchmarks;

/// <summary>A whole portfolio of a master's-level candidate who meets IMHS of mi-aimh@2011: the shape real portfolios have.</summary>
internal static class Portfolio
{
    public static LocalDate AsOf { get; } = new(2012, 6, 1);

    public static Candidate Imhs(int sessions = 40, int people = 4)
    {
        var first = new LocalDate(2009, 9, 7);
        return new Candidate
        {
            Id = "bench-1",
            Residence = "US-MI",
            Application = new ApplicationDates { Submitted = new LocalDate(2012, 5, 1) },
            ProvidesReflectiveSupervision = false,
            Circumstances = new Dictionary<string, bool> { ["supervises-others"] = false },
            Education =
            [
                new EducationEntry
                {
                    Id = "deg-1",
                    Credential = CredentialKind.Bachelor,
                    Conferred = new LocalDate(2004, 5, 8),
                    Transcript = Transcript.Official,
                },
                new EducationEntry
                {
                    Id = "deg-2",
                    Credential = CredentialKind.Master,
                    Conferred = new LocalDate(2008, 5, 10),
                    Transcript = Transcript.Official,
                },
            ],
            Work =
            [
                Job("job-1", new LocalDate(2004, 6, 1), new LocalDate(2006, 7, 31)),
                Job("job-2", new LocalDate(2006, 8, 1), new LocalDate(2008, 8, 31)),
                Job("job-3", new LocalDate(2008, 9, 1), new LocalDate(2010, 8, 31)),
                Job("job-4", new LocalDate(2010, 7, 1), null),
            ],
            Training =
            [
                .. Enumerable
                    .Range(0, 25)
                    .Select(i => new TrainingEntry
                    {
                        Id = $"tr-{i:00}",
                        Date = new LocalDate(2006, 1, 20).PlusMonths(3 * i),
                        Hours = new ClockHours(60 * (1 + (i % 6))),
                        Topics = ["attachment"],
                        As = "participant",
                        Didactic = true,
                    }),
            ],
            ReflectiveSupervision =
            [
                .. Enumerable
                    .Range(0, sessions)
                    .Select(i => new ReflectiveSupervisionEntry
                    {
                        Id = $"rs-{i:00000}",
                        Date = first.PlusDays((int)(i * 700L / Math.Max(40, sessions))),
                        Hours = new ClockHours(90),
                        Format = i % 3 == 0 ? SessionFormat.Group : SessionFormat.Individual,
                        Provider = "p-1",
                        About = ["direct-service"],
                        Ages = [AgeGroup.InfantToddler],
                    }),
            ],
            People =
            [
                .. Enumerable
                    .Range(1, people)
                    .Select(i => new Person
                    {
                        Id = $"p-{i}",
                        HighestDegree = Degree.Master,
                        Endorsements =
                            i <= 2
                                ?
                                [
                                    new HeldEndorsement
                                    {
                                        Category = "IMHM-C",
                                        Association = "mi-aimh",
                                        From = new LocalDate(2005, 3, 1),
                                    },
                                ]
                                : [],
                        Vetted = [],
                        MeetsCriteriaFor = [],
                    }),
            ],
            References =
            [
                .. Enumerable
                    .Range(1, people)
                    .Select(i => new ReferenceRating
                    {
                        Id = $"ref-{i:00}",
                        Rater = $"p-{i}",
                        Roles = i switch
                        {
                            1 => ["rsc-provider"],
                            2 => ["program-supervisor"],
                            _ => ["colleague"],
                        },
                        Current = true,
                        Received = new LocalDate(2012, 4, 2),
                        KnownSince = new LocalDate(2008, 9, 1),
                        NotEnoughInformation = 1,
                    }),
            ],
            Memberships =
            [
                new Membership
                {
                    Association = "mi-aimh",
                    Kind = MembershipKind.Individual,
                    From = new LocalDate(2012, 1, 1),
                    To = new LocalDate(2012, 12, 31),
                },
            ],
            Agreements =
            [
                new Agreement { Kind = "code-of-ethics", Signed = new LocalDate(2012, 5, 1) },
                new Agreement { Kind = "endorsement-agreement", Signed = new LocalDate(2012, 5, 1) },
            ],
            Examinations =
            [
                new Examination
                {
                    Kind = "imh-exam",
                    Date = new LocalDate(2012, 5, 12),
                    Result = Result.Passed,
                },
            ],
            Reviews =
            [
                new Review
                {
                    Kind = "portfolio",
                    Date = new LocalDate(2012, 5, 20),
                    Result = Result.Passed,
                },
            ],
            Endorsements = [],
        };
    }

    private static WorkEntry Job(string id, LocalDate from, LocalDate? to) =>
        new()
        {
            Id = id,
            From = from,
            To = to is { } last ? DocumentedDate.OfDay(last) : null,
            Activity = ["direct-service"],
            Paid = true,
            Supervised = true,
            HoursPerWeek = ClockHours.FromHours(40),
            Ages = [AgeGroup.Prenatal, AgeGroup.InfantToddler],
            Families = new FamilyCounts(0, 14, 0),
            Attested = ["infant-and-parent", "social-emotional-focus", "attends-to-relationships", "relationship-focused"],
        };
}
