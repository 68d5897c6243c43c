using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Conditions;

/// <summary>Several conditions as one: every one of them is true, or one is.</summary>
/// <param name="name">What documents call it.</param>
/// <param name="description">What it means.</param>
/// <param name="settles">The answer of one part that settles the whole.</param>
internal abstract class JoinedConditionKind<TCondition>(string name, string description, Truth settles) : ConditionKind<TCondition>
    where TCondition : Condition
{
    public sealed override MemberShape Member { get; } =
        Optional(name, new ListShape("condition", RuleForms.Condition) { AtLeast = 1 }, description);

    public sealed override Condition Read(JsonNode node, RuleReader reader) => Make([.. node[Member.Name]!.Items.Select(reader.Condition)]);

    protected abstract TCondition Make(Sequence<Condition> parts);

    protected abstract Sequence<Condition> Parts(TCondition condition);

    protected sealed override void Write(TCondition condition, RuleWriter writer) =>
        writer.Members(Member.Name, Parts(condition), (part, value) => part.Condition(value));

    protected sealed override void AddCodes(TCondition condition, NamedCodes codes)
    {
        foreach (var part in Parts(condition))
        {
            codes.Add(part);
        }
    }

    protected sealed override ConditionPlan Compile(TCondition condition, ConditionCompiler compiler, bool atSession) =>
        new JoinedPlan([.. Parts(condition).Select(part => compiler.Compile(part, atSession))], settles);

    public sealed override Condition Meant(Condition condition, RuleDay end) =>
        Make(Parts((TCondition)condition).Select(part => ConditionKinds.Meant(part, end)).ToSequence());

    public sealed override bool ReadsSession(Condition condition) => Parts((TCondition)condition).Any(ConditionKinds.ReadsSession);

    protected sealed override StandingPlan? Standing(TCondition condition, ConditionCompiler compiler) =>
        Parts(condition).Select(compiler.Standing).FirstOrDefault(standing => standing is not null);
}

/// <summary>One answer settles it; without that it is the opposite, or unknown where a part is.</summary>
internal sealed class JoinedPlan(ImmutableArray<ConditionPlan> parts, Truth settles) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session)
    {
        var result = settles.Not();
        foreach (var part in parts)
        {
            var answer = part.Ask(hand, session);
            if (answer == settles)
            {
                return settles;
            }

            result = answer == Truth.Unknown ? Truth.Unknown : result;
        }

        return result;
    }
}
