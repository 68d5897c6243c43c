using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>All that the rest of the library asks of a kind of requirement; <see cref="Kinds"/> lists them.</summary>
/// <remarks>
/// What a kind must answer is abstract, so that none is forgotten silently; what only some kinds know has an answer for the others. Kinds hold
/// nothing: they are safe for any number of threads.
/// </remarks>
internal abstract class RequirementKind
{
    /// <summary>Its code and its form in documents.</summary>
    public abstract KindForm Form { get; }

    /// <summary>Whether it is shown with its facts and never part of an outcome (S5).</summary>
    public virtual bool IsAdministrative => false;

    /// <summary>Whether other requirements may count from it (S17).</summary>
    public virtual bool IsBeginning => false;

    /// <summary>The reasons for an outcome that its findings can have, those that findings of every kind can have aside.</summary>
    public abstract ImmutableArray<Reason> Reasons { get; }

    /// <summary>
    /// A document that has the form to its value; <see langword="null"/> where a part that it cannot do without has been refused. What all kinds have in
    /// common is filled in by the caller.
    /// </summary>
    public abstract Requirement? Read(JsonNode node, RequirementReader reader);

    /// <summary>The value to its members in documents; what all kinds have in common is written by the caller.</summary>
    public abstract void Write(Requirement requirement, RequirementWriter writer);

    /// <summary>The codes that the requirement reads in a candidate's file, its parts' aside.</summary>
    public abstract void AddCodes(Requirement requirement, NamedCodes codes);

    /// <summary>What it calls its places, clauses and sub-minimums, in its order: names that findings show and people read by their labels.</summary>
    public virtual IEnumerable<PartName> NamesOfParts(Requirement requirement) => [];

    /// <summary>The plan that decides it.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="when">The condition under which it applies, ready to be asked.</param>
    /// <param name="compiler">What turns names to bits, and parts and conditions to plans.</param>
    public abstract RequirementPlan Compile(Requirement requirement, ConditionPlan? when, RequirementCompiler compiler);

    /// <summary>How many parts of one kind it has, and how many it may have.</summary>
    public abstract PartCount Parts(Requirement requirement);

    /// <summary>The table of its parameters: each figure, flag and list with its step and its direction (S60).</summary>
    public abstract IEnumerable<Parameter> Parameters { get; }

    /// <summary>The parameters of one requirement: what they are set to, and its neighbours.</summary>
    public abstract IEnumerable<Setting<Requirement>> Settings(Requirement requirement);

    /// <summary>In what two requirements of the kind differ, their parts aside (S59).</summary>
    public abstract IEnumerable<Edit> Between(Requirement before, Requirement after);

    /// <summary>Whether whoever meets the one meets the other, both of this kind and always asked; where that is not sure, it is not (S60).</summary>
    public abstract bool Implies(Requirement strict, Requirement loose);

    /// <summary>The same with the day spelled out that is meant where a condition, or the rule, names none; its parts aside (S36).</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="end">The day on which the question ends: the end of the cycle, or the as-of date.</param>
    public abstract Requirement Meant(Requirement requirement, RuleDay end);

    /// <summary>Whether nobody ever meets it: somebody else decides.</summary>
    public virtual bool IsNeverMet => false;

    /// <summary>Whether it is met by some of its parts, or by all (S2 to S4).</summary>
    public virtual bool IsGroup => false;

    /// <summary>Whether one part that is not met settles it.</summary>
    public virtual bool NeedsEveryPart => false;

    /// <summary>Whether it may not concern somebody, whatever `when` says.</summary>
    public virtual bool MayNotConcern(Requirement requirement) => false;

    /// <summary>The one with the edits that are taken, each by its path; its parts and its id stay.</summary>
    public abstract Requirement Take(Requirement before, Requirement after, Func<string, bool> takes);

    /// <summary>What decides in it, under the names of its table; its parts aside.</summary>
    public abstract JsonNode Spell(Requirement requirement);

    /// <summary>Whether each of its parts has a place of its own, and is known by it.</summary>
    public virtual bool PartsHavePlaces => false;

