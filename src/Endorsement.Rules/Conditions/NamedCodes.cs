namespace Endorsement.Rules.Conditions;

/// <summary>Every code that the rules of one ruleset name, by kind of code; requirements and conditions add what they read.</summary>
internal sealed class NamedCodes
{
    /// <summary>The review that settles competencies too.</summary>
    public const string Portfolio = "portfolio";

    private readonly SortedSet<string>[] _codes = [.. CodeKind.All.Select(_ => new SortedSet<string>(StringComparer.Ordinal))];

    public NamedCodes() => this[CodeKind.Reviews].Add(Portfolio);

    public SortedSet<string> this[CodeKind kind] => _codes[kind.Order];

    // Where some rule accepts any association, or any category, an unknown one is read, and no mistake (S49).

    public bool ReadsAnyMembership { get; set; }

    public bool ReadsAnyVetting { get; set; }

    public bool ReadsAnyAssociationOfOthers { get; set; }

    /// <summary>In the candidate's own endorsements.</summary>
    public bool ReadsAnyAssociation { get; set; }

    /// <summary>In the candidate's own endorsements.</summary>
    public bool ReadsAnyCategory { get; set; }

    /// <summary>An endorsement that the candidate holds.</summary>
    public void AddOwn(HeldCategories held)
    {
        ReadsAnyAssociation |= held.Associations is null;
        Add(held);
    }

    /// <summary>An endorsement that somebody holds.</summary>
    public void Add(HeldCategories held)
    {
        this[CodeKind.Categories].UnionWith(held.Categories);
        this[CodeKind.Categories].UnionWith(held.With);
        this[CodeKind.Associations].UnionWith(held.Associations ?? []);
        foreach (var also in held.AlsoHeld)
        {
            Add(also.Alone());
        }
    }

    /// <summary>What a condition reads.</summary>
    public void Add(Condition? condition)
    {
        if (condition is not null)
        {
            ConditionKinds.Of(condition).AddCodes(condition, this);
        }
    }
}
