using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>What a letter tells of a plan, in the order in which every language tells it.</summary>
internal sealed class LetterFacts
{
    /// <summary>The first line names so many of what is not met, and of what is not known.</summary>
    public const int MostNamed = 4;

    private const int MostReasons = 4;

    public LetterFacts(CandidatePlan plan)
    {
        Plan = plan;
        Asked = [.. Now.Requirements.Where(f => f.Level == RequirementLevel.Required && f.Outcome != Outcome.NotApplicable)];
        ImmutableArray<Finding> lacking = [.. NotMet, .. Unknown];
        Told = lacking.Length <= MostReasons ? lacking : lacking[..MostReasons];
        Untold = lacking.Length - Told.Length;
        Named = [.. NotMet.Take(MostNamed), .. Unknown.Take(MostNamed)];
        Notices = LetterNotice.Of(this);
    }

    public CandidatePlan Plan { get; }

    public Determination Now => Plan.Now;

    /// <summary>The file as it is, without what is planned.</summary>
    public Candidate File => Plan.File;

    public string? Name => File.Name is { Length: > 0 } name ? name : null;

    /// <summary>The title of the category; its code where nobody says its title.</summary>
    public string Category => Rules?.Title ?? Now.Category;

    public RulesetCategory? Rules => Now.RulesOfCategory;

    /// <summary>What is asked of this candidate, advice and information aside.</summary>
    public ImmutableArray<Finding> Asked { get; }

    public IEnumerable<Finding> Met => Asked.Where(finding => finding.Outcome == Outcome.Met);

    public IEnumerable<Finding> NotMet => Asked.Where(finding => finding.Outcome == Outcome.NotMet);

    public IEnumerable<Finding> Unknown => Asked.Where(finding => finding.Outcome == Outcome.Unknown);

    public IEnumerable<Finding> Reviewed => Asked.Where(finding => finding.Outcome == Outcome.NeedsReview);

    /// <summary>The requirements whose reasons are told; at most four.</summary>
    public ImmutableArray<Finding> Told { get; }

    /// <summary>How many more there are.</summary>
    public int Untold { get; }

    /// <summary>The requirements that are named as lacking at the beginning: each of them has its steps.</summary>
    public ImmutableArray<Finding> Named { get; }

    /// <summary>What the candidate should look at in the file.</summary>
    public ImmutableArray<LetterNotice> Notices { get; }

    /// <summary>What is met today and must be renewed before the plan's date.</summary>
    public IEnumerable<RemedyFacts> Meanwhile =>
        Plan.Remedies.Select(remedy => new RemedyFacts(remedy, Plan)).Where(facts => facts.IsMeanwhile);

    /// <summary>Remedies of what waits for a reviewer, and of what is not known and others settle.</summary>
    public IEnumerable<Remedy> Judged =>
        Plan.Remedies.Where(remedy =>
            Reviewed.Any(finding => finding.Id == remedy.RequirementId)
            || (Named.Any(finding => finding.Id == remedy.RequirementId) && !IsOfCandidate(remedy))
        );

    /// <summary>Whether what is met has to last until a later day.</summary>
    public bool IsLater => Plan.Date > Now.AsOf;

    /// <summary>The first stretch of the coming years, where all is met in it and not for all of them.</summary>
    public TimelineSpan? Holds => Spans is [{ Outcome: Outcome.Met } first, _, ..] ? first : null;

    private List<TimelineSpan> Spans => field ??= PlanText.Spans(Plan);

    /// <summary>What is no longer met after it.</summary>
    public ImmutableArray<Finding> LapsesThen =>
        Holds is null
            ? []
            :
            [
                .. Spans[1]
                    .Requirements.Where(each => !each.Outcome.IsMet())
                    .Select(each => Asked.FirstOrDefault(finding => finding.Id == each.RequirementId))
                    .OfType<Finding>(),
            ];

    /// <summary>The month of an examination that counts; <see langword="null"/>: there is none.</summary>
    public LocalDate? Examined
    {
        get
        {
            var days = (Met.Any(finding => finding.Kind == "examination") ? File.Examinations ?? [] : [])
                .Where(examination => examination.Result == Result.Passed && examination.Date is not null)
                .Select(examination => examination.Date!.Value.Last)
                .ToArray();
            return days.Length == 0 ? null : days.Max();
        }
    }

    /// <summary>
    /// What can be met no more whatever is done or found, so that nothing else helps either: the days for it are over or a known fact stands against it, and
    /// nothing is asked about the past.
    /// </summary>
    public ImmutableArray<Remedy> Closed =>
        Plan.Date is not null
            ? []
            :
            [
                .. Plan.Remedies.Where(remedy =>
                    remedy is { Kind: RemedyKind.None, Reason: RemedyReason.Over or RemedyReason.KnownOtherwise or RemedyReason.NotInTime }
                    && !PlanText.Questions(remedy, Plan).Any()
                    && NotMet.Any(finding => finding.Id == remedy.RequirementId)
                ),
            ];

    /// <summary>Whether nothing is known to help: then no money is asked.</summary>
    public bool IsBeyondCure => Plan.Date is null && Plan.Remedies.Any(remedy => remedy.Kind == RemedyKind.None);

    /// <summary>
    /// The last day of a membership that is in force, where that comes before the plan's date or within three months of the day of the letter;
    /// <see langword="null"/>: it holds longer, or there is none.
    /// </summary>
    public LocalDate? MembershipEnding
    {
        get
        {
            var memberships = File.Memberships ?? [];
            if (
                Now.Outcome == Outcome.Met
                || memberships.IsEmpty
                || !Closed.IsEmpty
                || memberships.Any(membership => membership.Lifetime || membership.To is null)
            )
            {
                return null;
            }

            var (last, soon) = (memberships.Max(membership => membership.To!.Value.Last), Now.AsOf.PlusMonths(3));
            return last >= Now.AsOf && (last <= soon || last < Plan.Date) ? last : null;
        }
    }

