using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>One association's rules in one version, effective over a range of dates, as its author wrote them.</summary>
/// <remarks>Immutable and safe to share between threads. The compiled plan belongs to the instance: there is no global cache.</remarks>
public sealed partial class Ruleset : IEquatable<Ruleset>
{
    private readonly Lazy<string> _hash;
    private readonly Lazy<string> _wordsHash;
    private readonly Lazy<CompiledRuleset> _compiled;
    private readonly Lazy<Sequence<Requirement>> _requirements;
    private readonly Lazy<FrozenDictionary<string, Requirement>> _byId;

    internal Ruleset(Sequence<RulesetCategory> categories, RulePlaces places)
    {
        Categories = categories;
        Places = places;
        _hash = new Lazy<string>(() => CanonicalForm.Hash(RulesetWriter.Write(this)));
        _wordsHash = new Lazy<string>(() => CanonicalForm.WordsHash(RulesetWriter.Write(this)));
        _compiled = new Lazy<CompiledRuleset>(() => RulesetCompiler.Compile(this));
        _requirements = new Lazy<Sequence<Requirement>>(() =>
            [.. categories.SelectMany(c => c.Pathways).SelectMany(p => p.Requirements).SelectMany(r => r.SelfAndParts())]
        );
        _byId = new Lazy<FrozenDictionary<string, Requirement>>(() =>
            _requirements.Value.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal)
        );
    }

    /// <summary>The association's id, e.g. <c>mi-aimh</c>.</summary>
    public required string Association { get; init; }

    /// <summary>The association's name.</summary>
    public required string Name { get; init; }

    /// <summary>The version, e.g. <c>2018</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Where it applies: ISO 3166-2 codes.</summary>
    public required Sequence<string> Jurisdiction { get; init; }

    /// <summary>The first day on which it is in force.</summary>
    public required LocalDate EffectiveFrom { get; init; }

    /// <summary>The last day on which it is in force; <see langword="null"/>: still in force.</summary>
    public required LocalDate? EffectiveUntil { get; init; }

    /// <summary>The ruleset on which it is built, as <c>association@version</c>, or <see langword="null"/> (S44).</summary>
    public required string? Extends { get; init; }

    /// <summary>What holds for the whole version and is no requirement, in our words; <see langword="null"/>: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What its requirements are cited from.</summary>
    public required Sequence<RulesetSource> Sources { get; init; }

    /// <summary>The categories that it defines, in its order.</summary>
    public Sequence<RulesetCategory> Categories { get; }

    /// <summary>Every requirement of every category and pathway, in the ruleset's order, each before those of which it consists.</summary>
    /// <remarks>
    /// To be filtered by kind and read with their figures:
    /// <c>ruleset.Requirements.OfType&lt;TrainingRequirement&gt;().Where(training =&gt; training.Hours &gt; 30.ClockHours())</c>.
    /// </remarks>
    public Sequence<Requirement> Requirements => _requirements.Value;

    /// <summary>The renewal cycle (S36); <see langword="null"/>: nothing is renewed.</summary>
    public required RenewalCycle? Cycle { get; init; }

    /// <summary>Classes of categories that stand for one another, of this association and of others.</summary>
    public required Sequence<Sequence<string>> Equivalents { get; init; }

    /// <summary>Codes that are known though no rule names them, by kind of code (S49).</summary>
    public required Sequence<DeclaredCodes> Vocabulary { get; init; }

    /// <summary>The hash over the canonical form of what decides, <c>sha256:</c> and 64 hexadecimal digits (S45).</summary>
    /// <remarks>Titles, notes, labels and citations are no part of it: a corrected label is no changed rule.</remarks>
    public string Hash => _hash.Value;

    /// <summary>The hash over its words alone: titles, notes, labels, citations and sources (S45).</summary>
    public string WordsHash => _wordsHash.Value;

    /// <summary>How it is named on command lines and in <c>extends</c>: <c>mi-aimh@2018</c>.</summary>
    public string Key => $"{Association}@{Version}";

    /// <summary>Where its requirements are written.</summary>
    internal RulePlaces Places { get; }

    /// <summary>A category by its code.</summary>
    /// <param name="category">The code, e.g. <c>IMHS</c>.</param>
    /// <exception cref="KeyNotFoundException">The ruleset defines no such category.</exception>
    public RulesetCategory this[string category] =>
        Categories.FirstOrDefault(c => c.Code == category) ?? throw new KeyNotFoundException($"`{Key}` defines no category `{category}`.");

    /// <summary>Opens a candidate's file, to ask it any number of questions under this version, whatever the dates say.</summary>
    /// <param name="candidate">What the candidate has documented.</param>
    /// <param name="selected">Why it is this version, for the determinations to say; <see langword="null"/>: that the caller gave it.</param>
    /// <exception cref="DocumentException">The candidate was built by a program and is not valid; see <see cref="Candidate.Validate"/>.</exception>
    public CandidateFile Open(Candidate candidate, string? selected = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        candidate.ThrowIfInvalid();
        return new CandidateFile(this, candidate, selected);
    }

    /// <summary>Determines which requirements of one category and pathway a candidate meets under this version, whatever the dates say.</summary>
    /// <param name="candidate">What the candidate has documented. Entries dated after the as-of date are set aside (S12).</param>
    /// <param name="question">The question; it names a category.</param>
    /// <returns>One finding per requirement, in the order the ruleset lists them.</returns>
    /// <exception cref="DocumentException">The candidate was built by a program and is not valid; see <see cref="Candidate.Validate"/>.</exception>
    /// <exception cref="QuestionException">The question has no answer here: no such category, pathway or cycle.</exception>
    /// <remarks>Missing evidence is a finding, never an exception.</remarks>
    public Determination Determine(Candidate candidate, Question question) => Open(candidate).Determine(question);

    /// <summary>The same with diagnostics in place of exceptions.</summary>
    /// <param name="candidate">What the candidate has documented.</param>
    /// <param name="question">The question; it names a category.</param>
    /// <param name="determination">The answer, when there is one.</param>
    /// <param name="diagnostics">Why there is none: what <see cref="Candidate.Validate"/> says, or ER4101 to ER4108 as of <see cref="CandidateFile.TryDetermine"/>.</param>
    /// <returns>Whether there is an answer.</returns>
    public bool TryDetermine(
        Candidate candidate,
        Question question,
        [NotNullWhen(true)] out Determination? determination,
        out ImmutableArray<Diagnostic> diagnostics
    )
    {
        ArgumentNullException.ThrowIfNull(candidate);
        determination = null;
        diagnostics = candidate.Validate();
        return diagnostics.IsEmpty && new CandidateFile(this, candidate, null).TryDetermine(question, out determination, out diagnostics);
    }

    /// <summary>The plan that the evaluator runs; made once, then shared.</summary>
    internal CompiledRuleset Compile() => _compiled.Value;

    /// <summary>The requirement with this id, or <see langword="null"/>.</summary>
    /// <param name="id">The full id, e.g. <c>IMHS.initial.training</c>; that of a part has the part's name behind it.</param>
    public Requirement? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.Value.GetValueOrDefault(id);
    }

    /// <summary>The ruleset that asks something else in one place, with everything else as it is.</summary>
    /// <typeparam name="TRequirement">The kind of requirement, or <see cref="Requirement"/> where any will do.</typeparam>
    /// <param name="id">The full id of the requirement, e.g. <c>IMHS.initial.training</c>; that of a part has the part's name behind it.</param>
    /// <param name="change">
    /// The requirement to what takes its place, which keeps the id: <c>(TrainingRequirement r) =&gt; r with { Hours = 33.ClockHours() }</c>.
    /// </param>
    /// <returns>Another ruleset of the same association and version, to be compiled, asked, hashed and printed like one that was read.</returns>
    /// <exception cref="KeyNotFoundException">The ruleset has no such requirement.</exception>
    /// <exception cref="ArgumentException">The requirement is of another kind, or the change gives it another id or takes it away.</exception>
    /// <exception cref="DocumentException">
    /// No document could say what comes out: no hours, an empty list, a category that the ruleset does not define, parts that are more than there are …
    /// The diagnostics are those of reading it.
    /// </exception>
    public Ruleset With<TRequirement>(string id, Func<TRequirement, TRequirement> change)
        where TRequirement : Requirement =>
        TryWith(id, change, out var ruleset, out var diagnostics) ? ruleset : throw new DocumentException(diagnostics);

    /// <summary>The same with diagnostics where no document could say what comes out.</summary>
    /// <typeparam name="TRequirement">The kind of requirement, or <see cref="Requirement"/> where any will do.</typeparam>
    /// <param name="id">The full id of the requirement.</param>
    /// <param name="change">The requirement to what takes its place, which keeps the id.</param>
    /// <param name="ruleset">The other ruleset, when there is no error.</param>
    /// <param name="diagnostics">What reading the other ruleset would say.</param>
    /// <returns>Whether there is another ruleset.</returns>
    /// <exception cref="KeyNotFoundException">The ruleset has no such requirement.</exception>
    /// <exception cref="ArgumentException">The requirement is of another kind, or the change gives it another id or takes it away.</exception>
    public bool TryWith<TRequirement>(
        string id,
        Func<TRequirement, TRequirement> change,
        [NotNullWhen(true)] out Ruleset? ruleset,
        out ImmutableArray<Diagnostic> diagnostics
    )
        where TRequirement : Requirement
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Find(id) is not { } found)
        {
            var help = Suggestion.For(id, Requirements.Select(r => r.Id)) is { } near ? $" Did you mean `{near}`?" : "";
            throw new KeyNotFoundException($"`{Key}` has no requirement `{id}`.{help}");
        }

        if (found is not TRequirement requirement)
        {
            throw new ArgumentException($"`{id}` is a {found.GetType().Name}, and no {typeof(TRequirement).Name}.", nameof(change));
        }

        if (change(requirement) is not { } changed || changed.Id != id)
        {
            throw new ArgumentException($"What takes the place of `{id}` keeps its id.", nameof(change));
        }

        var problems = new Problems(DocumentLimits.Default);
        ruleset = RulesetChange.Apply(this, changed, problems);
        diagnostics = problems.ToImmutable();
        return ruleset is not null;
    }

    /// <summary>Whether it is in force on this day.</summary>
    /// <param name="day">The day.</param>
    public bool IsEffectiveOn(LocalDate day) => EffectiveFrom <= day && (EffectiveUntil is not { } until || day <= until);

    /// <summary>Whether both say the same, in what decides and in words: both hashes are equal (S45).</summary>
    /// <remarks>Order of members, shared definitions, and whether the one extends another or is written out make no difference.</remarks>
    /// <param name="other">Another ruleset.</param>
    public bool Equals(Ruleset? other) =>
        ReferenceEquals(this, other) || (other is not null && Hash == other.Hash && WordsHash == other.WordsHash);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ruleset);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>Its key: <c>mi-aimh@2018</c>.</summary>
    public override string ToString() => Key;

    /// <summary>The codes of a kind that are known though no rule names them.</summary>
    internal Sequence<string> Declared(string kind) => Vocabulary.FirstOrDefault(declared => declared.Kind == kind)?.Codes ?? [];

    /// <summary>The same with other categories, of the same ids.</summary>
    internal Ruleset Over(Sequence<RulesetCategory> categories) =>
        new(categories, Places)
        {
            Association = Association,
            Name = Name,
            Version = Version,
            Jurisdiction = Jurisdiction,
            EffectiveFrom = EffectiveFrom,
            EffectiveUntil = EffectiveUntil,
            Extends = Extends,
            Note = Note,
            Sources = Sources,
            Cycle = Cycle,
            Equivalents = Equivalents,
            Vocabulary = Vocabulary,
        };

    /// <summary>The last day on which a renewal that was due may be late: the latest grace that a deadline of the pathway states (S36).</summary>
    /// <param name="pathway">The pathway, of any category.</param>
    /// <param name="due">The due date of the cycle.</param>
    internal LocalDate? LateUntil(Pathway pathway, LocalDate due) =>
        Categories
            .SelectMany(c => c.Pathways)
            .Where(p => p.Pathway == pathway)
            .SelectMany(p => Graces.Of(p))
            .Select(grace => (LocalDate?)grace.GraceAfter(due))
            .Max();

    /// <summary>What only the compiler can refuse: more codes than the plan has bits for.</summary>
    internal void CheckLimits(Problems problems) => RulesetCompiler.Check(this, problems);
}
