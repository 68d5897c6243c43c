using System.Text;
using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Bulk;

/// <summary>The ruleset for a row, or why there is none.</summary>
internal sealed class Choice
{
    public AskedRuleset? Ruleset { get; init; }

    public SelectionReason Reason { get; init; } = SelectionReason.Named;

    public int? CycleYear { get; init; }

    public EndedCycle? JustEnded { get; init; }

    /// <summary>The row lacks something: it is rejected.</summary>
    public Diagnostic? Problem { get; init; }

    /// <summary>The rules lack something: that is the row's result.</summary>
    public RowError? Error { get; init; }
}

/// <summary>Chooses the ruleset of each row (S43) and remembers what it chose. Not for two threads at once.</summary>
/// <remarks>
/// The catalogue itself chooses, once for each day of submission or award.
/// </remarks>
internal sealed class RulesetChooser(BulkQuestion question)
{
    /// <summary>More places, or days, than these are not remembered.</summary>
    private const int MostRemembered = 4096;

    private readonly Dictionary<(int Association, int First, int Last), Choice> _choices = [];
    private readonly List<(byte[] Place, string? Association, int Number)> _places = [];
    private readonly List<string> _associations = [];
    private readonly Choice? _fixed = question.Options.Ruleset is { } given
        ? new Choice
        {
            Ruleset = question.Of(given),
            Reason = SelectionReason.Named,
            CycleYear = question.Question.CycleYear,
        }
        : null;

    /// <param name="residence">The candidate's residence in UTF-8; empty when it is not given.</param>
    /// <param name="submitted">When the application was submitted.</param>
    /// <param name="award">The earliest day of an endorsement of the candidate that is known to the day.</param>
    public Choice Choose(ReadOnlySpan<byte> residence, DayRange submitted, DayRange award)
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        var (association, number) = question.Question.Association is { } given ? (given, -1) : AssociationOf(residence);
        if (association is null)
        {
            return new Choice { Problem = RowProblems.NoAssociation(residence) };
        }

        var day = question.Question.Pathway.HasCycle() ? award : submitted;
        if (_choices.TryGetValue((number, day.First, day.Last), out var known))
        {
            return known;
        }

        var choice = Choose(association, day);
        if (_choices.Count < MostRemembered)
        {
            _choices[(number, day.First, day.Last)] = choice;
        }

        return choice;
    }

    private Choice Choose(string association, DayRange day)
    {
        var asked = question.Question;
        DocumentedDate? date = day.IsGiven ? Documented(day) : null;
        LocalDate? award = date is { IsDay: true } known ? known.First : null;
        if (!question.Options.Catalog.TrySelect(association, asked, date, award, out var selection, out var problem))
        {
            return new Choice { Error = new RowError(problem, asked) };
        }

        var reason = selection.Reason;
        var ruleset = question.Of(selection.Ruleset);
        return asked.Category is { } category && ruleset.Categories.IsEmpty
            ? new Choice
            {
                Error = new RowError(
                    QuestionProblem.NoCategory,
                    $"{selection.Ruleset.Key} has no category `{category}` with the pathway `{asked.Pathway.Code()}`",
                    $"that version was chosen because it is {Language.English.Of(reason)}",
                    asked
                ),
            }
            : new Choice
            {
                Ruleset = ruleset,
                Reason = reason,
                CycleYear = selection.CycleYear,
                JustEnded = selection.JustEnded,
            };
    }

    private (string? Association, int Number) AssociationOf(ReadOnlySpan<byte> residence)
    {
        if (residence.IsEmpty)
        {
            return question.Options.Catalog.TryAssociation(question.Question, null, out var only, out _) ? (only, -1) : default;
        }

        foreach (var (place, association, number) in _places)
        {
            if (residence.SequenceEqual(place))
            {
                return (association, number);
            }
        }

        var found = question.Options.Catalog.AssociationFor(Encoding.UTF8.GetString(residence));
        var at = found is null ? -1 : _associations.IndexOf(found);
        if (found is not null && at < 0)
        {
            at = _associations.Count;
            _associations.Add(found);
        }

        if (_places.Count < 64)
        {
            _places.Add((residence.ToArray(), found, at));
        }

        return (found, at);
    }

    /// <summary>The date that stands for these days: the whole day, month or year.</summary>
    private static DocumentedDate Documented(DayRange day)
    {
        var (first, last) = (Days.Date(day.First), Days.Date(day.Last));
        return first == last ? DocumentedDate.OfDay(first)
            : first.Month == last.Month ? DocumentedDate.OfMonth(first.Year, first.Month)
            : DocumentedDate.OfYear(first.Year);
    }
}
