using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Conditions;

/// <summary>Whose award, and between which days: what both conditions on an award ask.</summary>
internal readonly record struct AwardAsked(Sequence<string>? Categories, Sequence<string>? Associations, RuleDay? From, RuleDay? Before);

/// <summary>A condition on the day of an award: the day on which it began, or the day on which its application was submitted.</summary>
internal abstract class AwardConditionKind<TCondition>(bool ofSubmission) : ConditionKind<TCondition>
    where TCondition : Condition
{
    public sealed override Condition Read(JsonNode node, RuleReader reader)
    {
        var award = node[Member.Name]!;
        return Make(
            new(reader.Categories(award, "categories"), reader.Associations(award), reader.Day(award, "from"), reader.Day(award, "before"))
        );
    }

    protected abstract TCondition Make(in AwardAsked asked);

    protected abstract AwardAsked Asked(TCondition condition);

    protected sealed override void Write(TCondition condition, RuleWriter writer)
    {
        var asked = Asked(condition);
        writer.Member(
            Member.Name,
            award =>
            {
                award.Codes("categories", asked.Categories);
                award.Codes("associations", asked.Associations);
                award.Day("from", asked.From);
                award.Day("before", asked.Before);
            }
        );
    }

    protected sealed override void Doubt(TCondition condition, JsonNode node, Doubts doubts)
    {
        var asked = Asked(condition);
        doubts.Range(node[Member.Name]!, asked.From, asked.Before);
    }

    /// <summary>Of other categories it may be another award that is meant.</summary>
    public sealed override bool Implies(Condition condition, Condition other)
    {
        var (mine, wanted) = (Asked((TCondition)condition), Asked((TCondition)other));
        return ConditionProof.AreAlike(mine.Categories, wanted.Categories)
            && ConditionProof.AreAlike(mine.Associations, wanted.Associations)
            && ConditionProof.IsWithin(mine.From, mine.Before, wanted.From, wanted.Before);
    }

    protected sealed override void AddCodes(TCondition condition, NamedCodes codes)
    {
        var asked = Asked(condition);
        codes.ReadsAnyAssociation |= asked.Associations is null;
        codes.ReadsAnyCategory |= asked.Categories is null;
        codes[CodeKind.Categories].UnionWith(asked.Categories ?? []);
        codes[CodeKind.Associations].UnionWith(asked.Associations ?? []);
    }

    protected sealed override ConditionPlan Compile(TCondition condition, ConditionCompiler compiler, bool atSession)
    {
        var asked = Asked(condition);
        var key = Make(
            asked with
            {
                Categories = ConditionCompiler.Sorted(asked.Categories),
                Associations = ConditionCompiler.Sorted(asked.Associations),
            }
        );
        return compiler.Atom(key, () => compiler.Award(asked, ofSubmission));
    }
}
