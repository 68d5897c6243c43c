using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>The renewal cycle ends in a range of years (S36). At least one of its two ends is given.</summary>
/// <param name="From">In this year or later.</param>
/// <param name="Until">In this year or earlier.</param>
public sealed record CycleYearCondition(int? From, int? Until) : Condition;

internal sealed class CycleYearConditionKind : ConditionKind<CycleYearCondition>
{
    private static readonly ObjectShape Range = new()
    {
        Noun = "a range of years",
        Members = [Optional("from", RuleForms.Year, "the first year"), Optional("until", RuleForms.Year, "the last year")],
        OneOf =
        [
            ["from", "until"],
        ],
    };

    public override MemberShape Member { get; } = Optional("cycleYear", Range, "the renewal cycle ends in one of these years");

    public override CycleYearCondition Read(JsonNode node, RuleReader reader)
    {
        var range = reader.Cycle(node[Member.Name]!);
        return new(range.Whole("from"), range.Whole("until"));
    }

    protected override void Write(CycleYearCondition condition, RuleWriter writer)
    {
        writer.Member(
            Member.Name,
            range =>
            {
                range.Number("from", condition.From);
                range.Number("until", condition.Until);
            }
        );
    }

    protected override void Doubt(CycleYearCondition condition, JsonNode node, Doubts doubts)
    {
        var range = node[Member.Name]!;
        doubts.Range(range, "until", condition.Until < condition.From);
        doubts.Outside(doubts.Use.NoCycle(condition.From, condition.Until), range["until"], range["from"]);
    }

    public override bool Implies(Condition condition, Condition other) =>
        (condition, other) is (CycleYearCondition mine, CycleYearCondition wanted)
        && (wanted.From is null || mine.From >= wanted.From)
        && (wanted.Until is null || mine.Until <= wanted.Until);

    protected override void AddCodes(CycleYearCondition condition, NamedCodes codes) { }

    protected override ConditionPlan Compile(CycleYearCondition condition, ConditionCompiler compiler, bool atSession) =>
        compiler.Atom(condition, () => new CycleYearAtom(condition.From ?? int.MinValue, condition.Until ?? int.MaxValue));
}

internal sealed class CycleYearAtom(int from, int until) : Atom
{
    public override string Fact => "endorsements/from";

    public override IEnumerable<(string Entry, string Attribute)> Lacking(Case facts) =>
        LackingEndorsements(facts, e => e.From.IsDay ? null : "from");

    public override Truth Ask(QuestionInHand hand) =>
        hand.Case.HasCycle ? Truths.Of(hand.Case.CycleYear >= from && hand.Case.CycleYear <= until) : Truth.Unknown;
}
