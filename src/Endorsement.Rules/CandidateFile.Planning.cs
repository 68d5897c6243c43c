using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules;

/// <content>What comes next.</content>
public sealed partial class CandidateFile
{
    /// <summary>What is missing, the least that cures it, by when, and what the coming ten years bring without it (S54 to S58).</summary>
    /// <param name="question">The question; it names a category.</param>
    /// <param name="monthlyHours">
    /// The clock hours of RS/C that are counted on in a month, more than 0 (S55); <see langword="null"/>: those that the ruleset names, else four.
    /// </param>
    /// <exception cref="QuestionException">The question has no answer here; see <see cref="TryDetermine"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="monthlyHours"/> are not more than 0.</exception>
    /// <remarks>Takes about as long as some hundred determinations.</remarks>
    public CandidatePlan Plan(Question question, ClockHours? monthlyHours = null) =>
        TryPlan(question, out var plan, out var diagnostics, monthlyHours) ? plan : throw new QuestionException(diagnostics[0]);

    /// <summary>The same with diagnostics in place of the exception.</summary>
    /// <param name="question">The question; it names a category.</param>
    /// <param name="plan">The plan, when there is one.</param>
    /// <param name="diagnostics">Why there is none: as of <see cref="TryDetermine"/>.</param>
    /// <param name="monthlyHours">The clock hours of RS/C that are counted on in a month, more than 0 (S55).</param>
    /// <returns>Whether there is a plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="monthlyHours"/> are not more than 0.</exception>
    public bool TryPlan(
        Question question,
        [NotNullWhen(true)] out CandidatePlan? plan,
        out ImmutableArray<Diagnostic> diagnostics,
        ClockHours? monthlyHours = null
    )
    {
        if (monthlyHours is { Minutes: <= 0 } hours)
        {
            throw new ArgumentOutOfRangeException(nameof(monthlyHours), hours, "There are no such hours of RS/C in a month.");
        }

        plan = TryDetermine(question, out var now, out diagnostics) ? new Planner(this, question, now, monthlyHours).Make() : null;
        return plan is not null;
    }

    /// <summary>
    /// Which rows, places for raters, clauses and conditions of a requirement decided what is found of it, each with the place where it is written (S63):
    /// without it, or with the condition the other way round, the outcome, or what counts and what is set aside, would be otherwise.
    /// </summary>
    /// <param name="question">The question; it names a category.</param>
    /// <param name="requirement">The id of a requirement of the pathway, or of a part of one.</param>
    /// <returns>In the order in which they are read; none where the pathway lacks the requirement.</returns>
    /// <exception cref="QuestionException">The question has no answer here; see <see cref="TryDetermine"/>.</exception>
    /// <remarks>The requirement is decided again for each of its parts, when this is asked: determinations cost what they did.</remarks>
    /// <example>
    /// <code>
    /// foreach (var part in file.WhatDecided(question, "IMHS.initial.reflective-supervision"))
    /// {
    ///     Console.WriteLine($"{part.Kind}: {part.Location.Pointer}");
    /// }
    /// </code>
    /// </example>
    public Sequence<DecidingPart> WhatDecided(Question question, string requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return TryDetermine(question, out var now, out var diagnostics)
            ? DecidingParts
                .Of(
                    now.Ruleset!,
                    Candidate,
                    question with
                    {
                        Category = now.Category,
                    },
                    now.Cycle is { } cycle ? cycle.To.Year : null,
                    requirement
                )
                .ToSequence()
            : throw new QuestionException(diagnostics[0]);
    }

    /// <summary>Another file, asked in the same way.</summary>
    internal CandidateFile For(Candidate candidate) =>
        _catalog is not null ? new CandidateFile(_catalog, candidate) : new CandidateFile(_ruleset!, candidate, _selected);

    /// <summary>The same file under another ruleset; what has been read is shared where their names are (<see cref="Ruleset.Switched"/>).</summary>
    internal CandidateFile Under(Ruleset ruleset) => new(ruleset, Candidate, _selected) { _filled = Volatile.Read(ref _filled) };

    /// <summary>The outcome of each requirement on the day of a question, in the order of the version that decides; none where the question has no answer.</summary>
    /// <param name="question">The question; it names a category.</param>
    /// <param name="each">Takes the outcomes; another one where the pathway has more requirements than it holds.</param>
    /// <param name="due">Which requirements are decided; <see langword="null"/>: all are. Of some alone the outcome of the pathway says nothing.</param>
    internal DayDecided? DecideEach(Question question, ref Outcome[] each, IDueRequirements? due = null)
    {
        if (!TrySelect(question, out var selection, out _) || !TryPlan(selection, question, out var plan, out _))
        {
            return null;
        }

        if (each.Length < plan.Requirements.Length)
        {
            each = new Outcome[plan.Requirements.Length];
        }

        var compiled = selection.Ruleset.Compile();
        return compiled.Decide(DossierFor(compiled, question.AsOf), plan, question.AsOf, selection.CycleYear, each, due) is { } outcome
            ? new DayDecided(selection.Ruleset, plan, outcome)
            : null;
    }

    /// <summary>The outcome of the requirement that has an id, no part; <see langword="null"/> where the question has no answer or the pathway lacks it.</summary>
    internal Outcome? DecideOne(Question question, string requirement) =>
        TryPlace(question, requirement, out var selection, out var plan, out var place) && selection.Ruleset.Compile() is var compiled
            ? compiled.Decide(DossierFor(compiled, question.AsOf), plan, question.AsOf, selection.CycleYear, place)
            : null;

    /// <summary>The finding of the requirement that has an id, or a part that has it; <see langword="null"/> where there is none.</summary>
    internal Finding? FindOne(Question question, string requirement) =>
        TryPlace(question, requirement, out var selection, out var plan, out var place) && selection.Ruleset.Compile() is var compiled
            ? compiled.Find(DossierFor(compiled, question.AsOf), plan, question.AsOf, selection.CycleYear, place)
            : null;

    /// <summary>Where the requirement stands of which one has an id, itself or as a part.</summary>
    private bool TryPlace(
        Question question,
        string requirement,
        out Selection selection,
        [NotNullWhen(true)] out PathwayPlan? plan,
        out int place
    )
    {
        plan = null;
        place = -1;
        if (TrySelect(question, out selection, out _) && TryPlan(selection, question, out plan, out _))
        {
            place = plan.PlaceOf(requirement);
        }

        return place >= 0;
    }
}

/// <summary>What is decided of one day.</summary>
/// <param name="Ruleset">The version that decides.</param>
/// <param name="Plan">The category and pathway.</param>
/// <param name="Outcome">The outcome.</param>
internal readonly record struct DayDecided(Ruleset Ruleset, PathwayPlan Plan, Outcome Outcome);
