using NodaTime;

namespace Endorsement.Rules.Peers;

/// <summary>What the peers are given: counted by the caller from a file of evidence. Numbers are whole, as flat engines compare them best.</summary>
public sealed class FlatFacts
{
    /// <summary>The highest degree: 0 none, 1 associate, 2 bachelor, 3 master, 4 doctorate.</summary>
    public int Degree { get; init; }

    /// <summary>Hours of training.</summary>
    public int TrainingHours { get; init; }

    /// <summary>Hours of RS/C.</summary>
    public int SupervisionHours { get; init; }

    /// <summary>Reference ratings.</summary>
    public int References { get; init; }

    /// <summary>Whether the code of ethics is signed.</summary>
    public bool SignedEthics { get; init; }

    /// <summary>The answer, by hand: which thresholds are missed, a bit each.</summary>
    public int Missed =>
        (Degree >= 2 ? 0 : 1)
        | (TrainingHours >= 30 ? 0 : 2)
        | (SupervisionHours >= 50 ? 0 : 4)
        | (References >= 3 ? 0 : 8)
        | (SignedEthics ? 0 : 16);

    /// <summary>The same thousand for every engine; about half miss something.</summary>
    public static FlatFacts[] Made(int count)
    {
        var random = new Random(1);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => new FlatFacts
                {
                    Degree = random.Next(10) == 0 ? 1 : random.Next(2, 4),
                    TrainingHours = random.Next(25, 70),
                    SupervisionHours = random.Next(42, 120),
                    References = random.Next(10) == 0 ? 2 : 3,
                    SignedEthics = random.Next(10) != 0,
                }),
        ];
    }

    /// <summary>The least evidence that comes to these figures, for the engine that starts from evidence.</summary>
    public Candidate AsEvidence(int number)
    {
        var day = new LocalDate(2018, 3, 1);
        return new Candidate
        {
            Id = FormattableString.Invariant($"flat-{number}"),
            Education =
            [
                new EducationEntry
                {
                    Id = "deg-1",
                    Credential =
                        Degree == 1 ? CredentialKind.Associate
                        : Degree == 2 ? CredentialKind.Bachelor
                        : CredentialKind.Master,
                    Conferred = new LocalDate(2010, 5, 8),
                },
            ],
            Training =
            [
                new TrainingEntry
                {
                    Id = "tr-1",
                    Date = day,
                    Hours = new ClockHours(60 * TrainingHours),
                    As = "participant",
                },
            ],
            ReflectiveSupervision =
            [
                new ReflectiveSupervisionEntry
                {
                    Id = "rs-1",
                    Date = day,
                    Hours = new ClockHours(60 * SupervisionHours),
                    Format = SessionFormat.Individual,
                },
            ],
            People = [.. Enumerable.Range(1, References).Select(i => new Person { Id = FormattableString.Invariant($"p-{i}") })],
            References =
            [
                .. Enumerable
                    .Range(1, References)
                    .Select(i => new ReferenceRating
                    {
                        Id = FormattableString.Invariant($"ref-{i}"),
                        Rater = FormattableString.Invariant($"p-{i}"),
                        Received = day,
                    }),
            ],
            Agreements = SignedEthics ? [new Agreement { Kind = "code-of-ethics", Signed = day }] : [],
        };
    }
}
