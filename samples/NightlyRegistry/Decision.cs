using Endorsement.Rules;
using NodaTime;

namespace NightlyRegistry;

/// <summary>Somebody who is to be decided.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Version">Of the document.</param>
/// <param name="Category">What is applied for.</param>
/// <param name="Pathway">`initial`, `renewal` and so on.</param>
/// <param name="Document">What is documented.</param>
/// <param name="Said">What was said the last time; null: nothing yet.</param>
internal sealed record DuePerson(string Id, long Version, string Category, string Pathway, string Document, string? Said);

/// <summary>What came out for one person.</summary>
/// <param name="Outcome">Its code, or `rejected`.</param>
/// <param name="Said">Outcomes and reasons in one line, or what is wrong with the document.</param>
/// <param name="Determination">Null where it was rejected.</param>
/// <param name="Letter">Where there is something new to tell.</param>
internal sealed record Decision(string Outcome, string Said, Determination? Determination, string? Letter)
{
    public static Decision Of(DuePerson person, RulesetCatalog rules, LocalDate asOf)
    {
        if (!Candidate.TryRead(person.Document, out var candidate, out var problems, person.Id))
        {
            return Rejected(problems);
        }

        var question = new Question(person.Category, asOf, Enum.Parse<Pathway>(person.Pathway, ignoreCase: true));
        var file = rules.Open(candidate);
        if (!file.TryDetermine(question, out var determination, out problems))
        {
            return Rejected(problems);
        }

        var said = string.Join(
            "; ",
            determination
                .Requirements.Select(finding => $"{finding.Id} {Code(finding.Outcome)} {finding.Reason.Code}")
                .Prepend(Code(determination.Outcome))
        );
        var letter = said != person.Said && file.TryPlan(question, out var plan, out _) ? plan.Letter() : null;
        return new Decision(Code(determination.Outcome), said, determination, letter);
    }

    /// <summary>An outcome as documents spell it.</summary>
    public static string Code(Outcome outcome) =>
        outcome switch
        {
            Endorsement.Rules.Outcome.Met => "met",
            Endorsement.Rules.Outcome.NotMet => "not-met",
            Endorsement.Rules.Outcome.NeedsReview => "needs-review",
            Endorsement.Rules.Outcome.NotApplicable => "not-applicable",
            _ => "unknown",
        };

    private static Decision Rejected(IEnumerable<Diagnostic> problems) =>
        new("rejected", string.Join('\n', problems.Select(problem => $"{problem.Code} {problem.Pointer} {problem.Message}")), null, null);
}
