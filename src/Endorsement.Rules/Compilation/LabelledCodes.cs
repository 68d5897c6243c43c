using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Compilation;

/// <summary>Whether the labels that a document gives are of codes that it knows, and whether every code that it names has one.</summary>
internal static class LabelledCodes
{
    private const int MostTold = 6;

    /// <param name="ruleset">The ruleset.</param>
    /// <param name="named">The codes of a kind that its rules name.</param>
    /// <param name="known">The codes of a kind that it declares or shares.</param>
    /// <param name="mayBeKnown">Whether a code may be named where something is wrong that was told.</param>
    /// <param name="problems">Where others are told; those of a parent were told there.</param>
    public static void Check(
        Ruleset ruleset,
        Func<CodeKind, IReadOnlyCollection<string>> named,
        Func<CodeKind, IEnumerable<string>> known,
        Func<CodeKind, string, bool> mayBeKnown,
        Problems problems
    )
    {
        if (ruleset.Document?.Written?["labels"] is not { } labels)
        {
            return;
        }

        var parts = ruleset
            .Requirements.SelectMany(requirement => Kinds.Of(requirement).NamesOfParts(requirement))
            .ToLookup(part => part.Kind);
        Titles(ruleset, labels, problems);
        foreach (var kind in labels.Members.Where(kind => kind.Name != LabelForm.Titles && !kind.Value.IsGap))
        {
            var sort = CodeKind.Of(kind.Name);
            var all = named(sort).Concat(known(sort)).Concat(parts[sort].Select(part => part.Code)).ToHashSet(StringComparer.Ordinal);
            foreach (var code in kind.Value.Members.Where(code => !all.Contains(code.Name)))
            {
                if (code.Value.IsGap || mayBeKnown(sort, code.Name))
                {
                    continue;
                }

                problems.Error(
                    "ER2119",
                    kind.Value,
                    code,
                    $"`{JsonNode.Short(code.Name)}` has a label, and is no code of `{kind.Name}` that this ruleset names or declares",
                    problems.Near(code.Name, all, "known")
                        ?? (sort.IsOfParts ? "give a part of a rule that name" : "list it in `vocabulary`")
                );
            }
        }

        foreach (
            var language in labels
                .Members.Where(kind => kind.Name != LabelForm.Titles)
                .SelectMany(kind => kind.Value.Members)
                .SelectMany(code => code.Value.Members)
                .Where(text => !text.Value.IsGap)
                .Select(text => text.Name)
                .Distinct()
        )
        {
            foreach (var kind in CodeKind.All.Where(kind => kind.HasLabels))
            {
                var untitled = parts[kind].Where(part => part.Title is null).Select(part => part.Code);
                Unlabelled(ruleset, labels, kind, language, named(kind).Concat(untitled), problems);
            }
        }
    }

    /// <summary>A title that is said in another language and that nothing has: it was changed since, or is misspelt.</summary>
    private static void Titles(Ruleset ruleset, JsonNode labels, Problems problems)
    {
        if (labels[LabelForm.Titles] is not { IsGap: false } titles)
        {
            return;
        }

        var own = ruleset.OwnWords.ToHashSet(StringComparer.Ordinal);
        foreach (var title in titles.Members.Where(title => !own.Contains(title.Name)))
        {
            problems.Error(
                "ER2119",
                titles,
                title,
                $"`{JsonNode.Short(title.Name)}` is said in another language, and is no title, note or item of this ruleset",
                problems.Near(title.Name, own, "known") ?? "write it as the ruleset does, to the letter"
            );
        }
    }

    /// <summary>Whoever labels some codes in a language would have people read the others as codes.</summary>
    private static void Unlabelled(
        Ruleset ruleset,
        JsonNode labels,
        CodeKind kind,
        string language,
        IEnumerable<string> codes,
        Problems problems
    )
    {
        if (labels.MayHoldMore || labels[kind.Name] is { MayHoldMore: true })
        {
            return;
        }

        var missing = codes
            .Distinct(StringComparer.Ordinal)
            .Where(code => code != RuleNames.OfResidence && ruleset.Label(kind, code, language) is null)
            .Where(code => labels[kind.Name]?[code] is not { HasGap: true })
            .ToArray();
        if (missing.Length > 0)
        {
            var told = string.Join(", ", missing.Take(MostTold).Select(code => $"`{JsonNode.Short(code)}`"));
            problems.Warn(
                "ER2230",
                labels[kind.Name] ?? labels,
                $"no label in `{language}` for {told}{(missing.Length > MostTold ? $" and {missing.Length - MostTold} more" : "")} of `{kind.Name}`",
                $"say in `labels.{kind.Name}` what people read in place of the code"
            );
        }
    }
}
