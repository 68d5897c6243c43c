using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>The candidate lives in one of some places.</summary>
/// <param name="Places">ISO 3166-2; at least one.</param>
public sealed record ResidenceCondition(Sequence<string> Places) : Condition;

internal sealed class ResidenceConditionKind : ConditionKind<ResidenceCondition>
{
    public override MemberShape Member { get; } = Optional("residence", SomeCodes, "lives in one of these ISO 3166-2 places");

    public override ResidenceCondition Read(JsonNode node, RuleReader reader) => new(node.Codes(Member.Name)!.Value);

    protected override void Write(ResidenceCondition condition, RuleWriter writer) => writer.Codes(Member.Name, condition.Places);

    public override bool Implies(Condition condition, Condition other) =>
        (condition, other) is (ResidenceCondition mine, ResidenceCondition wanted)
        && ConditionProof.AreAmong<string>(mine.Places, wanted.Places);

    protected override void AddCodes(ResidenceCondition condition, NamedCodes codes) => codes[CodeKind.Places].UnionWith(condition.Places);

    protected override ConditionPlan Compile(ResidenceCondition condition, ConditionCompiler compiler, bool atSession) =>
        compiler.Atom(
            new ResidenceCondition(ConditionCompiler.Sorted(condition.Places)),
            () => new ResidenceAtom(compiler.Vocabulary[CodeKind.Places].Mask(condition.Places))
        );
}

internal sealed class ResidenceAtom(ulong places) : Atom
{
    public override string Fact => "residence";

    public override Truth Ask(QuestionInHand hand) =>
        hand.Case.Dossier.Residence is { IsGiven: true } home ? Truths.Of(home.Any(places)) : Truth.Unknown;
}
