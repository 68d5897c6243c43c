using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Rulesets;

/// <summary>The versions of one association, oldest first, and the choice among them (S43). A choice that succeeds allocates nothing.</summary>
internal sealed class RulesetVersions(string association, ImmutableArray<CatalogEntry> versions)
{
    /// <summary>Whether it may matter from which award cycles are counted.</summary>
    public bool NeedsAward
    {
        get
        {
            foreach (var entry in versions)
            {
                if (entry.Ruleset.Cycle is { Ends: null })
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool TryForDay(LocalDate day, [NotNullWhen(true)] out CatalogEntry? found, [NotNullWhen(false)] out QuestionProblem? problem)
    {
        foreach (var entry in versions)
        {
            if (entry.Holds(day))
            {
                (found, problem) = (entry, null);
                return true;
            }
        }

        (found, problem) = (
            null,
            QuestionProblems.NoVersion($"no version of `{association}` is in force on {DocumentedDate.Text(day)}", Known())
        );
        return false;
    }

    /// <summary>The version that most likely answers: that of the application's day, else of the question's.</summary>
    /// <returns><see langword="null"/>: no day tells it.</returns>
    public Ruleset? Likely(DocumentedDate? submitted, Question? question)
    {
        var day = submitted?.Last ?? question?.AsOf;
        return day is { } given && TryForDay(given, out var entry, out _) ? entry.Ruleset : null;
    }

    /// <summary>The last version.</summary>
    public Ruleset Last => versions[^1].Ruleset;

    /// <summary>By the day on which the application was submitted, else by the as-of date.</summary>
    public bool TryForApplication(
        DocumentedDate? submitted,
        LocalDate asOf,
        out Selection selection,
        [NotNullWhen(false)] out QuestionProblem? problem
    )
    {
        // Known only to the month or year: the whole range must lie in one version, else its last day decides.
        selection = default;
        var day = submitted?.Last ?? asOf;
        if (!TryForDay(day, out var entry, out problem))
        {
            return false;
        }

        selection = submitted is { } given
            ? new(entry.Ruleset, SelectedBy.Submission, day) { Submitted = given, IsWholly = entry.Holds(given.First) }
            : new(entry.Ruleset, SelectedBy.AsOf, day);
        return true;
    }

    /// <summary>By the last day of the renewal cycle (S36).</summary>
    /// <param name="question">The question; its pathway looks at a cycle.</param>
    /// <param name="award">The first day of the standing that holds, for cycles counted from the award; <see langword="null"/>: not known.</param>
    /// <param name="selection">The version.</param>
    /// <param name="problem">Why there is none.</param>
    public bool TryForCycle(Question question, LocalDate? award, out Selection selection, [NotNullWhen(false)] out QuestionProblem? problem)
    {
        selection = default;
        var choice = new CycleChoice(versions, award, question.Pathway, question.AsOf, question.CycleYear);
        if (choice.Chosen() is not { } chosen)
        {
            problem = NoCycle(question);
            return false;
        }

        if (!chosen.HasRules)
        {
            problem = NoRules(question.Pathway, chosen);
            return false;
        }

        problem = null;
        selection = new(chosen.Entry.Ruleset, SelectedBy.Cycle, chosen.Dates.Last)
        {
            CycleYear = chosen.IsOfCalendar ? chosen.Dates.Last.Year : question.CycleYear,
            Cycle = choice,
        };
        return true;
    }

    private QuestionProblem NoCycle(Question question) =>
        QuestionProblems.NoCycleOfVersions(
            $"no version of `{association}` has a renewal cycle that {(question.CycleYear is { } wanted ? $"ends in {Number(wanted)}" : $"holds {DocumentedDate.Text(question.AsOf)}")}",
            Known()
        );

    private QuestionProblem NoRules(Pathway pathway, VersionCycle chosen)
    {
        var published = versions.Where(v => v.HasRules(pathway)).Select(v => $"{v.Association}@{v.Version}").ToArray();
        return QuestionProblems.NoCycleOfVersions(
            $"no {pathway.Code()} rules are published for {Number(chosen.Dates.Last.Year)}",
            $"{chosen.Entry.Association}@{chosen.Entry.Version} is in force at the end of that cycle and has none; "
                + (published.Length > 0 ? $"these have some: {string.Join(", ", published)}" : "no version has any")
        );
    }

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);

    private string Known() =>
        $"the first is {versions[0].Association}@{versions[0].Version}, effective from {DocumentedDate.Text(versions[0].From)}";
}
