using System.Collections.Immutable;
using System.Diagnostics;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Compilation;

/// <summary>A <see cref="Ruleset"/> to a frozen plan: names resolved to small integers, filters to bit masks.</summary>
internal sealed class RulesetCompiler
{
    private readonly Vocabulary _vocabulary;
    private readonly CategorySets _categories;
    private readonly ConditionCompiler _conditions;
    private readonly List<(AfterPlan Plan, string Requirement)> _afters = [];

    private RulesetCompiler(Ruleset ruleset, Vocabulary vocabulary, string pathway)
    {
        _vocabulary = vocabulary;
        _categories = new CategorySets(ruleset, vocabulary.Categories);
        _conditions = new ConditionCompiler(_categories, vocabulary, RulesetPathway.HasCycle(pathway) && ruleset.Cycle is not null);
    }

    public static CompiledRuleset Compile(Ruleset ruleset)
    {
        var vocabulary = VocabularyBuilder.Build(ruleset);
        return new CompiledRuleset(
            ruleset,
            vocabulary,
            (category, pathway) => new RulesetCompiler(ruleset, vocabulary, pathway.Name).Pathway(ruleset, category, pathway)
        );
    }

    /// <summary>What only the compiler can refuse.</summary>
    public static void Check(Ruleset ruleset, Problems problems)
    {
        VocabularyBuilder.Check(ruleset, problems);
        foreach (
            var requirement in ruleset
                .Categories.SelectMany(c => c.Pathways)
                .SelectMany(p => p.Requirements)
                .SelectMany(r => r.SelfAndParts())
        )
        {
            var (count, most) = requirement switch
            {
                TrainingRequirement training => (
                    new[] { training.Within.Length, training.Additional.Length, training.Caps.Length }.Max(),
                    TrainingTally.MostParts
                ),
                SupervisionRequirement supervision => (supervision.Within.Length, 64),
                ReferencesRequirement references => (Math.Max(references.Count, references.Among.Length), RaterTable.MostPlaces),
                _ => (0, 1),
            };
            if (count > most)
            {
                problems.Error(
                    "ER2112",
                    requirement.Place!,
                    $"requirement `{JsonNode.Short(requirement.Id)}` has {count} parts of one kind; at most {most} are possible",
                    "split the requirement"
                );
            }
        }
    }

    private PathwayPlan Pathway(Ruleset ruleset, RulesetCategory category, RulesetPathway pathway)
    {
        var drafts = new List<(RequirementPlan Plan, ImmutableArray<int> Reads)>();
        foreach (var requirement in pathway.Requirements)
        {
            var plan = Compile(requirement);
            drafts.Add((plan, _conditions.TakeReads()));
        }

        foreach (var (after, name) in _afters)
        {
            after.Accepted = drafts
                .Select(d => d.Plan)
                .OfType<CredentialPlan>()
                .First(plan => plan.Requirement.Id is var id && (id == name || id[(id.LastIndexOf('.') + 1)..] == name));
        }

        var atoms = _conditions.Atoms;
        return new PathwayPlan([.. drafts.Select(d => new ByCasesPlan(d.Plan, d.Reads, () => atoms))], atoms)
        {
            Category = category.Code,
            CategoryBit = _vocabulary.Categories[category.Code],
            Pathway = pathway.Name,
            Cycle = RulesetPathway.HasCycle(pathway.Name) ? ruleset.Cycle : null,
            Graces = Requirements.Graces.Of(pathway),
        };
    }

