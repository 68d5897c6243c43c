using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>A condition is not true.</summary>
/// <param name="Part">The condition.</param>
public sealed record NotCondition(Condition Part) : Condition;

internal sealed class NotConditionKind : ConditionKind<NotCondition>
{
    public override MemberShape Member { get; } = Optional("not", RuleForms.Condition, "it is not true");

    public override NotCondition Read(JsonNode node, RuleReader reader) => new(reader.Condition(node[Member.Name]!));

    protected override void Write(NotCondition condition, RuleWriter writer) => writer.Condition(Member.Name, condition.Part);

    protected override void AddCodes(NotCondition condition, NamedCodes codes) => codes.Add(condition.Part);

    protected override ConditionPlan Compile(NotCondition condition, ConditionCompiler compiler, bool atSession) =>
        new NotPlan(compiler.Compile(condition.Part, atSession));

    public override Condition Opposite(Condition condition) => ((NotCondition)condition).Part;

    public override Condition Meant(Condition condition, RuleDay end) =>
        new NotCondition(ConditionKinds.Meant(((NotCondition)condition).Part, end));

    public override bool ReadsSession(Condition condition) => ConditionKinds.ReadsSession(((NotCondition)condition).Part);

    protected override StandingPlan? Standing(NotCondition condition, ConditionCompiler compiler) => compiler.Standing(condition.Part);
}

internal sealed class NotPlan(ConditionPlan part) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session) => part.Ask(hand, session).Not();
}
