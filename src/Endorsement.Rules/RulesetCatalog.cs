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
public sealed class RulesetCatalog
{
    private static readonly Lazy<RulesetCatalog> Embedded = new(EmbeddedRulesets.Load);

    private readonly ImmutableArray<CatalogEntry> _entries;

    internal RulesetCatalog(IEnumerable<CatalogEntry> entries)
    {
        _entries =
        [
            .. entries
                .OrderBy(e => e.Association, StringComparer.Ordinal)
                .ThenBy(e => e.From)
                .ThenBy(e => e.Version, StringComparer.Ordinal),
        ];
    }

    /// <summary>The rulesets that travel inside the library.</summary>
    public static RulesetCatalog BuiltIn => Embedded.Value;

    /// <summary>The ids of the associations, in ordinal order.</summary>
    public ImmutableArray<string> Associations => [.. _entries.Select(e => e.Association).Distinct(StringComparer.Ordinal)];

    /// <summary>Every ruleset, by association and effective date.</summary>
    public ImmutableArray<Ruleset> Rulesets => [.. _entries.Select(e => e.Ruleset)];

    /// <summary>Loads rulesets that may extend one another; a gap or an overlap between the versions of an association is an error (S43).</summary>
    /// <param name="documents">Name and bytes of each document.</param>
    /// <param name="catalog">The catalogue, when there is no error.</param>
    /// <param name="diagnostics">Every problem found.</param>
    /// <param name="below">Rulesets that the documents may extend besides one another; they do not become part of the catalogue.</param>
    /// <returns>Whether there is a catalogue.</returns>
    public static bool TryLoad(
        IEnumerable<(string File, ReadOnlyMemory<byte> Utf8)> documents,
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
    public static RulesetCatalog Load(IEnumerable<(string File, ReadOnlyMemory<byte> Utf8)> documents) =>
        TryLoad(documents, out var catalog, out var diagnostics) ? catalog : throw new DocumentException(diagnostics);

    /// <summary>The ruleset with this key, e.g. <c>mi-aimh@2018</c>, or <see langword="null"/>.</summary>
    /// <param name="key">association@version.</param>
    public Ruleset? Find(string key)
    {
        foreach (var entry in _entries)
        {
            if ($"{entry.Association}@{entry.Version}" == key)
            {
                return entry.Ruleset;
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

    /// <summary>The one ruleset of an association that is in force on a day, compiled.</summary>
    /// <param name="association">The association's id.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="RulesetSelectionException">The association is not known, or no version is in force on that day; the message names the first one.</exception>
    public CompiledRuleset Select(string association, LocalDate on) => Versions(association).ForDay(on).Compile();

    /// <summary>The ruleset for one question about one candidate, and why it is that one (S43).</summary>
    /// <param name="association">The association's id.</param>
    /// <param name="candidate">Whose application or award may decide.</param>
    /// <param name="pathway">
    /// <c>initial</c> and <c>emerging</c> select by the day the application was submitted, else by the as-of date; <c>renewal</c> and
    /// <c>reinstatement</c> by the last day of the cycle.
    /// </param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="cycleYear">The year in which the wanted renewal cycle ends, if one is asked for (S36).</param>
    /// <exception cref="RulesetSelectionException">The association is not known, or no version is in force on the day that decides.</exception>
    /// <exception cref="DocumentException">The candidate was built by a program and is not valid; see <see cref="Candidate.Validate"/>.</exception>
    public RulesetSelection SelectFor(string association, Candidate candidate, string pathway, LocalDate asOf, int? cycleYear = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        candidate.ThrowIfInvalid();
        if (asOf.Year is < DocumentedDate.MinYear or > DocumentedDate.MaxYear)
        {
            throw new RulesetSelectionException(QuestionProblems.OutOfRange(asOf), QuestionProblems.YearsThere);
        }

        var versions = Versions(association);
        return RulesetPathway.HasCycle(pathway)
            ? versions.ForCycle(Award(candidate, asOf), pathway, asOf, cycleYear)
            : versions.ForApplication(candidate, asOf);
    }

    /// <summary>The same with diagnostics in place of exceptions.</summary>
    /// <param name="association">The association's id.</param>
    /// <param name="candidate">Whose application or award may decide.</param>
    /// <param name="pathway">The pathway.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="selection">The ruleset and why it is that one, when there is no error.</param>
    /// <param name="diagnostics">Why there is none (ER4105), or what <see cref="Candidate.Validate"/> says of the candidate.</param>
    /// <param name="cycleYear">The year in which the wanted renewal cycle ends, if one is asked for (S36).</param>
    /// <returns>Whether there is a ruleset for the question.</returns>
    public bool TrySelectFor(
        string association,
        Candidate candidate,
        string pathway,
        LocalDate asOf,
        [NotNullWhen(true)] out RulesetSelection? selection,
        out ImmutableArray<Diagnostic> diagnostics,
        int? cycleYear = null
    )
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.Validate() is { IsEmpty: false } invalid)
        {
            selection = null;
            diagnostics = invalid;
            return false;
        }

        try
        {
            selection = SelectFor(association, candidate, pathway, asOf, cycleYear);
            diagnostics = [];
            return true;
        }
        catch (RulesetSelectionException exception)
        {
            selection = null;
            diagnostics = [QuestionProblems.Of("ER4105", exception.Message, exception.Help)];
            return false;
        }
    }

    private static LocalDate? Award(Candidate candidate, LocalDate asOf) =>
        AwardDay.Of(candidate, Days.Of(asOf)) is var day && day < Days.Never ? Days.Date(day) : null;

    private RulesetVersions Versions(string association)
    {
        var versions = _entries.Where(e => e.Association == association).ToImmutableArray();
        return versions.IsEmpty
            ? throw new RulesetSelectionException(
                $"no ruleset of the association `{association}` is at hand",
                Suggestion.Help(association, Associations, "known")
            )
            {
                Code = RulesetSelectionException.NoAssociation,
            }
            : new RulesetVersions(association, versions);
    }
}
