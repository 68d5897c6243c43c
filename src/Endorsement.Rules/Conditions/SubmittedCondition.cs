using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using NodaTime;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>The application at hand was submitted in a range of days. At least one of its two ends is given.</summary>
/// <param name="From">On this day or later.</param>
/// <param name="Before">Before this day.</param>
public sealed record SubmittedCondition(RuleDay? From, RuleDay? Before) : Condition;

internal sealed class SubmittedConditionKind : ConditionKind<SubmittedCondition>
{
    private static readonly ObjectShape Range = new()
    {
        Noun = "a range of days",
        Members = [Optional("from", RuleForms.AnyDay, "the first day"), Optional("before", RuleForms.AnyDay, "the day after the last")],
        OneOf =
        [
            ["from", "before"],
        ],
    };

    public override MemberShape Member { get; } = Optional("submitted", Range, "this application was submitted in the range");

    public override SubmittedCondition Read(JsonNode node, RuleReader reader)
    {
        var range = node[Member.Name]!;
        return new(reader.Day(range, "from"), reader.Day(range, "before"));
    }

    protected override void Write(SubmittedCondition condition, RuleWriter writer)
    {
        writer.Member(
            Member.Name,
            range =>
            {
                range.Day("from", condition.From);
                range.Day("before", condition.Before);
            }
        );
    }

    protected override void Doubt(SubmittedCondition condition, JsonNode node, Doubts doubts)
    {
        var range = node[Member.Name]!;
        doubts.Range(range, condition.From, condition.Before);
        var first = condition.From is { Kind: RuleDayKind.Date } from ? from.Date : (LocalDate?)null;
        var last = condition.Before is { Kind: RuleDayKind.Date } before ? before.Date.PlusDays(-1) : (LocalDate?)null;
        doubts.Outside(doubts.Use.NoApplication(first, last), range["before"], range["from"]);
    }

    public override bool Implies(Condition condition, Condition other) =>
        (condition, other) is (SubmittedCondition mine, SubmittedCondition wanted)
        && ConditionProof.IsWithin(mine.From, mine.Before, wanted.From, wanted.Before);

    protected override void AddCodes(SubmittedCondition condition, NamedCodes codes) { }

    protected override ConditionPlan Compile(SubmittedCondition condition, ConditionCompiler compiler, bool atSession) =>
        compiler.Atom(condition, () => new SubmittedAtom(ConditionCompiler.Day(condition.From), ConditionCompiler.Day(condition.Before)));
}

internal sealed class SubmittedAtom(DayPlan? from, DayPlan? before) : Atom
{
    public override string Fact => "application/submitted";

    public override IEnumerable<(string Entry, string Attribute)> Lacking(Case facts) =>
        (facts.Dossier.Submitted.IsDay ? [] : base.Lacking(facts)).Concat(RangeTruth.Lacking(from, before, facts));

    public override Truth Ask(QuestionInHand hand) => RangeTruth.Ask(hand.Case.Dossier.Submitted, from, before, hand.Case);
}
