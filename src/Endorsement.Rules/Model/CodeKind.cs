using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>A sort of open codes: activities, topics, roles, and so on. The set is closed; each sort is one line of this table.</summary>
/// <remarks>
/// Whatever is told by sort follows from its line: what rulesets may declare and its schema, the shared vocabulary, the codes that rules name,
/// their bits in a compiled ruleset, and warnings. Immutable; safe for any number of threads.
/// </remarks>
public sealed class CodeKind
{
    // Before the sorts, which enter themselves as they are made; what stands in `All` is therefore the lines below in their order.
    private static readonly List<CodeKind> Made = [];

    private CodeKind(string name)
    {
        (Name, InRules, Order) = (name, name, Made.Count);
        Made.Add(this);
    }

    /// <summary>What work was: direct service, teaching, …</summary>
    public static CodeKind Activities { get; } = new("activity");

    /// <summary>As what somebody took part in training: participant, presenter, …</summary>
    public static CodeKind As { get; } = new("as") { IsSecond = true };

    /// <summary>What training was about.</summary>
    public static CodeKind Topics { get; } = new("topics");

    /// <summary>Which work a session of supervision was about.</summary>
    public static CodeKind About { get; } = new("about");

    /// <summary>What a rater was to the candidate.</summary>
    public static CodeKind Roles { get; } = new("roles");

    /// <summary>Qualities of work that somebody attests.</summary>
    public static CodeKind Attested { get; } = new("attested") { IsSecond = true };

    /// <summary>What is or is not so of a candidate.</summary>
    public static CodeKind CircumstanceNames { get; } = new("circumstances");

    /// <summary>Areas of competency.</summary>
    public static CodeKind Competencies { get; } = new("competencies") { IsTold = false };

    /// <summary>Categories of endorsement, of any association.</summary>
    public static CodeKind Categories { get; } = new("categories") { MayBeNear = false };

    /// <summary>Associations.</summary>
    public static CodeKind Associations { get; } = new("associations") { MayBeNear = false, IsSecond = true };

    /// <summary>Agreements that are signed.</summary>
    public static CodeKind Agreements { get; } = new("agreements");

    /// <summary>Examinations.</summary>
    public static CodeKind Examinations { get; } = new("examinations");

    /// <summary>Parts of examinations.</summary>
    public static CodeKind Parts { get; } =
        new("parts")
        {
            InRules = "examination parts",
            IsDeclared = false,
            IsSecond = true,
        };

    /// <summary>Reviews by the association.</summary>
    public static CodeKind Reviews { get; } = new("reviews");

    /// <summary>ISO 3166-2 places; they are the world's and not a ruleset's, so that none is unknown.</summary>
    public static CodeKind Places { get; } =
        new("places")
        {
            IsOfRules = false,
            IsDeclared = false,
            MayBeNear = false,
        };

    /// <summary>Places that raters fill; a ruleset calls them what it likes, and no file names them.</summary>
    public static CodeKind Slots { get; } = OfParts("slots");

    /// <summary>Clauses that raters satisfy among them.</summary>
    public static CodeKind Among { get; } = OfParts("among");

    /// <summary>Sub-minimums of training and RS/C.</summary>
    public static CodeKind Minimums { get; } = OfParts("minimums");

    /// <summary>Every sort, in the order of the table.</summary>
    public static ImmutableArray<CodeKind> All { get; } = [.. Made];

    /// <summary>What documents call it: <c>activity</c>, <c>topics</c>, <c>categories</c>, …</summary>
    public string Name { get; }

    /// <summary>Its place in <see cref="All"/>.</summary>
    internal int Order { get; }

    /// <summary>What problems of a ruleset call it.</summary>
    internal string InRules { get; private init; }

    /// <summary>Whether a ruleset may declare further codes of it.</summary>
    internal bool IsDeclared { get; private init; } = true;

    /// <summary>Whether rules and the shared vocabulary settle which codes there are, so that others are unknown (S49).</summary>
    internal bool IsOfRules { get; private init; } = true;

    /// <summary>Whether an unknown code is warned of, and not only open where it is misspelt.</summary>
    internal bool IsTold { get; private init; } = true;

    /// <summary>Whether a code a few edits from one that rules name is open (S49); else only one that differs in case or punctuation.</summary>
    internal bool MayBeNear { get; private init; } = true;

    /// <summary>Whether it is told after the other sort that the same entry may hold.</summary>
    internal bool IsSecond { get; private init; }

    /// <summary>Whether it names parts of rules and nothing in a file: such names are for people, and have labels alone.</summary>
    internal bool IsOfParts { get; private init; }

    /// <summary>Whether people read labels in place of its codes; places have names that are the world's.</summary>
    internal bool HasLabels => IsOfRules || IsOfParts;

    private static CodeKind OfParts(string name) =>
        new(name)
        {
            IsOfParts = true,
            IsOfRules = false,
            IsDeclared = false,
            MayBeNear = false,
        };

    /// <summary>Its name in documents.</summary>
    public override string ToString() => Name;

    /// <summary>The sort that documents call so.</summary>
    /// <exception cref="InvalidOperationException">There is none of this name.</exception>
    internal static CodeKind Of(string name) => All.First(kind => kind.Name == name);
}
