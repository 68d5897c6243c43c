using Endorsement.Rules.Text;

namespace Endorsement.Rules.Conditions;

/// <summary>Reads what conditions and requirements share; says what no shape can say of names and of the renewal cycle.</summary>
/// <param name="names">What the ruleset defines.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="near">What an author may have meant.</param>
/// <param name="where">The full id of the requirement that is read.</param>
/// <param name="said">What messages call it.</param>
internal class RuleReader(RuleNames names, Problems problems, NearWords near, string where, string said)
{
    private readonly List<(Condition Condition, JsonNode Node)> _conditions = [];

    public Problems Problems => problems;

    /// <summary>Every condition that was read, with its document.</summary>
    public IReadOnlyList<(Condition Condition, JsonNode Node)> Conditions => _conditions;

    public RuleNames Names => names;

    /// <summary>The requirement that is read, as messages name it.</summary>
    public string Where { get; } = said;

    /// <summary>The category whose requirement is read.</summary>
    private string Category { get; } = where.Split('.')[0];

    public Condition? Condition(JsonNode node, string name) => node[name] is { } condition ? Condition(condition) : null;

    public Condition Condition(JsonNode node)
    {
        var condition = ConditionKinds.Of(node).Read(node, this);
        _conditions.Add((condition, node));
        return condition;
    }

    /// <summary>A date, a day that the question names, or one so much later or earlier.</summary>
    public RuleDay? Day(JsonNode node, string name) =>
        node[name] switch
        {
            null => null,
            { Kind: JsonKind.Object } moved when Named(moved["day"]!) is var day => moved.Period("plus") is { } later
                ? day.Later(later)
                : day.Earlier(moved.Period("minus")!),
            var day => Named(day),
        };

    private RuleDay Named(JsonNode day)
    {
        var kind = (RuleDayKind)(RuleForms.DayNames.IndexOf(day.Text) + 1);
        if (kind is RuleDayKind.CycleStart or RuleDayKind.CycleEnd or RuleDayKind.CycleDue)
        {
            Cycle(day);
        }

        return kind == RuleDayKind.Date && DocumentedDate.TryRead(day.Text, out var date) ? RuleDay.On(date.First) : RuleDay.Named(kind);
    }

    public HeldCategories Held(JsonNode node) =>
        new()
        {
            Categories = Categories(node, "categories")!.Value,
            Associations = Associations(node),
            Statuses = node.ClosedList<EndorsementStatus>("status", ClosedCodes.Statuses) ?? [EndorsementStatus.Active],
            With = Categories((node["with"]?.Items ?? []).Where(with => with.Kind == JsonKind.String)),
            AlsoHeld = [.. (node["with"]?.Items ?? []).Where(with => with.Kind == JsonKind.Object).Select(Beside)],
        };

    private HeldBeside Beside(JsonNode node)
    {
        var held = Held(node);
        return new()
        {
            Categories = held.Categories,
            Associations = held.Associations,
            Statuses = held.Statuses,
        };
    }

    /// <summary>Categories by their codes; `this` is that of the requirement, wherever it has come from (S44).</summary>
    public Sequence<string>? Categories(JsonNode node, string name) => node[name] is { } list ? Categories(list.Items) : null;

    private Sequence<string> Categories(IEnumerable<JsonNode> list)
    {
        var codes = new List<string>();
        foreach (var code in list)
        {
            if (code.Text != RuleNames.This && !names.Categories.Contains(code.Text) && !names.MayHoldMoreCategories)
            {
                problems.Error(
                    "ER2103",
                    code,
                    $"requirement `{Where}` names the category `{JsonNode.Short(code.Text)}`, which this ruleset does not define",
                    near.Help(code.Text, () => names.Categories, "defined here") + " (name others in `vocabulary.categories`)"
                );
            }

            codes.Add(code.Text);
        }

        return codes.Contains(RuleNames.This)
            ? codes.Select(code => code == RuleNames.This ? Category : code).Distinct().ToSequence()
            : codes.ToSequence();
    }

    public Sequence<string>? Associations(JsonNode node) =>
        node.Codes("associations") is { } codes ? [.. codes.Select(code => code == RuleNames.This ? names.Association : code)] : null;

    /// <summary>Whatever speaks of the renewal cycle needs one, and needs a pathway that has one.</summary>
    public JsonNode Cycle(JsonNode node)
    {
        if (!names.HasCycle)
        {
            problems.Error(
                "ER2105",
                node,
                $"requirement `{Where}` speaks of the renewal cycle, which this ruleset does not have",
                "describe it in `cycle`"
            );
        }
        else if (where.Split('.') is not [_, var name, ..] || !PathwayCodes.TryRead(name, out var pathway) || !pathway.HasCycle())
        {
            problems.Error(
                "ER2105",
                node,
                $"requirement `{Where}` speaks of the renewal cycle outside of renewal",
                "only `renewal` and `reinstatement` have a cycle"
            );
        }

        return node;
    }
}
