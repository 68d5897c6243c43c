using System.Text;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime.Text;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Short questions to the built-in rulesets.</summary>
internal static class Asked
{
    public static Determination Of(
        string ruleset,
        string candidate,
        string category,
        string asOf,
        Pathway pathway = Pathway.Initial,
        int? cycle = null
    ) =>
        RulesetCatalog
            .BuiltIn.Find(ruleset)!
            .Determine(
                Candidate.Read(Encoding.UTF8.GetBytes(candidate)),
                new Question(category, LocalDatePattern.Iso.Parse(asOf).Value, pathway, cycle)
            );

    /// <summary>The finding of the requirement with this name, such as <c>membership</c>.</summary>
    public static Finding Named(this Determination determination, string name) =>
        determination.Requirements.Single(r => r.Id.EndsWith($".{name}", StringComparison.Ordinal));

    /// <summary>The lines that an explanation has of one top-level requirement.</summary>
    public static string Explained(this Determination determination, string name) =>
        determination
            .Explain(width: int.MaxValue)
            .Split("\n\n")
            .Single(part => part.StartsWith(determination.Named(name).Id + "  ", StringComparison.Ordinal));
}