    /// <summary>The same with other parts, where it consists of any.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="parts">Its parts, in order; of a choice what applies when its condition is true, and then what applies when it is not.</param>
    public virtual Requirement WithParts(Requirement requirement, Sequence<Requirement> parts) => requirement;

    /// <summary>Terms of the rule that sentences about its findings name beside its figures.</summary>
    public virtual IEnumerable<Figure> Terms(Requirement requirement) => [];

    /// <summary>How many parts of a finding must be met, where not all are asked for.</summary>
    public virtual int? PartsWanted(Finding finding) => null;

    /// <summary>Until when it lets a renewal be late after the due date of the cycle (S36).</summary>
    public virtual AnnualDate? GraceAfterDue(Requirement requirement) => null;

    /// <summary>How long a rating that it asks for lasts until the application is submitted; <see langword="null"/>: it asks for none, or for ever.</summary>
    public virtual Period? RatingsLast(Requirement requirement) => null;

    /// <summary>What it asks to be paid, each with its currency, for payments to name (S51b).</summary>
    public virtual IEnumerable<PayableItem> ItemsToPay(Requirement requirement) => [];

    /// <summary>What it says in words of its own beside its title, its note and the titles of its parts.</summary>
    public virtual IEnumerable<string?> OwnWords(Requirement requirement) => [];

    /// <summary>Lists that it reads and that `definitions` may hold under a name.</summary>
    public virtual ImmutableArray<MemberShape> Definitions => [];

    /// <summary>
    /// The ways in which a requirement of which nothing is documented may come to be met (S54), in the order in which they are preferred; none of what no
    /// addition cures. Its parts are asked themselves.
    /// </summary>
    public abstract IEnumerable<RemedyWay> Ways(Requirement requirement, RemedySetting setting);

    /// <summary>How many of its parts must be met for it to be, where it consists of parts (S2 to S4); <see langword="null"/>: it consists of none.</summary>
    public virtual int? PartsToMeet(Requirement requirement) => null;

    /// <summary>Whether what counts may change on any day, as the days of a job that goes on do, and the months that are asked one by one.</summary>
    public virtual bool Grows(Requirement requirement) => false;

    /// <summary>
    /// Its members that hold a length between two days of the file: the as-of date moves nothing across it alone, while it may any other length (S57).
    /// </summary>
    public virtual ImmutableArray<string> FixedLengths => [];

    /// <summary>Why nothing cures it where none of its ways leads there; <see langword="null"/>: because of the days that are left.</summary>
    public virtual RemedyReason? Incurable => null;

    /// <summary>From what its evidence counts, each where it says so (S17).</summary>
    public abstract IEnumerable<StartingPoint> CountsFrom(Requirement requirement);

    /// <summary>What its author can hardly have meant: figures that contradict one another, rows that nobody meets. Its parts are asked themselves.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="node">The document of which it was read.</param>
    /// <param name="doubts">Where it is told.</param>
    public abstract void Doubt(Requirement requirement, JsonNode node, Doubts doubts);

    /// <summary>
    /// A requirement that takes what `definitions` holds under a name, and asks nothing else; <see langword="null"/>: it takes none of that sort. A
    /// definition that no rule uses is read as if this one did.
    /// </summary>
    /// <param name="definitions">The sort of definitions: <c>work</c>, <c>people</c>, <c>providers</c>.</param>
    /// <param name="defined">What is defined, at its place.</param>
    public virtual JsonNode? Using(string definitions, JsonNode defined) => null;
}

