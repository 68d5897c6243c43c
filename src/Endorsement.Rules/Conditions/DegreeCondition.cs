using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>A degree is held.</summary>
/// <param name="Degree">At this level or above; not <see cref="Degree.None"/>.</param>
/// <param name="On">On this day.</param>
public sealed record DegreeCondition(Degree Degree, RuleDay On) : Condition;

internal sealed class DegreeConditionKind : ConditionKind<DegreeCondition>
{
    public override MemberShape Member { get; } = Optional("degree", RuleForms.Degree, "a degree at that level or above is held");

    public override ImmutableArray<MemberShape> Beside { get; } = [Optional("on", RuleForms.AnyDay, "with `degree`: on this day")];

    public override DegreeCondition Read(JsonNode node, RuleReader reader) =>
        new(node.Closed<Degree>(Member.Name, ClosedCodes.Degrees)!.Value, reader.Day(node, "on") ?? RuleDay.AsOf);

    protected override void Write(DegreeCondition condition, RuleWriter writer)
    {
        writer.Text(Member.Name, condition.Degree.Spell());
        writer.Day("on", condition.On == RuleDay.AsOf ? null : condition.On);
    }

    public override Degree? LeastDegree(Condition condition) =>
        condition is DegreeCondition { On.Kind: RuleDayKind.AsOf } degree ? degree.Degree : null;

    public override bool ReadsSession(Condition condition) => condition is DegreeCondition { On.Kind: RuleDayKind.AsOf };

    public override bool Implies(Condition condition, Condition other) =>
        (condition, other) is (DegreeCondition mine, DegreeCondition wanted) && mine.Degree >= wanted.Degree && mine.On == wanted.On;

    protected override void AddCodes(DegreeCondition condition, NamedCodes codes) { }

    protected override ConditionPlan Compile(DegreeCondition condition, ConditionCompiler compiler, bool atSession) =>
        atSession && condition.On == RuleDay.AsOf
            ? new SessionDegreePlan((int)condition.Degree)
            : compiler.Atom(condition, () => new DegreeAtom((int)condition.Degree, ConditionCompiler.Day(condition.On)));
}

internal sealed class DegreeAtom(int degree, DayPlan on) : Atom
{
    public override string Fact => "education";

    /// <summary>On a day that is not known the degree is a fact by itself.</summary>
    public override DegreeAsked? Degree(Case facts) =>
        on.Day(facts) is var day && (day.IsDay || !facts.Dossier.Education.IsGiven) ? new DegreeAsked(degree, day.First) : null;

    public override IEnumerable<(string Entry, string Attribute)> Lacking(Case facts)
    {
        var education = facts.Dossier.Education;
        if (!education.IsGiven)
        {
            return base.Lacking(facts);
        }

        var lacking = new List<(string, string)>();
        foreach (ref readonly var entry in education.Entries)
        {
            if (entry.Conferred is { IsGiven: true, IsDay: false })
            {
                lacking.Add((education.Name(in entry), "conferred"));
            }
        }

        return lacking.Concat(on.Lacking(facts));
    }

    public override Truth Ask(QuestionInHand hand)
    {
        var (first, last) = on.Day(hand.Case);
        var (least, most) = hand.Case.DegreeOn(first, last);
        return least >= degree ? Truth.Yes
            : most < degree ? Truth.No
            : Truth.Unknown;
    }
}

/// <summary>In a provider row asked at the session: the candidate's degree then, one possible degree at a time.</summary>
internal sealed class SessionDegreePlan(int degree) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session) => Truths.Of(session.Degree >= degree);
}
