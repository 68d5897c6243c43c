using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Compilation;

/// <summary>Every code that the rules of one ruleset name, gathered by kind.</summary>
internal sealed class VocabularyBuilder
{
    private const int MostCodes = 64;

    private readonly SortedSet<string> _activities = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _as = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _topics = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _about = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _roles = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _attested = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _circumstances = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _competencies = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _categories = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _associations = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _agreements = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _examinations = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _parts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _reviews = new(StringComparer.Ordinal) { CompetenciesReview };
    private bool _anyMembership;
    private bool _anyVetting;
    private bool _anyHeldByOthers;
    private bool _anyHeld;
    private bool _anyHeldCategory;
    private readonly SortedSet<string> _places = new(StringComparer.Ordinal);

    /// <summary>The review that settles competencies too.</summary>
    public const string CompetenciesReview = "portfolio";

    public static Vocabulary Build(Ruleset ruleset) => Gather(ruleset).ToVocabulary(ruleset);

    /// <summary>More codes of a kind than the plan has bits for.</summary>
    public static void Check(Ruleset ruleset, Problems problems)
    {
        var gathered = Gather(ruleset);
        foreach (var (kind, codes) in gathered.Kinds())
        {
            if (codes.Count > MostCodes)
            {
                problems.Error(
                    "ER2111",
                    ruleset.Resolved,
                    $"the rules name {codes.Count} different codes of {kind}; at most {MostCodes} can be told apart",
                    "join codes that no rule tells apart"
                );
            }
        }
    }

    private static VocabularyBuilder Gather(Ruleset ruleset)
    {
        var builder = new VocabularyBuilder();
        builder._places.UnionWith(ruleset.Jurisdiction);
        foreach (var category in ruleset.Categories)
        {
            builder._categories.Add(category.Code);
            foreach (var requirement in category.Pathways.SelectMany(p => p.Requirements).SelectMany(r => r.SelfAndParts()))
            {
                builder.Add(requirement);
            }
        }

        foreach (var group in ruleset.Resolved["equivalents"]?.Items ?? [])
        {
            builder._categories.UnionWith(group.Items.Select(code => code.Text));
        }

        return builder;
    }

    private IEnumerable<(string Kind, SortedSet<string> Codes)> Kinds() =>
        [
            ("activity", _activities),
            ("as", _as),
            ("topics", _topics),
            ("about", _about),
            ("roles", _roles),
            ("attested", _attested),
            ("circumstances", _circumstances),
            ("competencies", _competencies),
            ("categories", _categories),
            ("associations", _associations),
            ("agreements", _agreements),
            ("examinations", _examinations),
            ("examination parts", _parts),
            ("reviews", _reviews),
            ("places", _places),
        ];

    private Vocabulary ToVocabulary(Ruleset ruleset)
    {
        // S49: a code that the ruleset declares, or that all share, is known whether a rule reads it or not.
        CodeBits Bits(string kind, SortedSet<string> codes, bool mayBeNear = true) =>
            new([.. codes], SharedVocabulary.Of(kind).Concat(ruleset.Resolved["vocabulary"]?.Codes(kind) ?? []), mayBeNear);

        return new()
        {
            Activities = Bits("activity", _activities),
            As = Bits("as", _as),
            Topics = Bits("topics", _topics),
            About = Bits("about", _about),
            Roles = Bits("roles", _roles),
            Attested = Bits("attested", _attested),
            Circumstances = Bits("circumstances", _circumstances),
            Competencies = Bits("competencies", _competencies),
            Categories = Bits("categories", _categories, mayBeNear: false),
            Associations = new(
                [.. _associations],
                [
                    ruleset.Association,
                    .. SharedVocabulary.Of("associations"),
                    .. ruleset.Resolved["vocabulary"]?.Codes("associations") ?? [],
                ],
                mayBeNear: false
            ),
            Agreements = Bits("agreements", _agreements),
            Examinations = Bits("examinations", _examinations),
            ExaminationParts = Bits("parts", _parts),
            Reviews = Bits("reviews", _reviews),
            Places = new([.. _places], [], mayBeNear: false),
            ReadsAnyMembership = _anyMembership,
            ReadsAnyVetting = _anyVetting,
            ReadsAnyAssociationOfOthers = _anyHeldByOthers,
            ReadsAnyAssociation = _anyHeld,
            ReadsAnyCategory = _anyHeldCategory,
        };
    }

