using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Rulesets;

/// <content>What is particular to each kind of requirement.</content>
internal sealed partial class RulesetBinder
{
    private Sequence<Requirement> Parts(JsonNode node, Citation citation) =>
        node["parts"]!.Items.Select(p => Requirement(p, citation)).OfType<Requirement>().ToSequence();

    private AtLeastRequirement AtLeast(JsonNode node, Citation citation)
    {
        var parts = Parts(node, citation);
        var count = node.Whole("count")!.Value;
        if (count > node["parts"]!.Items.Count)
        {
            problems.Error(
                "ER2104",
                node["count"]!,
                $"`{JsonNode.Short(node.Text("id")!)}` asks for {node.Text("count")} of {node["parts"]!.Items.Count} parts",
                "ask for fewer, or add parts"
            );
        }

        return new AtLeastRequirement { Parts = parts, Count = count };
    }

    private static CredentialRow CredentialRow(JsonNode node) =>
        new()
        {
            AtLeast = node["degree"] is { } degree ? DegreeOf(degree, "atLeast") : null,
            Credentials = node.ClosedList<CredentialKind>("credential", ClosedCodes.Credentials),
            Related = node.Flag("related") ?? false,
            FocusSpecific = node.Flag("focusSpecific") ?? false,
            OfficialTranscript = node["transcript"] is not null,
            Eligible = node.Flag("eligible") ?? false,
        };

    private static Degree? DegreeOf(JsonNode node, string name) => node.Closed<Degree>(name, ClosedCodes.Degrees);

    private ExperienceRequirement Experience(JsonNode node)
    {
        const string weighed = "full-time-equivalent";
        var isWeighed = node.Text("measure") == weighed;
        var credits = (node["credit"]?.Items ?? [])
            .Select(c => new WorkCredit
            {
                Work = WorkFilter(c["work"]!),
                After = After(c),
                UpTo = c.Period("upTo")!,
                IsWeighed = (c.Text("measure") ?? node.Text("measure")) == weighed,
            })
            .ToSequence();
        var isFullTime = isWeighed || credits.Any(c => c.IsWeighed);
        if (isFullTime != node["fullTimeWeek"] is not null || (isFullTime && node["period"] is null))
        {
            problems.Error(
                "ER2109",
                node,
                $"`{JsonNode.Short(node.Text("id")!)}`: `fullTimeWeek` goes with `measure: full-time-equivalent` and a `period`",
                "give all, or none of the first two"
            );
        }

        if (credits.Length > ExperienceRequirement.MostCredits)
        {
            problems.Error(
                "ER2109",
                node["credit"]!,
                FormattableString.Invariant(
                    $"`{node.Text("id")}`: {credits.Length} credits; a requirement has at most {ExperienceRequirement.MostCredits}"
                ),
                "put activities that share a limit into one credit"
            );
        }

        return new ExperienceRequirement
        {
            Period = node.Period("period"),
            Hours = node.Hours("hours", null),
            Work = WorkFilter(node["work"]!),
            IsWeighed = isWeighed,
            FullTimeWeek = node.Hours("fullTimeWeek", null),
            After = After(node),
            Families =
            [
                .. (node["families"]?.Items ?? []).Select(f => new FamilyMinimum(
                    f.ClosedList<AgeGroup>("ages", ClosedCodes.Ages)!.Value,
                    f.Whole("minimum")!.Value
                )),
            ],
            Credit = credits,
            Within = node.Period("within"),
        };
    }

    private static StartingPoint? After(JsonNode node) =>
        node["after"] is not { } after ? null
        : DegreeOf(after, "degree") is { } level ? StartingPoint.AtDegree(level)
        : StartingPoint.AtCredentialOf(after.Text("requirement")!);

    private WorkFilter WorkFilter(JsonNode node) =>
        new()
        {
            Activities = node.Codes("activities"),
            Paid = node.Flag("paid"),
            Supervised = node.Flag("supervised"),
            Ages = node.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
            Scope = node.Closed<LeadershipScope>("scope", ClosedCodes.Scopes),
            Attested = node.Codes("attested"),
            PeopleSupervised = node.Whole("peopleSupervised"),
            Supervisor = People(node["supervisor"]),
        };

