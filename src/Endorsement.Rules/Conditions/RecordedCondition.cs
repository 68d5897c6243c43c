using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>The file says that a circumstance is true; a file that says nothing of it records nothing, so this is never open.</summary>
/// <param name="Code">Which circumstance.</param>
public sealed record RecordedCondition(string Code) : Condition;

internal sealed class RecordedConditionKind : ConditionKind<RecordedCondition>
{
    public override MemberShape Member { get; } =
        Optional("recorded", Code, "the file says that this circumstance is true; one that it says nothing of is not recorded");

    public override RecordedCondition Read(JsonNode node, RuleReader reader) => new(node.Text(Member.Name)!);

    protected override void Write(RecordedCondition condition, RuleWriter writer) => writer.Text(Member.Name, condition.Code);

    protected override void AddCodes(RecordedCondition condition, NamedCodes codes) =>
        codes[CodeKind.CircumstanceNames].Add(condition.Code);

    protected override ConditionPlan Compile(RecordedCondition condition, ConditionCompiler compiler, bool atSession)
    {
        var circumstance = compiler.Vocabulary[CodeKind.CircumstanceNames][condition.Code];
        return compiler.Atom(condition, () => new GivenAtom(dossier => (dossier.CircumstancesTrue & circumstance) != 0));
    }
}
