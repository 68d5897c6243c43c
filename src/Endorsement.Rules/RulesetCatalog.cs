using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>Every version of every association that is at hand, and the choice of the right one for a date (S43).</summary>
/// <remarks>Immutable and safe to share between threads; to reload, build a new catalogue and replace the reference.</remarks>
/// <example>
/// <code>
/// var association = RulesetCatalog.BuiltIn.AssociationFor("US-MI");
/// var ruleset = RulesetCatalog.BuiltIn.Select("mi-aimh", on: new LocalDate(2018, 10, 1));
/// </code>
/// </example>
public sealed class RulesetCatalog
{
    private static readonly Lazy<RulesetCatalog> Embedded = new(EmbeddedRulesets.Load);

    private readonly ImmutableArray<CatalogEntry> _entries;
    private readonly Dictionary<string, RulesetVersions> _versions = new(StringComparer.Ordinal);

    internal RulesetCatalog(IEnumerable<CatalogEntry> entries)
    {
        _entries =
        [
            .. entries
                .OrderBy(e => e.Association, StringComparer.Ordinal)
                .ThenBy(e => e.From)
                .ThenBy(e => e.Version, StringComparer.Ordinal),
        ];
        foreach (var versions in _entries.GroupBy(e => e.Association, StringComparer.Ordinal))
        {
            _versions[versions.Key] = new RulesetVersions(versions.Key, [.. versions]);
        }
    }

    /// <summary>The rulesets that travel inside the library.</summary>
    public static RulesetCatalog BuiltIn => Embedded.Value;

    /// <summary>The ids of the associations, in ordinal order.</summary>
    public ImmutableArray<string> Associations => [.. _entries.Select(e => e.Association).Distinct(StringComparer.Ordinal)];

    /// <summary>Every ruleset, by association and effective date.</summary>
    /// <remarks>
    /// A built-in ruleset is read when it is first asked for, and this asks for all of them: for their names <see cref="Keys"/> is enough, and
    /// <see cref="CategoryCodes"/> for their categories.
    /// </remarks>
    public ImmutableArray<Ruleset> Rulesets => [.. _entries.Select(e => e.Ruleset)];

    /// <summary>association@version of every ruleset, in the order of <see cref="Rulesets"/>, of which none is read for it.</summary>
    public ImmutableArray<string> Keys => [.. _entries.Select(e => e.Key)];