    private void Add(Requirement requirement)
    {
        Add(requirement.When);
        switch (requirement)
        {
            case ChoiceRequirement choice:
                Add(choice.Condition);
                break;
            case ExperienceRequirement experience:
                Add(experience.Work);
                foreach (var credit in experience.Credit)
                {
                    Add(credit.Work);
                }

                break;
            case TrainingRequirement training:
                Add(training.Counts);
                foreach (var part in training.Within.Concat(training.Additional))
                {
                    Add(part.Match);
                    Add(part.When);
                }

                foreach (var cap in training.Caps)
                {
                    _as.UnionWith(cap.As);
                    Add(cap.When);
                }

                break;
            case SupervisionRequirement supervision:
                _about.UnionWith(supervision.About ?? []);
                Add(supervision.WhileServing);
                Add(supervision.Providers ?? []);
                foreach (var part in supervision.Within)
                {
                    _about.UnionWith(part.About ?? []);
                    Add(part.Providers ?? []);
                    Add(part.When);
                }

                break;
            case ReferencesRequirement references:
                _roles.UnionWith(references.Roles ?? []);
                foreach (var slot in references.Slots)
                {
                    Add(slot.Rater);
                    Add(slot.Otherwise);
                    Add(slot.If);
                    foreach (var (condition, roles) in slot.AlsoIf)
                    {
                        Add(condition);
                        _roles.UnionWith(roles);
                    }
                }

                foreach (var clause in references.Among)
                {
                    Add(clause.Rater);
                }

                break;
            case MembershipRequirement membership:
                _anyMembership |= membership.Associations is null;
                _associations.UnionWith(membership.Associations ?? []);
                break;
            case AgreementRequirement agreement:
                _agreements.Add(agreement.Code);
                break;
            case ExaminationRequirement examination:
                _examinations.Add(examination.Code);
                _parts.UnionWith(examination.Parts);
                break;
            case ReviewRequirement review:
                _reviews.Add(review.Code);
                break;
            case CompetenciesRequirement competencies:
                _competencies.UnionWith(competencies.Areas);
                break;
            case EndorsementHeldRequirement held:
                _anyHeld |= held.Held.Associations is null;
                Add(held.Held);
                break;
            case ResidenceRequirement residence:
                _places.UnionWith(residence.Jurisdiction);
                _places.UnionWith(residence.Unserved ?? []);
                if (residence.Circumstance is { } code)
                {
                    _circumstances.Add(code);
                }

                break;
            case FeeRequirement fee:
                foreach (var item in fee.Items)
                {
                    Add(item.When);
                }

                break;
        }
    }

    private void Add(WorkFilter? filter)
    {
        _activities.UnionWith(filter?.Activities ?? []);
        _attested.UnionWith(filter?.Attested ?? []);
        Add(filter?.Supervisor ?? []);
    }

    private void Add(TrainingFilter match)
    {
        _topics.UnionWith(match.Topics ?? []);
        _as.UnionWith(match.As ?? []);
    }

    private void Add(RaterCriteria? rater)
    {
        _roles.UnionWith(rater?.Roles ?? []);
        Add(rater?.Who ?? []);
    }

    private void Add(IEnumerable<ProviderRow> rows)
    {
        foreach (var row in rows)
        {
            Add([row.Who]);
            Add(row.Candidate);
        }
    }

    private void Add(IEnumerable<PersonRow> rows)
    {
        foreach (var row in rows)
        {
            _anyHeldByOthers |= row.Holds is { Associations: null };
            _anyVetting |= row.Vetted is { Associations: null };
            Add(row.Holds);
            _associations.UnionWith(row.Vetted?.Associations ?? []);
            _categories.UnionWith(row.MeetsCriteriaFor ?? []);
        }
    }

    private void Add(HeldCategories? held)
    {
        _categories.UnionWith(held?.Categories ?? []);
        _categories.UnionWith(held?.With ?? []);
        _associations.UnionWith(held?.Associations ?? []);
    }

    private void Add(Condition? condition)
    {
        switch (condition)
        {
            case CircumstanceCondition circumstance:
                _circumstances.Add(circumstance.Code);
                break;
            case RecordedCondition recorded:
                _circumstances.Add(recorded.Code);
                break;
            case HoldsCondition holds:
                _anyHeld |= holds.Held.Associations is null;
                Add(holds.Held);
                break;
            case AwardedCondition awarded:
                _anyHeld |= awarded.Associations is null;
                _anyHeldCategory |= awarded.Categories is null;
                _categories.UnionWith(awarded.Categories ?? []);
                _associations.UnionWith(awarded.Associations ?? []);
                break;
            case AwardSubmittedCondition submitted:
                _anyHeld |= submitted.Associations is null;
                _anyHeldCategory |= submitted.Categories is null;
                _categories.UnionWith(submitted.Categories ?? []);
                _associations.UnionWith(submitted.Associations ?? []);
                break;
            case ResidenceCondition residence:
                _places.UnionWith(residence.Places);
                break;
            case AllCondition all:
                foreach (var part in all.Parts)
                {
                    Add(part);
                }

                break;
            case AnyCondition any:
                foreach (var part in any.Parts)
                {
                    Add(part);
                }

                break;
            case NotCondition not:
                Add(not.Part);
                break;
        }
    }
}
