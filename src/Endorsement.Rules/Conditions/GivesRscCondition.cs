using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>The candidate gives RS/C to others, or does not.</summary>
/// <param name="Value">Whether it is asked that they do.</param>
public sealed record GivesRscCondition(bool Value) : Condition;

internal sealed class GivesRscConditionKind : ConditionKind<GivesRscCondition>
{
    public override MemberShape Member { get; } =
        Optional("providesReflectiveSupervision", Flag, "the candidate gives RS/C to others (or does not)");

    public override GivesRscCondition Read(JsonNode node, RuleReader reader) => new(node.Flag(Member.Name)!.Value);

    protected override void Write(GivesRscCondition condition, RuleWriter writer) => writer.Flag(Member.Name, condition.Value);

    protected override void AddCodes(GivesRscCondition condition, NamedCodes codes) { }

    protected override ConditionPlan Compile(GivesRscCondition condition, ConditionCompiler compiler, bool atSession)
    {
        var gives = compiler.Atom(new GivesRscCondition(true), () => new GivesRscAtom());
        return condition.Value ? gives : new NotPlan(gives);
    }
}

internal sealed class GivesRscAtom : Atom
{
    public override string Fact => "providesReflectiveSupervision";

    public override Truth Ask(QuestionInHand hand) => hand.Case.Dossier.ProvidesRsc;
}