    /// <summary>The codes of the categories of every ruleset, each once and in ordinal order. Rulesets that are not read yet stay so.</summary>
    public ImmutableArray<string> CategoryCodes =>
        [
            .. _entries
                .SelectMany(e => e.OwnCategories(isHere: key => Entry(key) is not null))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Loads rulesets that may extend one another; a gap or an overlap between the versions of an association is an error (S43).</summary>
    /// <param name="documents">Name and bytes of each document.</param>
    /// <param name="catalog">The catalogue, when there is no error.</param>
    /// <param name="diagnostics">Every problem found.</param>
    /// <param name="below">Rulesets that the documents may extend besides one another; they do not become part of the catalogue.</param>
    /// <returns>Whether there is a catalogue.</returns>
    public static bool TryLoad(
        IEnumerable<RulesetDocument> documents,
        [NotNullWhen(true)] out RulesetCatalog? catalog,
        out ImmutableArray<Diagnostic> diagnostics,
        RulesetCatalog? below = null
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        var loader = new CatalogLoader(below);
        catalog = loader.Load(documents, isProven: false);
        diagnostics = loader.Diagnostics;
        return catalog is not null;
    }

    /// <summary>Loads rulesets that may extend one another.</summary>
    /// <param name="documents">Name and bytes of each document.</param>
    /// <exception cref="DocumentException">A document is not a ruleset, or the versions of an association leave a gap or overlap.</exception>
    public static RulesetCatalog Load(IEnumerable<RulesetDocument> documents) =>
        TryLoad(documents, out var catalog, out var diagnostics) ? catalog : throw new DocumentException(diagnostics);

    /// <summary>The catalogue that has these rulesets besides, and in the place of those that have the same key.</summary>
    /// <param name="rulesets">
    /// Rulesets that were read, or made by <see cref="Ruleset.With"/>. What extends the one whose place is taken stays as it was read.
    /// </param>
    /// <returns>Another catalogue; this one stays as it is.</returns>
    /// <exception cref="DocumentException">
    /// Two of them have one key (ER2116), or the versions of an association leave a gap or overlap (ER2117).
    /// </exception>
    public RulesetCatalog With(params IEnumerable<Ruleset> rulesets) =>
        TryWith(rulesets, out var catalog, out var diagnostics) ? catalog : throw new DocumentException(diagnostics);

    /// <summary>The same with diagnostics where there is no such catalogue.</summary>
    /// <param name="rulesets">Rulesets that were read, or made by <see cref="Ruleset.With"/>.</param>
    /// <param name="catalog">The other catalogue, when there is no error.</param>
    /// <param name="diagnostics">Two rulesets have one key (ER2116), or versions of an association leave a gap or overlap (ER2117).</param>
    /// <returns>Whether there is another catalogue.</returns>
    public bool TryWith(
        IEnumerable<Ruleset> rulesets,
        [NotNullWhen(true)] out RulesetCatalog? catalog,
        out ImmutableArray<Diagnostic> diagnostics
    )
    {
        ArgumentNullException.ThrowIfNull(rulesets);
        var problems = new Problems(DocumentLimits.Default);
        catalog = CatalogChange.Apply(_entries, [.. rulesets], problems);
        diagnostics = problems.ToImmutable();
        return catalog is not null;
    }

    /// <summary>The catalogue that has the rulesets of these documents besides, and in the place of those that have the same key.</summary>
    /// <param name="documents">
    /// Name and bytes of each document, in any order. They may extend one another and the rulesets of this catalogue; one that extends its own key
    /// starts from the ruleset whose place it takes.
    /// </param>
    /// <returns>Another catalogue, chosen from by date as from this one, which stays as it is.</returns>
    /// <exception cref="DocumentException">
    /// A document is not a ruleset, two have one key (ER2116), or the versions of an association leave a gap or overlap (ER2117). The diagnostics are
    /// those of all documents.
    /// </exception>
    /// <remarks>What extends a ruleset whose place is taken follows the new one, if it was itself loaded from a document.</remarks>
    public RulesetCatalog With(IEnumerable<RulesetDocument> documents) =>
        TryWith(documents, out var catalog, out var diagnostics) ? catalog : throw new DocumentException(diagnostics);

    /// <summary>The same with diagnostics where there is no such catalogue.</summary>
    /// <param name="documents">Name and bytes of each document, in any order.</param>
    /// <param name="catalog">The other catalogue, when there is no error.</param>
    /// <param name="diagnostics">Every problem of every document; warnings too when there is a catalogue.</param>
    /// <returns>Whether there is another catalogue.</returns>
    public bool TryWith(
        IEnumerable<RulesetDocument> documents,
        [NotNullWhen(true)] out RulesetCatalog? catalog,
        out ImmutableArray<Diagnostic> diagnostics
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        var loader = new CatalogLoader(this);
        catalog = loader.Add(documents, _entries);
        diagnostics = loader.Diagnostics;
        return catalog is not null;
    }

    /// <summary>The ruleset with this key, e.g. <c>mi-aimh@2018</c>, or <see langword="null"/>.</summary>
    /// <param name="key">association@version.</param>
    public Ruleset? Find(string key) => Resolved(key)?.Ruleset;

    /// <summary>The ruleset with this key and what builds on it needs of it.</summary>
    internal ResolvedRuleset? Resolved(string key) => Entry(key)?.Resolved;

    private CatalogEntry? Entry(string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The association in whose jurisdiction a place lies, or <see langword="null"/>.</summary>
    /// <param name="place">An ISO 3166-2 code.</param>
    public string? AssociationFor(string place)
    {
        foreach (var entry in _entries)
        {
            if (entry.Jurisdiction.Contains(place))
            {
                return entry.Association;
            }
        }

        return null;
    }

    /// <summary>The one ruleset of an association that is in force on a day.</summary>
    /// <param name="association">The association's id.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="QuestionException">The association is not known, or no version is in force on that day (ER4105); the message names the first one.</exception>
    public Ruleset Select(string association, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(association);
        return
            TryVersions(association, out var versions, out var problem)
            && versions.TryForDay(DocumentedDate.Iso(on), out var entry, out problem)
            ? entry.Ruleset
            : throw new QuestionException(problem.Diagnostic);
    }

    /// <summary>Opens a candidate's file, to ask it any number of questions: each is answered under the version that its dates choose (S43).</summary>
    /// <param name="candidate">What the candidate has documented.</param>
    /// <exception cref="DocumentException">The candidate was built by a program and is not valid; see <see cref="Candidate.Validate"/>.</exception>
    public CandidateFile Open(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new CandidateFile(this, candidate).Opened();
    }

    /// <summary>Determines which requirements of one category and pathway a candidate meets, under the version that the dates choose (S43).</summary>
    /// <param name="candidate">What the candidate has documented. Entries dated after the as-of date are set aside (S12).</param>
    /// <param name="question">
    /// The question; it names a category. <see cref="Pathway.Initial"/> and <see cref="Pathway.Emerging"/> choose by the day on which the application was
    /// submitted, else by the as-of date; <see cref="Pathway.Renewal"/> and <see cref="Pathway.Reinstatement"/> by the last day of the renewal cycle.
    /// </param>
    /// <returns>One finding per requirement, in the order the ruleset lists them.</returns>
    /// <exception cref="DocumentException">The candidate was built by a program and is not valid; see <see cref="Candidate.Validate"/>.</exception>
    /// <exception cref="QuestionException">The question has no answer here: no such association, version, category, pathway or cycle.</exception>
    /// <remarks>Missing evidence is a finding, never an exception. The same arguments give the same determination on any machine, on any day (S1).</remarks>
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
        return new CandidateFile(this, candidate).TryOpenAndDetermine(question, out determination, out diagnostics);
    }

    /// <summary>The version under which a candidate will most likely be asked, by which nothing is decided but what is read first.</summary>
    /// <param name="candidate">The candidate, who may not be valid.</param>
    /// <param name="question">The question, where it is known.</param>
    /// <returns>
    /// <see langword="null"/>: that cannot be guessed. Of a candidate who is known to be valid nothing need be read, and no ruleset made ready, before the
    /// first question says which.
    /// </returns>
    internal Ruleset? Likely(Candidate candidate, Question? question)
    {
        var association = question?.Association ?? (candidate.Residence is { } place ? AssociationFor(place) : null);
        association ??= _versions.Count == 1 ? _entries[0].Association : null;
        return association is not null && _versions.TryGetValue(association, out var versions)
            ? versions.Likely(candidate.Application?.Submitted, question) ?? (candidate.IsKnownValid ? null : versions.Last)
            : null;
    }

    /// <summary>The version for one question about one candidate (S43).</summary>
    internal bool TrySelect(
        Question question,
        Candidate candidate,
        out Selection selection,
        [NotNullWhen(false)] out QuestionProblem? problem
    )
    {
        selection = default;
        problem = QuestionProblems.OfDay(question.AsOf);
        if (problem is not null || !TryAssociation(question, candidate.Residence, out var association, out problem))
        {
            return false;
        }

        LocalDate? award = null;
        if (question.Pathway.HasCycle() && TryVersions(association, out var versions, out _) && versions.NeedsAward)
        {
            award = AwardDay.Of(candidate, Days.Of(question.AsOf)) is var day && day < Days.Never ? Days.Date(day) : null;
        }

        return TrySelect(association, question, candidate.Application?.Submitted, award, out selection, out problem);
    }

    /// <summary>The same for a candidate of whom no more is known than what decides.</summary>
    /// <param name="association">The association whose rules apply.</param>
    /// <param name="question">The question, of a day that documents may name.</param>
    /// <param name="submitted">When the application was submitted.</param>
    /// <param name="award">The first day of the standing that holds.</param>
    /// <param name="selection">The version, and by what it was chosen.</param>
    /// <param name="problem">Why there is none.</param>
    internal bool TrySelect(
        string association,
        Question question,
        DocumentedDate? submitted,
        LocalDate? award,
        out Selection selection,
        [NotNullWhen(false)] out QuestionProblem? problem
    )
    {
        selection = default;
        return TryVersions(association, out var versions, out problem)
            && (
                question.Pathway.HasCycle()
                    ? versions.TryForCycle(question, award, out selection, out problem)
                    : versions.TryForApplication(submitted, question.AsOf, out selection, out problem)
            );
    }

    /// <summary>The association named, else the one of the place where the candidate lives, else the only one there is.</summary>
    internal bool TryAssociation(
        Question question,
        string? residence,
        [NotNullWhen(true)] out string? association,
        [NotNullWhen(false)] out QuestionProblem? problem
    )
    {
        association =
            question.Association
            ?? (
                residence is not null ? AssociationFor(residence)
                : _versions.Count == 1 ? _entries[0].Association
                : null
            );
        problem = association is null ? QuestionProblems.NoAssociation(residence, Associations) : null;
        return association is not null;
    }

    private bool TryVersions(
        string association,
        [NotNullWhen(true)] out RulesetVersions? versions,
        [NotNullWhen(false)] out QuestionProblem? problem
    )
    {
        problem = _versions.TryGetValue(association, out versions) ? null : QuestionProblems.NoSuchAssociation(association, Associations);
        return problem is null;
    }
}