    /// <summary>The entries of which a letter says why they do not count; of others the entry itself shows it, or another sentence says it.</summary>
    public static IEnumerable<SetAside> Aside(Finding leaf) => leaf.SetAside.Where(aside => !ShownAnyway.Contains(aside.Reason));

    private static readonly ImmutableArray<SetAsideReason> ShownAnyway =
    [
        SetAsideReason.OtherCredential,
        SetAsideReason.Duplicate,
        SetAsideReason.OtherRole,
        SetAsideReason.OtherActivity,
        SetAsideReason.BeforeDegree,
        SetAsideReason.BeforeStart,
    ];

    /// <summary>The hours of training that are more than a cap lets count.</summary>
    public ClockHours OverCap(Finding leaf)
    {
        var over = leaf
            .SetAside.Where(aside => aside.Reason == SetAsideReason.OverCap)
            .Select(aside => aside.Id)
            .ToHashSet(StringComparer.Ordinal);
        return new ClockHours(
            leaf.Partly.Where(part => part.Unit == PartUnit.Minutes).Sum(part => part.Cut)
                + (File.Training ?? []).Where(training => over.Contains(training.Id)).Sum(training => training.Hours?.Minutes ?? 0)
        );
    }

    /// <summary>The remedy whose nearest miss is an entry that a finding sets aside; <see langword="null"/>: there is none.</summary>
    public Remedy? NearMissOf(Finding leaf) =>
        Plan.Remedies.FirstOrDefault(remedy => remedy.Nearest is { } near && leaf.SetAside.Any(aside => aside.Id == near.Entry));

    /// <summary>What is to be paid now.</summary>
    public IEnumerable<LetterFee> Fees =>
        from finding in Now.Requirements
        where finding.Kind == "fee" && !IsBeyondCure
        from figure in finding.Required
        let asked = figure.Value as FigureValue.Money
        where asked is not null
        let owed = (finding.Actual.Find(figure.Name) as FigureValue.Group)?.Items.Find(Figures.Owed) as FigureValue.Money ?? asked
        where owed.Amount > 0
        let isAlone = finding.Required is [_]
        select new LetterFee(isAlone ? finding.Title : figure.Name, owed, asked, finding.Provenance != Provenance.Inferred);

    /// <summary>The days by which something is due, as the rules print them; at renewal the due date itself stands elsewhere.</summary>
    public IEnumerable<LetterDeadline> Deadlines =>
        from finding in Now.Requirements
        where finding.Kind == "deadline" && !IsBeyondCure
        let due = finding.Required[Figures.Due]
        where due is not null && due != Plan.Dates?.Due
        select new LetterDeadline(
            finding.Title,
            due.Value,
            finding.Required[Figures.LateUntil],
            finding.Required.Find(Figures.Surcharge) as FigureValue.Money,
            finding.Reason == DeadlineReasons.Passed
        );

    /// <summary>Whether a requirement that is told rests on our reading and none before it does: the others say so in short.</summary>
    public bool IsFirstReading(Finding finding) => Told.FirstOrDefault(IsReading) == finding;

    /// <summary>Whether somebody is refused by our reading of an unclear text.</summary>
    public static bool IsReading(Finding finding) => finding is { Provenance: Provenance.Inferred, Outcome: Outcome.NotMet };

    /// <summary>What the candidate can do about what is told, in the order of the ruleset.</summary>
    public IEnumerable<PlanStep> Steps(IPlanWords words) =>
        Plan
            .Remedies.Where(remedy => Named.Any(finding => finding.Id == remedy.RequirementId) && IsOfCandidate(remedy))
            .SelectMany(remedy => PlanText.Asked(remedy, Plan, words))
            .Distinct();

    /// <summary>Whether the candidate has a part in it.</summary>
    private bool IsOfCandidate(Remedy remedy) =>
        remedy.Kind != RemedyKind.Judge
        || NotMet.Any(finding => finding.Id == remedy.RequirementId)
        || remedy.Facts.Any(fact => fact.By == SettledBy.Candidate);
}

/// <summary>An item that is to be paid.</summary>
/// <param name="Item">What for, in the ruleset's words; where nothing else is to be paid for, the title of the requirement.</param>
/// <param name="Owed">How much of it is owed.</param>
/// <param name="Asked">How much is asked in all.</param>
/// <param name="IsSure">Whether the source prints it; else it is our reading, and asked about.</param>
internal sealed record LetterFee(string Item, FigureValue.Money Owed, FigureValue.Money Asked, bool IsSure)
{
    /// <summary>What comes to how much together; <see langword="null"/>: it is one item, or not all of one currency.</summary>
    public static FigureValue.Money? Total(IReadOnlyList<LetterFee> fees) =>
        fees.Count > 1 && fees.All(fee => fee.Owed.Currency == fees[0].Owed.Currency)
            ? new FigureValue.Money(fees.Sum(fee => fee.Owed.Amount), fees[0].Owed.Currency)
            : null;
}

/// <summary>A day by which something is due.</summary>
/// <param name="Title">What is due, in the ruleset's words.</param>
/// <param name="Due">The day.</param>
/// <param name="LateUntil">Until when it is taken late; <see langword="null"/>: it is not.</param>
/// <param name="Surcharge">What that costs more; <see langword="null"/>: nothing.</param>
/// <param name="HasPassed">Whether the last day has passed.</param>
internal sealed record LetterDeadline(string Title, LocalDate Due, LocalDate? LateUntil, FigureValue.Money? Surcharge, bool HasPassed);
