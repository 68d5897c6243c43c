using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Rulesets.Prepared;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>One association's rules in one version, effective over a range of dates, as its author wrote them.</summary>
/// <remarks>Immutable and safe to share between threads. The compiled plan belongs to the instance: there is no global cache.</remarks>
/// <example>
/// <code>
/// var version = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
/// var hours = version["IMHS"][Pathway.Initial].Requirements.OfType&lt;TrainingRequirement&gt;().Single().Hours;
/// </code>
/// </example>
public sealed partial class Ruleset : IEquatable<Ruleset>
{
    private readonly Lazy<(string Deciding, string Words)> _hashes;
    private readonly Lazy<CompiledRuleset> _compiled;
    private readonly Lazy<Sequence<Requirement>> _requirements;
    private readonly Lazy<RequirementIndex> _byId;
    private readonly Lazy<ExtendedDocument>? _document;
    private readonly ConcurrentDictionary<string, Language> _spoken = new(StringComparer.Ordinal);

    internal Ruleset(Sequence<RulesetCategory> categories, RulePlaces places)
    {
        Categories = categories;
        Places = places;
        _hashes = new Lazy<(string, string)>(() =>
        {
            if (Prepared is { } known)
            {
                return (known.Hash, known.WordsHash);
            }

            var written = RulesetWriter.Write(this);
            return (CanonicalForm.Hash(written), CanonicalForm.WordsHash(written));
        });
        _compiled = new Lazy<CompiledRuleset>(() =>
            SwitchedFrom is { } from ? RulesetCompiler.Switch(from.Compile(), this) : RulesetCompiler.Compile(this)
        );
        _requirements = new Lazy<Sequence<Requirement>>(() =>
            [.. categories.SelectMany(c => c.Pathways).SelectMany(p => p.Requirements).SelectMany(r => r.SelfAndParts())]
        );
        _byId = new Lazy<RequirementIndex>(() => new RequirementIndex(categories));
    }

    /// <summary>The association's id, e.g. <c>mi-aimh</c>.</summary>
    public required string Association { get; init; }

    /// <summary>The association's name.</summary>
    public required string Name { get; init; }

    /// <summary>The version, e.g. <c>2018</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Where it applies: ISO 3166-2 codes.</summary>
    public required Sequence<string> Jurisdiction { get; init; }

    /// <summary>
    /// Where other associations endorse, ordered by association: with <see cref="Jurisdiction"/>, which association `of-residence` is. A ruleset decides
    /// alone: of an association that is not listed here it knows no place.
    /// </summary>
    public Sequence<AssociationJurisdiction> Jurisdictions { get; init; } = [];

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

    /// <summary>Categories that stand together for another; at most 16.</summary>
    public Sequence<CompoundEquivalent> Compounds { get; init; } = [];

    /// <summary>Codes that are known though no rule names them, by kind of code (S49).</summary>
    public required Sequence<DeclaredCodes> Vocabulary { get; init; }

    /// <summary>Whom people ask about a decision; <see langword="null"/>: nobody is named. A child of another association has its own.</summary>
    public RulesetContact? Contact { get; init; }

    /// <summary>What people read in place of codes, by kind, code and language, those of what it extends included.</summary>
    public Sequence<CodeLabel> Labels { get; init; } = [];

    /// <summary>Titles and notes as other languages say them, those of what it extends included; those of the shipped rulesets need not be repeated.</summary>
    public Sequence<SaidTitle> SaidTitles { get; init; } = [];

    /// <summary>Hours of RS/C that a plan counts on in a month; <see langword="null"/>: four, unless the caller says another figure (S55).</summary>
    public ClockHours? MonthlyHours { get; init; }

    /// <summary>
    /// The requirements for which the association grants exceptions, parts included (S51): ids, or <c>*.pathway.name</c> for every category;
    /// empty: for none; <see langword="null"/>: for any.
    /// </summary>
    public Sequence<string>? Exceptions { get; init; }

    /// <summary>What earlier versions called requirements otherwise (S44).</summary>
    public Sequence<RenamedRequirement> Renamed { get; init; }

    /// <summary>The hash over the canonical form of what decides, <c>sha256:</c> and 64 hexadecimal digits (S45).</summary>
    /// <remarks>Titles, notes, labels and citations are no part of it: a corrected label is no changed rule.</remarks>
    public string Hash => _hashes.Value.Deciding;

    /// <summary>The hash over its words alone: titles, notes, labels, citations and sources (S45).</summary>
    public string WordsHash => _hashes.Value.Words;

    /// <summary>How it is named on command lines and in <c>extends</c>: <c>mi-aimh@2018</c>.</summary>
    public string Key => $"{Association}@{Version}";

    /// <summary>What determinations name it by.</summary>
    public RulesetIdentity Identity => new(Association, Version, Hash, WordsHash);

    /// <summary>The document that it was read from, for those that extend it; <see langword="null"/>: a program made it.</summary>
    internal ExtendedDocument? Document => _document?.Value;

    /// <summary>The same, read when somebody extends the ruleset or asks how it is written.</summary>
    internal Lazy<ExtendedDocument>? LaterDocument
    {
        init => _document = value;
    }

    /// <summary>What is known of its requirements before they are read; <see langword="null"/>: nothing.</summary>
    internal PreparedFacts? Prepared { get; init; }

    /// <summary>Where its requirements are written.</summary>
    internal RulePlaces Places { get; }