    private TrainingRequirement Training(JsonNode node) =>
        new()
        {
            Hours = node.Hours("hours", null)!.Value,
            Counts = node["counts"] is { } counts ? Match(counts) : new TrainingFilter(),
            In = Time(node["in"]),
            Within = [.. (node["within"]?.Items ?? []).Select(Minimum)],
            Additional = [.. (node["additional"]?.Items ?? []).Select(Minimum)],
            Caps =
            [
                .. (node["caps"]?.Items ?? []).Select(c => new TrainingCap
                {
                    Id = c.Text("id") ?? c.Codes("as")!.Value[0],
                    As = c.Codes("as")!.Value,
                    Hours = c.Hours("hours", null),
                    Percent = c.Whole("percent"),
                    Of = c.Text("of") switch
                    {
                        "counted" => CapBase.Counted,
                        "submitted" => CapBase.Submitted,
                        _ => CapBase.Required,
                    },
                    When = Condition(c, "when"),
                }),
            ],
        };

    private TrainingMinimum Minimum(JsonNode node, int index)
    {
        var match = Match(node);
        return new TrainingMinimum
        {
            Id = node.Text("id") ?? match.Topics?.FirstOrDefault() ?? PartName(index),
            Title = node.Text("title"),
            Match = match,
            Hours = node.Hours("hours", null)!.Value,
            When = Condition(node, "when"),
        };
    }

    private static string PartName(int index) => $"part-{(index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static TrainingFilter Match(JsonNode node) =>
        new()
        {
            Topics = node.Codes("topics") is { IsEmpty: false } topics ? topics : null,
            As = node.Codes("as"),
            Didactic = node.Flag("didactic"),
            From = node["dated"]?.Day("from"),
            Until = node["dated"]?.Day("until"),
        };

    private EvidenceTime Time(JsonNode? node) =>
        node switch
        {
            null => EvidenceTime.Ever,
            { Kind: JsonKind.Object } => EvidenceTime.InLast(node.Period("last")!),
            _ => Cycled(node) ? EvidenceTime.Cycle : EvidenceTime.Ever,
        };

    private SupervisionRequirement Supervision(JsonNode node)
    {
        var concentration = node["concentration"];
        return new SupervisionRequirement
        {
            Hours = node.Hours("hours", null)!.Value,
            WindowMax = node.Period("windowMax"),
            MinSpan = node.Period("minSpan"),
            In = Time(node["in"]),
            After = After(node),
            WhileServing = node["whileServing"] is { } serving ? WorkFilter(serving) : null,
            Formats = node.ClosedList<SessionFormat>("formats", ClosedCodes.Formats),
            About = node.Codes("about"),
            Ages = node.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
            Providers = Providers(node["providers"]),
            Within =
            [
                .. (node["within"]?.Items ?? []).Select(
                    (part, index) =>
                        new SupervisionMinimum
                        {
                            Id = part.Text("id") ?? part.Codes("about")?.FirstOrDefault() ?? PartName(index),
                            Title = part.Text("title"),
                            About = part.Codes("about"),
                            Formats = part.ClosedList<SessionFormat>("formats", ClosedCodes.Formats),
                            Ages = part.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
                            Providers = Providers(part["providers"]),
                            Hours = part.Hours("hours", null)!.Value,
                            When = Condition(part, "when"),
                        }
                ),
            ],
            Majority = concentration?.Flag("majority") ?? false,
            MaxProviders = concentration?.Whole("maxProviders"),
        };
    }

    private Sequence<ProviderRow>? Providers(JsonNode? list) =>
        list is null
            ? null
            :
            [
                .. list.Items.Select(row => new ProviderRow
                {
                    Who = PersonRow(row),
                    Formats = row.ClosedList<SessionFormat>("formats", ClosedCodes.Formats),
                    Candidate = Condition(row, "candidate"),
                    AtSession = row.Text("at") == "session",
                    SessionsFrom = row["sessions"]?.Day("from"),
                    SessionsUntil = row["sessions"]?.Day("until"),
                    ApplicationsFrom = row["applications"]?.Day("from"),
                    ApplicationsUntil = row["applications"]?.Day("until"),
                }),
            ];

    private Sequence<PersonRow>? People(JsonNode? list) => list is null ? null : [.. list.Items.Select(PersonRow)];

    private PersonRow PersonRow(JsonNode row) =>
        new()
        {
            Holds = row["holds"] is { } holds ? Held(holds) : null,
            MinimumDegree = DegreeOf(row, "degree"),
            Vetted = row["vetted"] is { } vetted ? new VettedBy(Associations(vetted)) : null,
            MeetsCriteriaFor = Categories(row, "meetsCriteriaFor"),
        };

