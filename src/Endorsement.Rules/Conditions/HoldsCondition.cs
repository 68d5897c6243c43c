using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using NodaTime;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>The candidate holds an endorsement.</summary>
/// <param name="Held">Which.</param>
/// <param name="For">Without a break for at least so long; <see langword="null"/>: for any time.</param>
/// <param name="NoLongerThan">Without a break for at most so long; <see langword="null"/>: for any time.</param>
/// <param name="At">The day on which it is measured; <see langword="null"/>: the end of the cycle at renewal (S36), else the as-of date.</param>
public sealed record HoldsCondition(HeldCategories Held, Period? For, Period? NoLongerThan, RuleDay? At) : Condition;

internal sealed class HoldsConditionKind : ConditionKind<HoldsCondition>
{
    public override MemberShape Member { get; } =
        Optional(
            "holds",
            new ObjectShape
            {
                Noun = "a held endorsement",
                Members =
                [
                    .. RuleForms.HoldsMembers,
                    Optional("for", Shapes.Period, "continuously for at least so long"),
                    Optional("noLongerThan", Shapes.Period, "for at most so long"),
                    Optional("at", RuleForms.AnyDay, "measured on this day"),
                ],
            },
            "the candidate holds an endorsement"
        );

    public override HoldsCondition Read(JsonNode node, RuleReader reader)
    {
        var holds = node[Member.Name]!;
        return new(reader.Held(holds), holds.Period("for"), holds.Period("noLongerThan"), reader.Day(holds, "at"));
    }

    protected override void Write(HoldsCondition condition, RuleWriter writer)
    {
        writer.Member(
            Member.Name,
            holds =>
            {
                holds.Held(condition.Held);
                holds.Length("for", condition.For);
                holds.Length("noLongerThan", condition.NoLongerThan);
                holds.Day("at", condition.At);
            }
        );
    }

    protected override void Doubt(HoldsCondition condition, JsonNode node, Doubts doubts)
    {
        if (Lengths.IsLonger(condition.For, condition.NoLongerThan))
        {
            var holds = node[Member.Name]!;
            doubts.TooLong(holds["for"], holds["noLongerThan"]);
        }
    }

    public override Condition Meant(Condition condition, RuleDay end) =>
        (HoldsCondition)condition is { At: null } holds ? holds with { At = end } : condition;

    public override bool ReadsSession(Condition condition) => condition is HoldsCondition { At: null };

    /// <summary>What makes a standing longer may make it too long.</summary>
    public override bool Implies(Condition condition, Condition other)
    {
        var (mine, wanted) = ((HoldsCondition)condition, (HoldsCondition)other);
        return mine.At == wanted.At
            && (wanted.For is null || Lengths.IsNoShorter(mine.For, wanted.For))
            && (wanted.NoLongerThan is null || Lengths.IsNoShorter(wanted.NoLongerThan, mine.NoLongerThan))
            && mine.Held with
            {
                Categories = [],
                Associations = null,
                Statuses = [],
            } == wanted.Held with { Categories = [], Associations = null, Statuses = [] }
            && (
                mine.NoLongerThan is null
                    ? AreAmong(mine.Held, wanted.Held)
                    : AreAmong(mine.Held, wanted.Held) && AreAmong(wanted.Held, mine.Held)
            );
    }

    private static bool AreAmong(HeldCategories mine, HeldCategories wanted) =>
        ConditionProof.AreAmong<string>(mine.Categories, wanted.Categories)
        && ConditionProof.AreAmong(mine.Associations, wanted.Associations)
        && ConditionProof.AreAmong<EndorsementStatus>(mine.Statuses, wanted.Statuses);

    protected override void AddCodes(HoldsCondition condition, NamedCodes codes) => codes.AddOwn(condition.Held);

    protected override ConditionPlan Compile(HoldsCondition condition, ConditionCompiler compiler, bool atSession) =>
        atSession && condition.At is null
            ? new SessionHoldsPlan(Tenure(condition, compiler))
            : compiler.Atom(Sorted(condition), () => new HoldsAtom(Tenure(condition, compiler), Measured(condition, compiler)));

    /// <summary>Where it reads a length, the standing whose length it is.</summary>
    protected override StandingPlan? Standing(HoldsCondition condition, ConditionCompiler compiler) =>
        condition is { For: null, NoLongerThan: null }
            ? null
            : new StandingPlan(Tenure(condition, compiler), Measured(condition, compiler));

    private static TenurePlan Tenure(HoldsCondition condition, ConditionCompiler compiler) =>
        compiler.Tenure(condition.Held, condition.For, condition.NoLongerThan);

    private static DayPlan Measured(HoldsCondition condition, ConditionCompiler compiler) =>
        ConditionCompiler.Day(condition.At ?? compiler.EndOfQuestion);

    private static HoldsCondition Sorted(HoldsCondition condition) =>
        condition with
        {
            Held = condition.Held with
            {
                Categories = ConditionCompiler.Sorted(condition.Held.Categories),
                Associations = ConditionCompiler.Sorted(condition.Held.Associations),
            },
        };
}

internal sealed class HoldsAtom(TenurePlan tenure, DayPlan at) : Atom
{
    public override string Fact => "endorsements";

    public override IEnumerable<(string Entry, string Attribute)> Lacking(Case facts) =>
        LackingEndorsements(
                facts,
                e =>
                    !e.From.IsDay ? "from"
                    : e.To is { IsGiven: true, IsDay: false } ? e.EndMember
                    : e.LacksAssociation ? "association"
                    : null,
                tenure.LacksResidence(facts)
            )
            .Concat(at.Lacking(facts));

    public override Truth Ask(QuestionInHand hand) => tenure.Ask(hand, at.Day(hand.Case));
}

/// <summary>In a provider row asked at the session: an endorsement of the candidate on its days.</summary>
internal sealed class SessionHoldsPlan(TenurePlan tenure) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session)
    {
        var answer = tenure.Ask(hand, session.Day);
        return session.Day <= hand.Case.AsOf || answer == tenure.Ask(hand, hand.Case.AsOf) ? answer : Truth.Unknown;
    }
}
