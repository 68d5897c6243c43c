using NodaTime;

namespace Endorsement.Rules.Cli;

/// <summary>The ruleset that a command line means.</summary>
internal static class Rulebook
{
    public static bool IsFile(string keyOrFile) => keyOrFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>A version that is built in, or a ruleset file, which may extend those.</summary>
    /// <exception cref="UsageException">There is no such version or file.</exception>
    /// <exception cref="DocumentException">The file is not a ruleset.</exception>
    public static Ruleset Open(ToolIo io, string keyOrFile)
    {
        if (IsFile(keyOrFile))
        {
            return Ruleset.Parse(io.Read(keyOrFile), keyOrFile, RulesetCatalog.BuiltIn);
        }

        var key = Words.InItsCase(keyOrFile, [.. RulesetCatalog.BuiltIn.Rulesets.Select(r => r.Key)])!;
        return RulesetCatalog.BuiltIn.Find(key)
            ?? throw new UsageException(
                $"there is no ruleset `{keyOrFile}`",
                Suggestion.Help(keyOrFile, [.. RulesetCatalog.BuiltIn.Rulesets.Select(r => r.Key)], "built in")
            );
    }

    /// <summary>The ruleset for one candidate (S43), and why it is that one.</summary>
    /// <param name="io">Where a ruleset file is read from.</param>
    /// <param name="question">The question.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="asOf">The determination date.</param>
    public static RulesetSelection Choose(ToolIo io, Question question, Candidate candidate, LocalDate asOf)
    {
        if (question.Ruleset is { } given)
        {
            var ruleset = Open(io, given);
            if (question.Association is { } association && !association.Equals(ruleset.Association, StringComparison.OrdinalIgnoreCase))
            {
                throw new UsageException(
                    $"`--ruleset {given}` is of the association `{ruleset.Association}`, not of `{association}`",
                    "leave `--association` out: the ruleset names it"
                );
            }

            return new RulesetSelection(ruleset.Compile(), "given on the command line", question.CycleYear);
        }

        return RulesetCatalog.BuiltIn.SelectFor(
            question.Association ?? AssociationOf(candidate),
            candidate,
            question.Pathway,
            asOf,
            question.CycleYear
        );
    }

    /// <summary>The question with its category as the ruleset writes it.</summary>
    public static Question InItsCase(CompiledRuleset rules, Question question) =>
        question with
        {
            Category = Words.InItsCase(question.Category, [.. rules.Ruleset.Categories.Select(c => c.Code)]),
        };

    /// <summary>The categories that the question is about.</summary>
    /// <exception cref="UsageException">What is named is not there.</exception>
    public static void Check(CompiledRuleset rules, Question question)
    {
        var ruleset = rules.Ruleset;
        if (question.Category is { } code)
        {
            if (ruleset.Categories.FirstOrDefault(c => c.Code == code) is not { } category)
            {
                throw new UsageException(
                    $"{ruleset.Key} has no category `{code}`",
                    Suggestion.Help(code, [.. ruleset.Categories.Select(c => c.Code)], "categories")
                );
            }

            if (!rules.Has(code, question.Pathway))
            {
                throw new UsageException(
                    $"{ruleset.Key} has no pathway `{question.Pathway}` of {code}",
                    WithNote($"pathways of {code}: {string.Join(", ", category.Pathways.Select(p => p.Name))}", ruleset)
                );
            }
        }
        else if (!ruleset.Categories.Any(c => rules.Has(c.Code, question.Pathway)))
        {
            var pathways = ruleset.Categories.SelectMany(c => c.Pathways).Select(p => p.Name).Distinct(StringComparer.Ordinal);
            throw new UsageException(
                $"no category of {ruleset.Key} has a pathway `{question.Pathway}`",
                WithNote($"pathways there: {string.Join(", ", pathways)}", ruleset)
            );
        }
    }

    /// <summary>Why a pathway is not there may be what the version's note says: that nothing provisional is granted.</summary>
    private static string WithNote(string help, Ruleset ruleset) => ruleset.Note is { } note ? $"{help}. {note}" : help;

    private static string AssociationOf(Candidate candidate)
    {
        var help = $"name one with `--association`: {string.Join(", ", RulesetCatalog.BuiltIn.Associations)}";
        return candidate.Residence is not { } place
            ? throw new UsageException("the candidate's file has no `residence`, so it does not say which association's rules apply", help)
            : RulesetCatalog.BuiltIn.AssociationFor(place)
                ?? throw new UsageException($"no association that is built in endorses people who live in `{place}`", help);
    }
}