    private RequirementPlan Compile(Requirement requirement)
    {
        var when = _conditions.Optional(requirement.When);
        return requirement switch
        {
            CompositeRequirement composite => new CompositePlan(
                [.. composite.Parts.Select(Compile)],
                composite.Needed,
                composite is AllRequirement
            )
            {
                Requirement = requirement,
                When = when,
            },
            ChoiceRequirement choice => new ChoicePlan(
                _conditions.Compile(choice.Condition),
                Compile(choice.Then),
                choice.Else is { } other ? Compile(other) : null
            )
            {
                Requirement = requirement,
                When = when,
                Standing = _conditions.Standing(choice.Condition),
            },
            CredentialRequirement credential => new CredentialPlan([.. credential.AnyOf.Select(Credential)])
            {
                Requirement = requirement,
                When = when,
            },
            ExperienceRequirement experience => Experience(experience, when),
            TrainingRequirement training => Training(training, when),
            SupervisionRequirement supervision => Supervision(supervision, when),
            ReferencesRequirement references => References(references, when),
            MembershipRequirement membership => new MembershipPlan(
                _vocabulary.Associations.Mask(membership.Associations ?? []),
                membership.Associations is null,
                membership.Individual,
                membership.ThroughCycle
            )
            {
                Requirement = requirement,
                When = when,
            },
            AgreementRequirement agreement => new AgreementPlan(_vocabulary.Agreements[agreement.Code], agreement.InCycle)
            {
                Requirement = requirement,
                When = when,
            },
            ExaminationRequirement examination => new ExaminationPlan(
                _vocabulary.Examinations[examination.Code],
                [.. examination.Parts.Select(p => _vocabulary.ExaminationParts[p])]
            )
            {
                Requirement = requirement,
                When = when,
            },
            ReviewRequirement review => new ReviewPlan(_vocabulary.Reviews[review.Code]) { Requirement = requirement, When = when },
            CompetenciesRequirement competencies => new CompetenciesPlan(
                [.. competencies.Areas.Select(area => _vocabulary.Competencies[area])],
                _vocabulary.Reviews[VocabularyBuilder.CompetenciesReview],
                competencies.FromEducation,
                competencies.FromWork,
                competencies.FromTraining
            )
            {
                Requirement = requirement,
                When = when,
            },
            EndorsementHeldRequirement held => new EndorsementHeldPlan(
                _conditions.Tenure(held.Held, held.AtLeast, held.AtMost),
                ConditionCompiler.Day(held.At ?? _conditions.EndOfQuestion)
            )
            {
                Requirement = requirement,
                When = when,
            },
            ResidenceRequirement residence => new ResidencePlan(
                _vocabulary.Places.Mask(residence.Jurisdiction),
                _vocabulary.Places.Mask(residence.Unserved ?? []),
                residence.Circumstance is { } code ? _conditions.Compile(new CircumstanceCondition(code)) : null,
                residence.Circumstance is { } named ? _vocabulary.Circumstances[named] : 0
            )
            {
                Requirement = requirement,
                When = when,
            },
            FeeRequirement fee => new FeePlan([
                .. fee.Items.Select(item => new FeeItemPlan(item, _conditions.Unread(item.When), ConditionCompiler.Day(item.After))),
            ])
            {
                Requirement = requirement,
                When = when,
            },
            DeadlineRequirement deadline => new DeadlinePlan(ConditionCompiler.Day(deadline.Due))
            {
                Requirement = requirement,
                When = when,
            },
            _ => throw new UnreachableException($"No plan is written for {requirement.GetType().Name}."),
        };
    }

    private static CredentialRowPlan Credential(CredentialRow row) =>
        new(
            row.Accepted.Aggregate(0, (mask, credential) => mask | (1 << (int)credential)),
            row.Related,
            row.FocusSpecific,
            row.OfficialTranscript,
            row.Eligible
        );

    private static CalendarSpan? Span(Period? period) => period is null ? null : CalendarSpan.Of(period);

    private AfterPlan? After(StartingPoint? after)
    {
        if (after is null)
        {
            return null;
        }

        var plan = new AfterPlan((int)(after.Degree ?? Degree.None));
        if (after.CredentialOf is { } name)
        {
            _afters.Add((plan, name));
        }

        return plan;
    }

