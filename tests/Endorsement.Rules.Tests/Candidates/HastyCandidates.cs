using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Tests.Candidates;

/// <summary>Candidates as a hasty program builds them: mostly right, and now and then with what no document can say.</summary>
internal sealed class HastyCandidates(Random random)
{
    private static readonly string?[] Words = ["a", "b", "t1", "", " c", "d\ud800", null, "direct-service", "code-of-ethics", "p1", "p1"];

    public Candidate Next() =>
        new()
        {
            Id = Rarely() ? Word()! : "A",
            Residence = Rarely() ? Word() : "US-MI",
            Families = Rarely() ? new FamilyCounts(Number(), Number(), Number()) : null,
            Education = Section(() =>
                new EducationEntry
                {
                    Id = Id(),
                    Credential = (CredentialKind)Code(8),
                    Conferred = Date(),
                    Transcript = Rarely() ? (Transcript)Code(3) : null,
                }
            ),
            Work = Section(() =>
                new WorkEntry
                {
                    Id = Id(),
                    From = Date(),
                    To = Date(),
                    Leave = Rarely() ? [new LeaveOfAbsence { From = Date() ?? default, To = Date() }] : null,
                    HoursPerWeek = Hours(),
                    Activity = Codes(),
                    Ages = Rarely() ? default(Sequence<AgeGroup>) : [(AgeGroup)Code(3)],
                    Supervisor = Rarely() ? Word() : null,
                    PeopleSupervised = Rarely() ? Number() : null,
                    Scope = Rarely() ? (LeadershipScope)Code(4) : null,
                }
            ),
            Training = Section(() =>
                new TrainingEntry
                {
                    Id = Id(),
                    Date = Date(),
                    From = Rarely() ? Date() : null,
                    Hours = Hours(),
                    Topics = Codes(),
                }
            ),
            ReflectiveSupervision = Section(() =>
                new ReflectiveSupervisionEntry
                {
                    Id = Id(),
                    Date = Date(),
                    Hours = Hours(),
                    Provider = Rarely() ? Word() : "p1",
                    Format = (SessionFormat)Code(3),
                }
            ),
            People = Rarely() ? Section(() => new Person { Id = Id() }) : [new Person { Id = "p1", Endorsements = Section(Held) }],
            References = Section(() =>
                new ReferenceRating
                {
                    Id = Id(),
                    Rater = Rarely() ? Word()! : "p1",
                    Roles = Codes(),
                    NotEnoughInformation = Rarely() ? Number() : 0,
                }
            ),
            Memberships = Section(() =>
                new Membership
                {
                    From = Date(),
                    To = Date(),
                    Kind = (MembershipKind)Code(2),
                }
            ),
            Agreements = Section(() => new Agreement { Kind = Word()!, Signed = Date() }),
            Endorsements = Section(Held),
        };

    private HeldEndorsement Held() =>
        new()
        {
            Category = Rarely() ? Word()! : "IFS",
            Association = Rarely() ? Word() : "mi-aimh",
            From = Date(),
            Status = (EndorsementStatus)Code(4),
        };

    private bool Rarely() => random.Next(25) == 0;

    private string? Word() => Words[random.Next(Words.Length)];

    private string Id() => Rarely() ? Word()! : $"e{random.Next(1_000_000)}";

    private int Code(int count) => Rarely() ? random.Next(-3, 300) : random.Next(count);

    private int Number() => random.Next(4) == 0 ? random.Next(int.MinValue, int.MaxValue) : random.Next(10);

    private ClockHours? Hours() =>
        Rarely() ? new ClockHours(random.NextInt64(long.MinValue, long.MaxValue))
        : Rarely() ? null
        : new ClockHours(60 * random.Next(1, 40));

    private DocumentedDate? Date() =>
        Rarely() ? default(DocumentedDate)
        : Rarely() ? null
        : DocumentedDate.OfDay(new LocalDate(2015, 1, 1).PlusDays(random.Next(1_000)));

    private Sequence<string>? Codes() => Rarely() ? default(Sequence<string>) : [Rarely() ? Word()! : "direct-service"];

    private Sequence<T>? Section<T>(Func<T> entry)
        where T : class =>
        Rarely() ? default(Sequence<T>)
        : Rarely() ? null
        : [.. Enumerable.Range(0, random.Next(3)).Select(_ => Rarely() ? null! : entry())];
}
