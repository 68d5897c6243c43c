using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>
/// The mutants of a ruleset, counted where they are written (S64): one edit of the document is one mutant, however many requirements use what is edited.
/// What the ruleset extends is another document: it is mutated there, and its own cases notice.
/// </summary>
internal sealed class MutantFinder
{
    private readonly JsonNode _resolved;
    private readonly JsonText _own;
    private readonly Dictionary<(int Offset, string Within, MutationOperator Sort), Draft> _drafts = [];

    public MutantFinder(ExtendedDocument document)
    {
        _resolved = document.Resolved;
        _own = (document.Written ?? document.Resolved).Source;
    }

    /// <summary>Every mutant that can be read, and how many cannot.</summary>
    /// <param name="ruleset">A ruleset that was read from a document.</param>
    public static FoundMutants In(Ruleset ruleset)
    {
        var finder = new MutantFinder(ruleset.Document!);
        foreach (var (at, node, pathway) in finder.Requirements(ruleset))
        {
            finder.LookWithin(at, WithoutChanges(node));
            if (ReferenceEquals(node.Source, finder._own))
            {
                finder.LeaveOut(at, node, pathway);
            }
        }

        var drafts = finder._drafts.Values.OrderBy(draft => draft.Edit.Place.Offset).ThenBy(draft => draft.Edit.Operator).ToList();
        var whole = RulesetEdits.Of(ruleset);
        return new FoundMutants(
            [
                .. whole.Mutants,
                .. drafts
                    .Where(draft => draft.Loads && draft.Changes.Count > 0)
                    .Select(draft => new WrittenMutant(draft.Edit, draft.Changes)),
            ],
            drafts.Count(draft => !draft.Loads) + whole.NotLoading
        );
    }

    /// <summary>Every requirement at the top of a pathway, as it is written.</summary>
    /// <param name="ruleset">The ruleset.</param>
    public IEnumerable<WrittenAt> Requirements(Ruleset ruleset) =>
        from category in ruleset.Categories
        from pathway in category.Pathways
        let nodes = _resolved["categories"]![category.Code]!["pathways"]![pathway.Pathway.Code()]!.Items
        from place in Enumerable.Range(0, nodes.Count)
        select new WrittenAt(
            new RequirementMutant(category.Code, pathway.Pathway, place, pathway.Requirements[place], null),
            nodes[place],
            pathway
        );

    /// <summary>A pathway that asks nothing is none, and what others count from cannot go.</summary>
    private void LeaveOut(RequirementMutant at, JsonNode node, RulesetPathway pathway)
    {
        var draft = DraftOf(new ValueEdit(MutationOperator.RequirementLeftOut, node, node) { Before = node });
        var name = RulesetIds.LastName(at.Requirement.Id);
        draft.Loads &=
            pathway.Requirements.Length > 1
            && !pathway
                .Requirements.SelectMany(other => other.SelfAndParts())
                .SelectMany(other => Kinds.Of(other).CountsFrom(other))
                .Any(start => start.CredentialOf == name || start.CredentialOf == at.Requirement.Id);
        draft.Changes.Add(at);
    }

    private void LookWithin(RequirementMutant at, JsonNode node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Asked(at.Requirement) };
        var edits = FigureEdits.Of(at.Requirement, node).Concat(FormEdits.Of(node)).Where(edit => ReferenceEquals(edit.Place.Text, _own));
        foreach (var same in edits.GroupBy(KeyOf))
        {
            var edit = same.First();
            var changed = edit.Step is null
                ? Read(edit.Apply(node))
                : same.Aggregate(at.Requirement, (requirement, one) => one.Step!(requirement));
            if (changed is null)
            {
                DraftOf(edit).Loads = false;
            }
            else if (seen.Add(Asked(changed)))
            {
                DraftOf(edit).Changes.Add(at with { Changed = changed });
            }
        }
    }

    /// <summary>The requirement, read as any is; nothing where no document may say it.</summary>
    public Requirement? Read(JsonNode node)
    {
        var problems = new Problems(DocumentLimits.Default);
        var read = new RulesetBinder(_resolved, problems).Read(node);
        return problems.HasErrors ? null : read;
    }

    private static string Asked(Requirement requirement) => CanonicalForm.AskedOf(RequirementWriter.Write(requirement));

    private Draft DraftOf(WrittenEdit edit)
    {
        if (!_drafts.TryGetValue(KeyOf(edit), out var draft))
        {
            _drafts[KeyOf(edit)] = draft = new Draft(edit);
        }

        return draft;
    }

    private static (int Offset, string Within, MutationOperator Sort) KeyOf(WrittenEdit edit) =>
        (edit.Place.Offset, edit.Place.Within, edit.Operator);

    /// <summary>What was printed before a figure was changed is no rule.</summary>
    public static JsonNode WithoutChanges(JsonNode requirement) =>
        RequirementTree.MapChildren(requirement["changed"] is null ? requirement : requirement.Without("changed"), WithoutChanges);

    private sealed class Draft(WrittenEdit edit)
    {
        public WrittenEdit Edit => edit;

        public bool Loads { get; set; } = true;

        public List<RequirementMutant> Changes { get; } = [];
    }
}

/// <summary>The mutants of a ruleset.</summary>
/// <param name="Mutants">Those that can be read, in the order of the document.</param>
/// <param name="NotLoading">How many edits make something that no document may say; they do not count (S64).</param>
internal sealed record FoundMutants(IReadOnlyList<WrittenMutant> Mutants, int NotLoading);

/// <summary>A requirement at the top of a pathway, and how it is written.</summary>
/// <param name="Mutant">Where it stands, and nothing changed yet.</param>
/// <param name="Node">How it is written, every name put in.</param>
/// <param name="Pathway">What it is of.</param>
internal sealed record WrittenAt(RequirementMutant Mutant, JsonNode Node, RulesetPathway Pathway);