    /// <summary>The ruleset whose names and untouched plans it shares; <see langword="null"/>: it stands alone.</summary>
    internal Ruleset? SwitchedFrom { get; private init; }

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
        return new CandidateFile(this, candidate, selected).Opened();
    }

    /// <summary>What somebody should look at in a candidate's file, whatever is asked of it, as it is read in.</summary>
    /// <param name="candidate">What the candidate has documented.</param>
    /// <param name="asOf">The day, from 1900 to 2200.</param>
    /// <returns>
    /// What a determination warns of but for exceptions in force, which depend on the question; and entries that it sets aside by themselves: dated after the
    /// day (S12), or written down twice (S13).
    /// </returns>
    /// <exception cref="DocumentException">The candidate was built by a program and is not valid; see <see cref="Candidate.Validate"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is of no year from 1900 to 2200.</exception>
    public ImmutableArray<DeterminationWarning> Warnings(Candidate candidate, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf.Year, DocumentedDate.MinYear, nameof(asOf));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(asOf.Year, DocumentedDate.MaxYear, nameof(asOf));
        return Compile().Warnings(candidate, asOf);
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
        return new CandidateFile(this, candidate, null).TryOpenAndDetermine(question, out determination, out diagnostics);
    }

    /// <summary>The plan that the evaluator runs; made once, then shared.</summary>
    internal CompiledRuleset Compile() => _compiled.Value;

    /// <summary>The requirement with this id, or <see langword="null"/>.</summary>
    /// <param name="id">The full id, e.g. <c>IMHS.initial.training</c>; that of a part has the part's name behind it.</param>
    public Requirement? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.Value.Find(id);
    }

    /// <summary>
    /// What people read in place of a code: the ruleset's own label, else that of the codes that all associations share, else the title of a category
    /// that it defines and the name of its association.
    /// </summary>
    /// <param name="kind">The sort of code.</param>
    /// <param name="code">The code.</param>
    /// <param name="language">The language.</param>
    /// <returns>The label as it stands inside a sentence, or <see langword="null"/> where nobody gave one.</returns>
    public string? Label(CodeKind kind, string code, Language language)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(language);
        return Label(kind, code, language.Code);
    }

    /// <inheritdoc cref="Label(CodeKind, string, Language)"/>
    internal string? Label(CodeKind kind, string code, string languageCode) =>
        OwnLabel(kind, code, languageCode)
        ?? SharedLabels.Of(kind, code, languageCode)
        ?? (
            kind == CodeKind.Categories ? Categories.FirstOrDefault(category => category.Code == code)?.Title
            : kind == CodeKind.Associations && code == Association ? Name
            : null
        );

    /// <summary>The ruleset's own label, those of what it extends included.</summary>
    internal string? OwnLabel(CodeKind kind, string code, string languageCode) =>
        Labels.FirstOrDefault(label => label.Kind == kind && label.Code == code && label.LanguageCode == languageCode)?.Text;

    /// <summary>A title, a note or an item of it as a language says it; <see langword="null"/> where nobody has said it so.</summary>
    internal string? Said(string title, string languageCode) =>
        SaidTitles.FirstOrDefault(said => said.Title == title && said.LanguageCode == languageCode)?.Text
        ?? SharedTitles.Of(title, languageCode);

    /// <summary>What it calls things in words of its own: titles, notes, items of fees, whom to ask.</summary>
    internal IEnumerable<string> OwnWords =>
        new[] { Note, Contact?.Name }
            .Concat(Categories.SelectMany(category => new[] { category.Title, category.Note }))
            .Concat(
                Requirements.SelectMany(requirement =>
                    Kinds
                        .Of(requirement)
                        .NamesOfParts(requirement)
                        .Select(part => part.Title)
                        .Concat(Kinds.Of(requirement).OwnWords(requirement))
                        .Append(requirement.Title)
                        .Append(requirement.Note)
                )
            )
            .OfType<string>();

    /// <summary>A language that calls things as this ruleset does; made once for each language.</summary>
    internal Language Spoken(Language language) => _spoken.GetOrAdd(language.Code, _ => language.Speaking(new Names(language.Code, this)));

    /// <summary>Whether it is in force on this day.</summary>
    /// <param name="day">The day.</param>
    public bool IsEffectiveOn(LocalDate day)
    {
        var iso = DocumentedDate.Iso(day);
        return EffectiveFrom <= iso && (EffectiveUntil is not { } until || iso <= until);
    }

    /// <summary>Whether another version of the association takes over from this one at once: none lies between the two, nor does it begin earlier.</summary>
    internal bool IsFollowedBy(Ruleset next) =>
        next.Association == Association
        && next.EffectiveFrom >= EffectiveFrom
        && (EffectiveUntil is not { } until || next.EffectiveFrom <= until.PlusDays(1));

    /// <summary>Its key: <c>mi-aimh@2018</c>.</summary>
    public override string ToString() => Key;

    /// <summary>The codes of a kind that are known though no rule names them.</summary>
    internal Sequence<string> Declared(CodeKind kind) => Vocabulary.FirstOrDefault(declared => declared.Kind == kind)?.Codes ?? [];

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
    /// <param name="problems">Where problems go.</param>
    /// <param name="mayBeKnown">Whether a code may be named by what is not part of this ruleset because something is wrong with it.</param>
    internal void CheckLimits(Problems problems, Func<CodeKind, string, bool> mayBeKnown) =>
        VocabularyBuilder.Check(this, problems, mayBeKnown);
}
