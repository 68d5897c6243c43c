using Endorsement.Rules.Testing.Fabricating;
using NodaTime;

namespace Endorsement.Rules.Testing;

/// <summary>Findings as one version asks, with outcomes that nobody found.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class RulesetFindings
{
    private readonly Ruleset? _ruleset;

    internal RulesetFindings(Ruleset? ruleset) => _ruleset = ruleset;

    /// <summary>A requirement that is met.</summary>
    /// <param name="id">The requirement's id.</param>
    /// <param name="counted">The ids of the entries that count.</param>
    /// <exception cref="KeyNotFoundException">The version asks no such thing.</exception>
    public Finding Met(string id, params ReadOnlySpan<string> counted) =>
        Made(id, Outcome.Met) with
        {
            Actual = Subject(id).Hours is { } hours ? [new Figure(Figures.Hours, new FigureValue.Hours(hours))] : [],
            Counted = [.. counted],
        };

    /// <summary>A requirement that is not met.</summary>
    /// <param name="id">The requirement's id.</param>
    /// <param name="missing">The clock hours that are short, at most those that are asked; <see langword="null"/>: the requirement counts none.</param>
    /// <exception cref="KeyNotFoundException">The version asks no such thing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More hours are missing than are asked.</exception>
    public Finding NotMet(string id, ClockHours? missing = null)
    {
        var made = Made(id, Outcome.NotMet);
        if (missing is not { } hours)
        {
            return made;
        }

        // Where no rules say how many are asked, those that are missing are.
        var asked = Subject(id).Hours ?? hours;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hours, asked, nameof(missing));
        return made with
        {
            Required = [new Figure(Figures.Hours, new FigureValue.Hours(asked))],
            Actual = [new Figure(Figures.Hours, new FigureValue.Hours(new ClockHours(asked.Minutes - hours.Minutes)))],
            Shortfall = [new Figure(Figures.Hours, new FigureValue.Hours(hours))],
        };
    }

    /// <summary>A requirement of which a fact is missing that the candidate supplies.</summary>
    /// <param name="id">The requirement's id.</param>
    /// <param name="entry">The entry that lacks it; <c>candidate</c> where no entry is concerned.</param>
    /// <param name="attribute">What is missing of it.</param>
    /// <exception cref="KeyNotFoundException">The version asks no such thing.</exception>
    public Finding Unknown(string id, string entry = "candidate", string attribute = "training") =>
        Made(id, Outcome.Unknown) with
        {
            Open = [OpenFact.Of(entry, attribute, SettledBy.Candidate)],
        };

    /// <summary>A requirement of which a reviewer must judge something.</summary>
    /// <param name="id">The requirement's id.</param>
    /// <param name="entry">The entry that is to be judged.</param>
    /// <param name="attribute">What of it.</param>
    /// <exception cref="KeyNotFoundException">The version asks no such thing.</exception>
    public Finding NeedsReview(string id, string entry = "degree-1", string attribute = "relatedField") =>
        Made(id, Outcome.NeedsReview) with
        {
            Open = [OpenFact.Of(entry, attribute, SettledBy.Reviewer)],
        };

    /// <summary>A requirement that does not concern the candidate.</summary>
    /// <param name="id">The requirement's id.</param>
    /// <exception cref="KeyNotFoundException">The version asks no such thing.</exception>
    public Finding NotApplicable(string id) => Made(id, Outcome.NotApplicable);

    /// <summary>A whole determination: every requirement of a pathway, met but for those that are said otherwise.</summary>
    /// <param name="category">The category code.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="otherwise">The findings that are not met, or open: <c>found =&gt; found.NotMet("IMHS.initial.training", 5.ClockHours())</c>.</param>
    /// <remarks>Of the initial pathway; the outcome follows from the findings (S2).</remarks>
    /// <exception cref="KeyNotFoundException">The version asks no such thing.</exception>
    public Determination Determination(string category, LocalDate asOf, params ReadOnlySpan<Func<RulesetFindings, Finding>> otherwise)
    {
        var said = new Dictionary<string, Finding>(StringComparer.Ordinal);
        foreach (var each in otherwise)
        {
            var finding = each(this);
            said[finding.Id] = finding;
        }

        var asked = _ruleset![category][Pathway.Initial].Requirements;
        if (said.Keys.FirstOrDefault(id => !asked.Any(requirement => requirement.Id == id)) is { } stranger)
        {
            throw new KeyNotFoundException($"{_ruleset.Key} does not ask `{stranger}` of a first {category}.");
        }

        return MadeDetermination.Of(
            _ruleset,
            category,
            Pathway.Initial,
            asOf,
            [.. asked.Select(requirement => said.GetValueOrDefault(requirement.Id) ?? Met(requirement.Id))]
        );
    }

    private Finding Made(string id, Outcome outcome) => Subject(id).Made(outcome);

    private MadeSubject Subject(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _ruleset is null
            ? MadeSubject.Of(id)
            : MadeSubject.Of(_ruleset.Find(id) ?? throw new KeyNotFoundException($"{_ruleset.Key} asks nothing that is called `{id}`."));
    }
}