/// <summary>A kind of requirement whose record is known.</summary>
internal abstract class RequirementKind<TRequirement> : RequirementKind
    where TRequirement : Requirement
{
    public sealed override void Write(Requirement requirement, RequirementWriter writer) => Write((TRequirement)requirement, writer);

    public sealed override void AddCodes(Requirement requirement, NamedCodes codes) => AddCodes((TRequirement)requirement, codes);

    public sealed override RequirementPlan Compile(Requirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        Compile((TRequirement)requirement, when, compiler);

    public sealed override PartCount Parts(Requirement requirement) => Parts((TRequirement)requirement);

    public sealed override IEnumerable<RemedyWay> Ways(Requirement requirement, RemedySetting setting) =>
        Ways((TRequirement)requirement, setting);

    public sealed override IEnumerable<StartingPoint> CountsFrom(Requirement requirement) => CountsFrom((TRequirement)requirement);

    public sealed override void Doubt(Requirement requirement, JsonNode node, Doubts doubts) =>
        Doubt((TRequirement)requirement, node, doubts);

    /// <inheritdoc cref="RequirementKind.Write"/>
    protected abstract void Write(TRequirement requirement, RequirementWriter writer);

    public sealed override IEnumerable<Parameter> Parameters => Table;

    public sealed override IEnumerable<Setting<Requirement>> Settings(Requirement requirement) =>
        Table
            .SelectMany(parameter => parameter.Of((TRequirement)requirement))
            .Select(setting => setting.Within<Requirement>("", neighbour => neighbour));

    public sealed override IEnumerable<Edit> Between(Requirement before, Requirement after) =>
        CommonParameters
            .Table.SelectMany(parameter => parameter.Between(before, after))
            .Concat(Table.SelectMany(parameter => parameter.Between((TRequirement)before, (TRequirement)after)));

    public sealed override bool Implies(Requirement strict, Requirement loose) => Implies((TRequirement)strict, (TRequirement)loose);

    /// <inheritdoc cref="RequirementKind.Implies"/>
    protected virtual bool Implies(TRequirement strict, TRequirement loose) => Proof.Holds(Table, strict, loose);

    public sealed override Requirement Meant(Requirement requirement, RuleDay end) =>
        CommonParameters.Table.Aggregate(
            (Requirement)Table.Aggregate((TRequirement)requirement, (made, parameter) => parameter.Meant(made, end)),
            (made, parameter) => parameter.Meant(made, end)
        );

    public sealed override Requirement Take(Requirement before, Requirement after, Func<string, bool> takes)
    {
        var own = RecordEdits.Take(Table, (TRequirement)before, (TRequirement)after, takes);
        return RecordEdits.Take(CommonParameters.Words, RecordEdits.Take(CommonParameters.Table, own, after, takes), after, takes);
    }

    public sealed override JsonNode Spell(Requirement requirement)
    {
        var (common, own) = (RecordEdits.Spell(CommonParameters.Table, requirement), RecordEdits.Spell(Table, (TRequirement)requirement));
        return JsonEdit.ObjectAt(own, common.Members.Concat(own.Members));
    }

    /// <inheritdoc cref="RequirementKind.Parameters"/>
    protected abstract IReadOnlyList<Parameter<TRequirement>> Table { get; }

    /// <inheritdoc cref="RequirementKind.AddCodes"/>
    protected abstract void AddCodes(TRequirement requirement, NamedCodes codes);

    /// <inheritdoc cref="RequirementKind.Compile"/>
    protected abstract RequirementPlan Compile(TRequirement requirement, ConditionPlan? when, RequirementCompiler compiler);

    /// <inheritdoc cref="RequirementKind.Parts"/>
    protected virtual PartCount Parts(TRequirement requirement) => PartCount.None;

    /// <inheritdoc cref="RequirementKind.Ways"/>
    protected abstract IEnumerable<RemedyWay> Ways(TRequirement requirement, RemedySetting setting);

    /// <inheritdoc cref="RequirementKind.CountsFrom"/>
    protected virtual IEnumerable<StartingPoint> CountsFrom(TRequirement requirement) => [];

    /// <inheritdoc cref="RequirementKind.Doubt"/>
    protected virtual void Doubt(TRequirement requirement, JsonNode node, Doubts doubts) { }
}

/// <summary>What a rule calls a part of it.</summary>
/// <param name="Kind">The sort of name.</param>
/// <param name="Code">The name, as findings show it.</param>
/// <param name="Title">What the ruleset writes for people beside it, where it does.</param>
internal readonly record struct PartName(CodeKind Kind, string Code, string? Title);

/// <summary>How many parts of one kind a requirement has, and the most that its plan can tell apart.</summary>
internal readonly record struct PartCount(int Count, int Most)
{
    public static PartCount None { get; } = new(0, 1);
}