    private ExperiencePlan Experience(ExperienceRequirement experience, ConditionPlan? when) =>
        new()
        {
            Requirement = experience,
            When = when,
            Ways =
            [
                new WorkWay(Work(experience.Work), After(experience.After), experience.IsWeighed),
                .. experience.Credit.Select(c => new WorkWay(Work(c.Work), After(c.After), c.IsWeighed)),
            ],
            Credits = [.. experience.Credit.Select(c => CalendarSpan.Of(c.UpTo))],
            Period = Span(experience.Period),
            Minutes = experience.Hours?.Minutes ?? 0,
            FullTimeWeek = (int)(experience.FullTimeWeek?.Minutes ?? 0),
            Families =
            [
                .. experience.Families.Select(f => new FamilyPlan(
                    f.Ages.Contains(AgeGroup.Prenatal),
                    f.Ages.Contains(AgeGroup.InfantToddler),
                    f.Ages.Contains(AgeGroup.EarlyChildhood),
                    f.Minimum
                )),
            ],
            Within = Span(experience.Within),
        };

    private WorkFilterPlan Work(WorkFilter filter) =>
        new()
        {
            Activities = _vocabulary.Activities.Mask(filter.Activities ?? []),
            ReadsActivities = filter.Activities is not null,
            Paid = filter.Paid,
            Supervised = filter.Supervised,
            Ages = Ages(filter.Ages),
            Attested = _vocabulary.Attested.Mask(filter.Attested ?? []),
            Scope = filter.Scope is { } scope ? (int)scope : -1,
            PeopleSupervised = filter.PeopleSupervised ?? 0,
            Supervisor = filter.Supervisor is { } rows ? People(rows) : null,
        };

    private static ulong Ages(Sequence<AgeGroup>? ages) => (ages ?? []).Aggregate(0UL, (mask, age) => mask | (1UL << (int)age));

    private static ulong Formats(Sequence<SessionFormat>? formats) =>
        (formats ?? []).Aggregate(0UL, (mask, format) => mask | (1UL << (int)format));

    private static TimeFramePlan Frame(EvidenceTime when) => new(when.Frame, when.Last is { } last ? CalendarSpan.Of(last) : default);

    private TrainingPlan Training(TrainingRequirement training, ConditionPlan? when) =>
        new()
        {
            Requirement = training,
            When = when,
            Minutes = training.Hours.Minutes,
            Counted = Match(training.Counts),
            Frame = Frame(training.In),
            Within = [.. training.Within.Select(p => new TrainingPartPlan(p, Match(p.Match), _conditions.Optional(p.When)))],
            Additional = [.. training.Additional.Select(p => new TrainingPartPlan(p, Match(p.Match), _conditions.Optional(p.When)))],
            Caps = [.. training.Caps.Select(c => new TrainingCapPlan(c, _vocabulary.As.Mask(c.As), _conditions.Optional(c.When)))],
        };

    private TrainingMatchPlan Match(TrainingFilter match) =>
        new()
        {
            Topics = _vocabulary.Topics.Mask(match.Topics ?? []),
            ReadsTopics = match.Topics is not null,
            As = _vocabulary.As.Mask(match.As ?? []),
            ReadsAs = match.As is not null,
            Didactic = match.Didactic,
            From = match.From is { } from ? Days.Of(from) : Days.None,
            Until = match.Until is { } until ? Days.Of(until) : int.MaxValue,
        };

    private SupervisionPlan Supervision(SupervisionRequirement supervision, ConditionPlan? when) =>
        new()
        {
            Requirement = supervision,
            When = when,
            Minutes = supervision.Hours.Minutes,
            WindowMax = Span(supervision.WindowMax),
            MinSpan = Span(supervision.MinSpan),
            Frame = Frame(supervision.In),
            After = After(supervision.After),
            WhileServing = supervision.WhileServing is { } serving ? Work(serving) : null,
            Formats = Formats(supervision.Formats),
            About = _vocabulary.About.Mask(supervision.About ?? []),
            Ages = Ages(supervision.Ages),
            Providers = Providers(supervision.Providers),
            Within =
            [
                .. supervision.Within.Select(part => new SupervisionPartPlan
                {
                    Part = part,
                    About = _vocabulary.About.Mask(part.About ?? []),
                    Formats = Formats(part.Formats),
                    Ages = Ages(part.Ages),
                    Providers = Providers(part.Providers),
                    When = _conditions.Optional(part.When),
                }),
            ],
            Majority = supervision.Majority,
            MaxProviders = supervision.MaxProviders ?? 0,
        };

