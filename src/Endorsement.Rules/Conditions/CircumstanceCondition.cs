using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>A circumstance of the candidate is true.</summary>
/// <param name="Code">Which, e.g. <c>has-program-supervisor</c>.</param>
public sealed record CircumstanceCondition(string Code) : Condition;

internal sealed class CircumstanceConditionKind : ConditionKind<CircumstanceCondition>
{
    public override MemberShape Member { get; } = Optional("circumstance", Code, "this circumstance is true");

    public override CircumstanceCondition Read(JsonNode node, RuleReader reader) => new(node.Text(Member.Name)!);

    protected override void Write(CircumstanceCondition condition, RuleWriter writer) => writer.Text(Member.Name, condition.Code);

    protected override void AddCodes(CircumstanceCondition condition, NamedCodes codes) =>
        codes[CodeKind.CircumstanceNames].Add(condition.Code);

    protected override ConditionPlan Compile(CircumstanceCondition condition, ConditionCompiler compiler, bool atSession) =>
        Compile(condition.Code, compiler);

    /// <summary>A circumstance that a requirement asks for on its own.</summary>
    public static ConditionPlan Compile(string code, ConditionCompiler compiler) =>
        compiler.Atom(
            new CircumstanceCondition(code),
            () => new CircumstanceAtom(code, compiler.Vocabulary[CodeKind.CircumstanceNames][code])
        );
}

internal sealed class CircumstanceAtom(string code, ulong bit) : Atom
{
    public override string Fact => $"circumstances/{code}";

    public override Truth Ask(QuestionInHand hand) =>
        (hand.Case.Dossier.CircumstancesKnown & bit) == 0 ? Truth.Unknown : Truths.Of((hand.Case.Dossier.CircumstancesTrue & bit) != 0);
}