    private HeldCategories Held(JsonNode node) =>
        new()
        {
            Categories = Categories(node, "categories")!.Value,
            Associations = Associations(node),
            Statuses = node.ClosedList<EndorsementStatus>("status", ClosedCodes.Statuses) ?? [EndorsementStatus.Active],
            With = Categories(node, "with") ?? [],
        };

    private Sequence<string>? Categories(JsonNode node, string name)
    {
        foreach (var code in node[name]?.Items ?? [])
        {
            if (!_categories.Contains(code.Text))
            {
                problems.Error(
                    "ER2103",
                    code,
                    $"requirement `{JsonNode.Short(_where)}` names the category `{JsonNode.Short(code.Text)}`, which this ruleset does not define",
                    _near.Help(code.Text, () => _categories, "defined here") + " (name others in `vocabulary.categories`)"
                );
            }
        }

        return node.Codes(name);
    }

    private Sequence<string>? Associations(JsonNode node) =>
        node.Codes("associations") is { } codes ? [.. codes.Select(code => code == "this" ? _association : code)] : null;

    private ReferencesRequirement References(JsonNode node)
    {
        var slots = (node["slots"]?.Items ?? [])
            .Select(slot => new ReferenceSlot
            {
                Id = slot.Text("id")!,
                Title = slot.Text("title"),
                Rater = Rater(slot),
                If = Condition(slot, "if"),
                Otherwise = slot["otherwise"] is { } other ? Rater(other) : null,
                AlsoIf =
                [
                    .. (slot["alsoIf"]?.Items ?? []).Select(also => new RolesUnderCondition(
                        Condition(also["if"]!),
                        also.Codes("roles")!.Value
                    )),
                ],
            })
            .ToSequence();
        var among = (node["among"]?.Items ?? [])
            .Select(c => new AmongClause
            {
                Id = c.Text("id")!,
                Title = c.Text("title"),
                AtLeast = c.Whole("atLeast") ?? 1,
                Rater = Rater(c),
            })
            .ToSequence();
        var count = node.Whole("count")!.Value;
        if (slots.Length > count || among.Any(clause => clause.AtLeast > count))
        {
            problems.Error(
                "ER2106",
                node["count"]!,
                $"`{JsonNode.Short(node.Text("id")!)}` asks for {(count == 1 ? "1 rater" : $"{count} raters")} and has more slots, or an among-clause that asks for more",
                "raise `count`"
            );
        }

        if (slots.FirstOrDefault(slot => slot.If is not null && slot.Otherwise is null) is { } open)
        {
            problems.Error(
                "ER2106",
                node,
                $"the slot `{JsonNode.Short(open.Id)}` has `if` but no `otherwise`",
                "say who fills it when it does not apply (S40)"
            );
        }

        foreach (
            var twice in slots
                .Select(s => s.Id)
                .Concat(among.Select(a => a.Id))
                .GroupBy(id => id, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
        )
        {
            problems.Error(
                "ER2009",
                node,
                $"`{JsonNode.Short(node.Text("id")!)}` has two slots or clauses named `{twice.Key}`",
                "give each a name of its own"
            );
        }

        return new ReferencesRequirement
        {
            Count = count,
            Roles = node.Codes("roles"),
            Slots = slots,
            Among = among,
            MaxNotEnoughInformation = node["valid"]?.Whole("maxNotEnoughInformation"),
            Acquaintance = node["valid"]?.Period("acquaintance"),
            Expires = node["valid"]?.Period("expires"),
            UpdatedSince = node["valid"]?["updatedSince"] is { } since ? Day(since) : null,
        };
    }

    private RaterCriteria Rater(JsonNode node) =>
        new()
        {
            Roles = node.Codes("roles"),
            Current = node.Flag("current") ?? false,
            Who = People(node["who"]),
        };

    private static CompetenciesRequirement Competencies(JsonNode node)
    {
        var evidence = node.Codes("evidence") ?? ["education", "work", "training"];
        return new CompetenciesRequirement
        {
            Areas = [.. node.Codes("areas")!.Value.Distinct(StringComparer.Ordinal)],
            FromEducation = evidence.Contains("education"),
            FromWork = evidence.Contains("work"),
            FromTraining = evidence.Contains("training"),
        };
    }
}
