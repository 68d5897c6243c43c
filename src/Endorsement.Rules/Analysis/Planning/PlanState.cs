using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>A file with facts supplied and entries added, and what is found of it on any day. Immutable but for what it remembers.</summary>
internal sealed class PlanState
{
    private readonly CandidateFile _opened;
    private readonly Question _question;
    private readonly Candidate _given;
    private CandidateFile? _file;
    private Outcome[] _each = [];
    private (string Requirement, OneDue Due)? _one;

    /// <summary>Whether the file can be read: what is added may be more than a document holds.</summary>
    private bool? _isValid;

    public PlanState(CandidateFile file, Question question)
    {
        (_opened, _question, _given, _file, _isValid) = (file, question, file.Candidate, file, true);
        Candidate = _given;
    }

    private PlanState(PlanState from, ImmutableArray<FactChange> facts, ImmutableArray<Addition> additions)
    {
        (_opened, _question, _given) = (from._opened, from._question, from._given);
        (Facts, Additions) = (facts, additions);
        var candidate = facts.Aggregate(_given, (file, fact) => fact.Apply(file));
        var ids = new PlannedIds(_given);
        Candidate = additions.Aggregate(candidate, (file, addition) => addition.AddTo(file, ids));
    }

    public ImmutableArray<FactChange> Facts { get; } = [];

    public ImmutableArray<Addition> Additions { get; } = [];

    /// <summary>The file with all of it.</summary>
    public Candidate Candidate { get; }

    public CandidateFile File => _file ??= _opened.For(Candidate);

    public PlanState With(ImmutableArray<FactChange> facts) => new(this, facts, Additions);

    public PlanState With(ImmutableArray<Addition> additions) => new(this, Facts, additions);

    public PlanState Plus(IEnumerable<Addition> additions) => new(this, Facts, Additions.AddRange(additions));

    /// <summary>The determination of a day; <see langword="null"/> where there is none.</summary>
    public Determination? Find(LocalDate day) =>
        IsValid && File.TryDetermine(_question with { AsOf = day }, out var found, out _) ? found : null;

    /// <summary>The outcome of a day; <see langword="null"/> where there is none.</summary>
    public Outcome? OutcomeOn(LocalDate day) => Decide(day)?.Outcome;

    /// <summary>Whether everything that is asked is met on a day.</summary>
    public bool IsMet(LocalDate day) => OutcomeOn(day)?.IsMet() == true;

    /// <summary>Whether a requirement, or a part of one, is met on a day.</summary>
    public bool IsMet(string requirement, LocalDate day) => OutcomeOf(requirement, day)?.IsMet() == true;

    public Outcome? OutcomeOf(string requirement, LocalDate day)
    {
        if (_one is not { } one || one.Requirement != requirement)
        {
            _one = one = (requirement, new OneDue(requirement));
        }

        return Decide(day, one.Due) is { } decided
            ? PlanTimeline.OutcomeOf(decided, _each, requirement) ?? FindingOf(requirement, day)?.Outcome
            : null;
    }

    /// <summary>The finding of a requirement or a part.</summary>
    public Finding? FindingOf(string requirement, LocalDate day) =>
        IsValid && File.FindOne(_question with { AsOf = day }, requirement) is { } whole ? whole.Find(requirement) : null;

    /// <summary>Whether the question has an answer on a day.</summary>
    public bool IsAnswered(LocalDate day) => OutcomeOn(day) is not null;

    /// <summary>The requirements that are asked and not met on a day, in the ruleset's order.</summary>
    public ImmutableArray<string> Missing(LocalDate day)
    {
        if (Decide(day) is not { } decided)
        {
            return [];
        }

        var missing = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < decided.Plan.Requirements.Length; i++)
        {
            if (!_each[i].IsMet())
            {
                missing.Add(decided.Plan.Requirements[i].Plan.Requirement.Id);
            }
        }

        return missing.ToImmutable();
    }

    /// <summary>A day from one on, up to another, on which a requirement or a part of one is met, and on the day before it is not; mostly the first.</summary>
    /// <remarks>
    /// Something that is met on no day that is a whole year away is not looked for between them: what a plan waits for lasts. Within the year the day is found
    /// by halving.
    /// </remarks>
    public LocalDate? FirstMet(string requirement, LocalDate from, LocalDate last)
    {
        if (from > last || IsMet(requirement, from))
        {
            return from > last ? null : from;
        }

        for (var (before, year) = (from, 1); before < last; year++)
        {
            var day = LocalDate.Min(from.PlusYears(year), last);
            if (IsMet(requirement, day))
            {
                while (Period.DaysBetween(before, day) is > 1 and var days)
                {
                    var middle = before.PlusDays(days / 2);
                    (before, day) = IsMet(requirement, middle) ? (before, middle) : (middle, day);
                }

                return day;
            }

            before = day;
        }

        return null;
    }

    private bool IsValid => _isValid ??= File.TryOpen(_question);

    private DayDecided? Decide(LocalDate day, IDueRequirements? due = null) =>
        IsValid ? File.DecideEach(_question with { AsOf = day }, ref _each, due) : null;
}