    private ProvidersPlan? Providers(Sequence<ProviderRow>? rows) =>
        rows is null
            ? null
            : new ProvidersPlan([
                .. rows.Value.Select(row => new ProviderRowPlan
                {
                    Who = Person(row.Who),
                    Formats = Formats(row.Formats),
                    Candidate = _conditions.Optional(row.Candidate, row.AtSession),
                    AtSession = row.AtSession && row.Candidate is not null,
                    SessionsFrom = row.SessionsFrom is { } from ? Days.Of(from) : Days.None,
                    SessionsUntil = row.SessionsUntil is { } until ? Days.Of(until) : int.MaxValue,
                    Applications = _conditions.Applications(row.ApplicationsFrom, row.ApplicationsUntil),
                }),
            ]);

    private ImmutableArray<PersonRowPlan> People(Sequence<PersonRow> rows) => [.. rows.Select(Person)];

    private PersonRowPlan Person(PersonRow row) =>
        new()
        {
            HasHolds = row.Holds is not null,
            Categories = _categories.Mask(row.Holds?.Categories ?? []),
            Associations = _vocabulary.Associations.Mask(row.Holds?.Associations ?? []),
            AnyAssociation = row.Holds?.Associations is null,
            Statuses = row.Holds?.Statuses.Aggregate(0, (mask, status) => mask | HeldDays.Bit(status)) ?? 0,
            With = [.. (row.Holds?.With ?? []).Select(_categories.Mask)],
            MinimumDegree = row.MinimumDegree is { } degree ? (int)degree : -1,
            HasVetted = row.Vetted is not null,
            VettedBy = _vocabulary.Associations.Mask(row.Vetted?.Associations ?? []),
            VettedByAny = row.Vetted?.Associations is null,
            HasCriteria = row.MeetsCriteriaFor is not null,
            MeetsCriteriaFor = _categories.Mask(row.MeetsCriteriaFor ?? []),
        };

    private RaterPlan Rater(RaterCriteria rater) =>
        new()
        {
            Roles = _vocabulary.Roles.Mask(rater.Roles ?? []),
            ReadsRoles = rater.Roles is not null,
            Current = rater.Current,
            Who = rater.Who is { } rows ? People(rows) : null,
        };

    private ReferencesPlan References(ReferencesRequirement references, ConditionPlan? when) =>
        new()
        {
            Requirement = references,
            When = when,
            Count = references.Count,
            Unslotted = new RaterPlan { Roles = _vocabulary.Roles.Mask(references.Roles ?? []), ReadsRoles = references.Roles is not null },
            Slots =
            [
                .. references.Slots.Select(slot => new SlotPlan(
                    slot,
                    Rater(slot.Rater),
                    _conditions.Optional(slot.If),
                    slot.Otherwise is { } other ? Rater(other) : null,
                    [.. slot.AlsoIf.Select(also => (_conditions.Compile(also.If), _vocabulary.Roles.Mask(also.Roles)))]
                )),
            ],
            Among = [.. references.Among.Select(clause => new AmongPlan(clause, Rater(clause.Rater)))],
            MaxNotEnoughInformation = references.MaxNotEnoughInformation ?? int.MaxValue,
            Acquaintance = Span(references.Acquaintance),
            Expires = Span(references.Expires),
            UpdatedSince = ConditionCompiler.Day(references.UpdatedSince),
        };
}
