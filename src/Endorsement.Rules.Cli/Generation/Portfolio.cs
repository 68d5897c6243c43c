namespace Endorsement.Rules.Cli.Generation;

/// <summary>How far somebody has come in the field; it decides how much a portfolio holds.</summary>
internal enum Stage
{
    Newcomer,
    Associate,
    FamilySpecialist,
    Specialist,
    Mentor,
}

/// <summary>Something that keeps a portfolio from being complete, as reviewers meet it.</summary>
[Flags]
internal enum Flaw
{
    None = 0,
    TrainingShort = 1,
    RscShort = 2,
    RscSqueezed = 4,
    RscProviderNotEndorsed = 8,
    WorkOneDayShort = 16,
    WorkUnpaid = 32,
    FewFamilies = 64,
    TwoReferences = 128,
    ReferenceVoid = 256,
    MembershipRanOut = 512,
    AgreementMissing = 1024,
    ExaminationFailed = 2048,
    ReviewUndecided = 4096,
    CompetencyMissing = 8192,
    FieldUndecided = 16384,
    SectionAbsent = 32768,
    MonthsOnly = 65536,
    FactMissing = 131072,
}

/// <summary>What is decided about a portfolio before its entries are written.</summary>
internal sealed class Portfolio
{
    private static readonly Flaw[] Flaws = [.. Enum.GetValues<Flaw>().Where(flaw => flaw != Flaw.None)];

    public Stage Stage { get; private set; }

    public Flaw Flaw { get; private set; }

    /// <summary>Works with children of 3 to 6, not with infants.</summary>
    public bool IsEarlyChildhood { get; private set; }

    /// <summary>Amounts are just what is asked, to the minute and the day.</summary>
    public bool IsExact { get; private set; }

    public bool GivesRsc { get; private set; }

    /// <summary>How a mentor leads, and who rates one for it.</summary>
    public (string Activity, string Rater) Leadership { get; private set; }

    public int Submitted { get; private set; }

    /// <summary>The day of the degree from which most things count.</summary>
    public int Degree { get; private set; }

    public bool Has(Flaw flaw) => (Flaw & flaw) == flaw;

    public void Draw(Dice dice, GeneratedAssociation association, GeneratedPeriod period)
    {
        Stage = dice.Below(100) switch
        {
            < 10 => Stage.Newcomer,
            < 30 => Stage.Associate,
            < 68 => Stage.FamilySpecialist,
            < 91 => Stage.Specialist,
            _ => Stage.Mentor,
        };
        IsEarlyChildhood = dice.Percent(15);
        IsExact = dice.Percent(20);
        Leadership = dice.Below(10) switch
        {
            < 6 => ("practice-leadership", "supervisee"),
            < 8 => ("policy-leadership", "colleague"),
            _ => ("teaching-research", "student"),
        };
        GivesRsc =
            (Stage == Stage.Mentor && Leadership.Activity == "practice-leadership") || (Stage == Stage.Specialist && dice.Percent(30));
        Flaw = Flaw.None;
        for (var more = dice.Percent(62); more; more = dice.Percent(35))
        {
            Flaw |= dice.OneOf<Flaw>(Flaws);
        }

        // Most applied lately, some under an older version.
        var isLate = dice.Percent(85) || period.IsAll || Day(association.FirstYear, 1, 1) >= period.First;
        Submitted = isLate ? dice.Between(period.First, period.Last) : dice.Between(Day(association.FirstYear, 1, 1), period.First - 1);
        Degree = Submitted - dice.Between(4 * 365, 12 * 365);
    }

    public static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;
}

/// <summary>When made-up candidates applied.</summary>
/// <param name="First">The first day, as a day number.</param>
/// <param name="Last">The last day.</param>
/// <param name="IsAll">All of them within these days; otherwise most, and some earlier, under an older version.</param>
internal readonly record struct GeneratedPeriod(int First, int Last, bool IsAll)
{
    /// <summary>So long is the time in which most applied, where its first day is not asked for.</summary>
    private const int Months = 17;

    /// <summary>The period that ends on a day.</summary>
    public static GeneratedPeriod Until(NodaTime.LocalDate last) =>
        Between(last.PlusMonths(-Months).PlusDays(1), last) with
        {
            IsAll = false,
        };

    public static GeneratedPeriod Between(NodaTime.LocalDate first, NodaTime.LocalDate last) =>
        new(Portfolio.Day(first.Year, first.Month, first.Day), Portfolio.Day(last.Year, last.Month, last.Day), IsAll: true);
}

/// <summary>An association for which candidates can be made up.</summary>
/// <param name="Id">The association's id.</param>
/// <param name="Residence">Where its members live.</param>
/// <param name="FirstYear">The first whole year in which one of its versions is in force.</param>
internal sealed record GeneratedAssociation(string Id, string Residence, int FirstYear)
{
    public static GeneratedAssociation[] All { get; } =
    [new("mi-aimh", "US-MI", 2012), new("nmaimh", "US-NM", 2014), new("macmh-iec", "US-MN", 2017)];
}
