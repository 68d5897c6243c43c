using Endorsement.Rules.Words;

namespace Endorsement.Rules.Analysis;

/// <summary>A mutant as sentences say it: what the handbook would say otherwise.</summary>
internal static class MutantTelling
{
    /// <summary>Lines that differ are few; where many do, the first tell enough.</summary>
    private const int MostLines = 2;

    public static string Sentence(Mutant mutant, Language language) =>
        language.Mutations.Sentence(
            Facts(mutant, language),
            mutant.State switch
            {
                MutantState.Killed => MutationKnown.Noticed,
                MutantState.Survived => MutationKnown.NotNoticed,
                MutantState.NoCoverage => MutationKnown.NotAsked,
                _ => MutationKnown.Same,
            }
        );

    /// <summary>The same where it stands beside what it changes.</summary>
    public static string NotNoticed(Mutant mutant, Language language) => language.Mutations.NotNoticed(Facts(mutant, language));

    /// <summary>That no case shows a point of coverage.</summary>
    public static string NotShown(CoveragePoint point, Language language)
    {
        var first = point.Target.Probes[0];
        var more = point.Requirements.Length - 1;
        var part = first.Requirement.SelfAndParts().First(part => part.Id == first.Parts[0]);
        return language.Mutations.NotShown(
            new ShownFacts(point.Sort, language.Names.Title(part.Title), part.Id, more, Line(point.Target, first, language))
            {
                IsOfHours = point.Target.Mutant?.Edit.Step is not null,
            }
        );
    }

    private static string Line(CoverageTarget target, CoverageProbe probe, Language language)
    {
        if (probe.Under?.When is { } when)
        {
            return language.Clause(when);
        }

        if (target.Mutant is not { } mutant)
        {
            return "";
        }

        var facts = OfRequirement(mutant, language);
        return facts.Lost is [var line, ..] ? language.Mutations.Quoted(line) : $"`{facts.Member}` {facts.Before}";
    }

    /// <summary>What is said in a case that notices a mutant: its name, the figure that it stands at, and why it is there.</summary>
    public static CaseTelling OfCase(Mutant mutant, Language language)
    {
        var facts = Facts(mutant, language);
        var isStep = mutant.Operator is MutationOperator.FigureUp or MutationOperator.FigureDown;
        return new CaseTelling(
            language.Mutations.CaseName(facts with { Code = CodeOf(mutant, language) }),
            isStep ? (facts.Lost is [var line, ..] ? line : $"{facts.Member} {facts.Before}") : null,
            language.Mutations.Because(facts)
        );
    }

    /// <summary>The code that is left out, by its label; <see langword="null"/>: it is no code, or nobody labelled it.</summary>
    private static string? CodeOf(Mutant mutant, Language language)
    {
        if (mutant.Operator != MutationOperator.CodeLeftOut || mutant.Before is not ['"', .. var code, '"'])
        {
            return null;
        }

        var name = mutant.Written.Edit.Member switch
        {
            "areas" => CodeKind.Competencies.Name,
            "meetsCriteriaFor" => CodeKind.Categories.Name,
            "activities" => CodeKind.Activities.Name,
            var member => member,
        };
        return CodeKind.All.FirstOrDefault(kind => kind.Name == name) is { } known ? mutant.Ruleset.Label(known, code, language) : null;
    }

    private static MutationFacts Facts(Mutant mutant, Language language)
    {
        if (mutant.Written.Other is not { } other)
        {
            return OfRequirement(mutant.Written, language);
        }

        // The hashes stand among the facts.
        var said = language.Handbook.Facts(mutant.Ruleset).Where(line => !line.Contains("sha256:", StringComparison.Ordinal)).ToArray();
        var otherwise = language.Handbook.Facts(other).Where(line => !line.Contains("sha256:", StringComparison.Ordinal)).ToArray();
        return new MutationFacts(mutant.Ruleset.Name, mutant.Ruleset.Key, 0)
        {
            Lost = [.. said.Except(otherwise, StringComparer.Ordinal).Take(MostLines)],
            Gained = [.. otherwise.Except(said, StringComparer.Ordinal).Take(MostLines)],
            Member = mutant.Written.Edit.Member,
            Before = mutant.Before ?? "",
            After = mutant.After ?? "",
        };
    }

    private static MutationFacts OfRequirement(WrittenMutant mutant, Language language)
    {
        var first = mutant.Changes[0];
        var more = mutant.Changes.Count - 1;
        if (first.Changed is not { } changed)
        {
            return new MutationFacts(language.Names.Title(first.Requirement.Title), first.Requirement.Id, more) { IsLeftOut = true };
        }

        var (before, after) = Deepest(first.Requirement, changed);
        var (lines, others) = (Lines(before, language), Lines(after, language));
        var lost = lines.Except(others, StringComparer.Ordinal).Take(MostLines).ToArray();
        var gained = others.Except(lines, StringComparer.Ordinal).Take(MostLines).ToArray();
        if (lost is [var one] && gained is [var other])
        {
            (lost[0], gained[0]) = DifferingWords.Of(one, other);
        }

        return new MutationFacts(language.Names.Title(before.Title), before.Id, more)
        {
            IsAdvised = before.Level == after.Level ? null : after.Level == RequirementLevel.Recommended,
            Lost = [.. lost],
            Gained = [.. gained],
            Member = mutant.Edit.Member,
            Before = mutant.Edit.Before is { } was ? Mutant.JsonOf(was) : "",
            After = mutant.Edit.After is { } becomes ? Mutant.JsonOf(becomes) : "",
        };
    }

    private static List<string> Lines(Requirement requirement, Language language) =>
        AskedLines.Of(requirement, language).ConvertAll(line => line.Text);

    /// <summary>The part that changed, where one part alone did.</summary>
    private static (Requirement Before, Requirement After) Deepest(Requirement before, Requirement after)
    {
        if (before.Children.Length != after.Children.Length || before.Children.IsEmpty || before.Level != after.Level)
        {
            return (before, after);
        }

        var differing = Enumerable.Range(0, before.Children.Length).Where(i => before.Children[i] != after.Children[i]).ToList();
        var taken = 0;
        return differing is [var only] && before.WithChildren(part => taken++ == only ? after.Children[only] : part) == after
            ? Deepest(before.Children[only], after.Children[only])
            : (before, after);
    }
}

/// <summary>What a case says of itself.</summary>
/// <param name="Name">What it shows, as a sentence.</param>
/// <param name="Boundary">The figure that it stands at; <see langword="null"/>: none.</param>
/// <param name="Because">Why it is there.</param>
internal readonly record struct CaseTelling(string Name, string? Boundary, string Because);
