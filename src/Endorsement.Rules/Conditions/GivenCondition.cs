using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>A fact is in the file at all.</summary>
/// <param name="Fact">A section or a member of the candidate, as documents call it, e.g. <c>worksIn</c>.</param>
public sealed record GivenCondition(string Fact) : Condition;

internal sealed class GivenConditionKind : ConditionKind<GivenCondition>
{
    /// <summary>What it may ask for, and where the dossier has it.</summary>
    private static readonly ImmutableArray<GivenFact> Facts =
    [
        new("residence", dossier => dossier.Residence.IsGiven),
        new("worksIn", dossier => dossier.WorksIn.IsGiven),
        new("submitted", dossier => dossier.Submitted.IsGiven),
        new("providesReflectiveSupervision", dossier => dossier.ProvidesRsc != Truth.Unknown),
        new("families", dossier => dossier.HasFamilies),
        new("education", dossier => dossier.Education.IsGiven),
        new("work", dossier => dossier.Work.IsGiven),
        new("training", dossier => dossier.Training.IsGiven),
        new("reflectiveSupervision", dossier => dossier.Sessions.IsGiven),
        new("people", dossier => dossier.People.IsGiven),
        new("references", dossier => dossier.Ratings.IsGiven),
        new("memberships", dossier => dossier.Memberships.IsGiven),
        new("agreements", dossier => dossier.Agreements.IsGiven),
        new("examinations", dossier => dossier.Examinations.IsGiven),
        new("reviews", dossier => dossier.Reviews.IsGiven),
        new("endorsements", dossier => dossier.Endorsements.IsGiven),
    ];

    public override MemberShape Member { get; } =
        Optional("given", new ClosedCodeShape("a fact", [.. Facts.Select(fact => fact.Name)]), "this fact is in the file");

    public override GivenCondition Read(JsonNode node, RuleReader reader) => new(node.Text(Member.Name)!);

    protected override void Write(GivenCondition condition, RuleWriter writer) => writer.Text(Member.Name, condition.Fact);

    protected override void AddCodes(GivenCondition condition, NamedCodes codes) { }

    protected override ConditionPlan Compile(GivenCondition condition, ConditionCompiler compiler, bool atSession) =>
        compiler.Atom(condition, () => new GivenAtom(Facts.First(fact => fact.Name == condition.Fact).IsGiven));
}

/// <summary>A section or member of the candidate that may be asked for.</summary>
internal sealed record GivenFact(string Name, Func<Dossier, bool> IsGiven);

/// <summary>Whether a fact is in the file at all; never open itself.</summary>
internal sealed class GivenAtom(Func<Dossier, bool> isGiven) : Atom
{
    public override string Fact => "";

    public override Truth Ask(QuestionInHand hand) => Truths.Of(isGiven(hand.Case.Dossier));
}
