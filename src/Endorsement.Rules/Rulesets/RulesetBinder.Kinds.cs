using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Rulesets;

/// <content>What is particular to each kind of requirement.</content>
internal sealed partial class RulesetBinder
{
    private CompositeRequirement Composite(JsonNode node, Citation citation, Func<int, int> count)
    {
        var parts = node["parts"]!.Items.Select(p => Requirement(p, citation)).OfType<Requirement>().ToImmutableArray();
        var needed = count(parts.Length);
        if (needed > node["parts"]!.Items.Count)
        {
            problems.Error(
                "ER2104",
                node["count"] ?? node,
                $"`{JsonNode.Short(node.Text("id")!)}` asks for {node.Text("count")} of {node["parts"]!.Items.Count} parts",
                "ask for fewer, or add parts"
            );
        }

        return new CompositeRequirement { Parts = parts, Count = needed };
    }

    private static CredentialRow CredentialRow(JsonNode node)
    {
        var atLeast = node["degree"] is { } degree ? DegreeOf(degree, "atLeast") : null;
        return new CredentialRow
        {
            AtLeast = atLeast,
            Credentials = atLeast is { } level
                ?
                [
                    .. Enumerable
                        .Range((int)level, (int)Degree.Doctorate - (int)level + 1)
                        .Select(d => (CredentialKind)(d - (int)Degree.Associate + (int)CredentialKind.Associate)),
                ]
                : node.ClosedList<CredentialKind>("credential", ClosedCodes.Credentials)!.Value,
            Related = node.Flag("related") ?? false,
            FocusSpecific = node.Flag("focusSpecific") ?? false,
            OfficialTranscript = node["transcript"] is not null,
            Eligible = node.Flag("eligible") ?? false,
        };
    }

    private static Degree? DegreeOf(JsonNode node, string name) => node.Closed<Degree>(name, ClosedCodes.Degrees);

    private ExperienceRequirement Experience(JsonNode node)
    {
        const string weighed = "full-time-equivalent";
        var isWeighed = node.Text("measure") == weighed;
        var credits = (node["credit"]?.Items ?? [])
            .Select(c => new WorkCredit(
                WorkFilter(c["work"]!),
                After(c),
                c.Period("upTo")!,
                (c.Text("measure") ?? node.Text("measure")) == weighed
            ))
            .ToImmutableArray();
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

    private static After? After(JsonNode node) =>
        node["after"] is { } after ? new After(DegreeOf(after, "degree"), after.Text("requirement")) : null;

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
            Counts = node["counts"] is { } counts ? Match(counts) : new TrainingMatch(),
            In = Time(node["in"]),
            Within = [.. (node["within"]?.Items ?? []).Select(TrainingPart)],
            Additional = [.. (node["additional"]?.Items ?? []).Select(TrainingPart)],
            Caps =
            [
                .. (node["caps"]?.Items ?? []).Select(
                    (c, i) =>
                        new TrainingCap(
                            c.Text("id") ?? c.Codes("as")!.Value[0],
                            c.Codes("as")!.Value,
                            c.Hours("hours", null),
                            c.Whole("percent"),
                            c.Text("of") switch
                            {
                                "counted" => CapBase.Counted,
                                "submitted" => CapBase.Submitted,
                                _ => CapBase.Required,
                            },
                            Condition(c, "when")
                        )
                ),
            ],
        };

    private TrainingPart TrainingPart(JsonNode node, int index)
    {
        var match = Match(node);
        return new(
            node.Text("id") ?? match.Topics?.FirstOrDefault() ?? PartName(index),
            node.Text("title"),
            match,
            node.Hours("hours", null)!.Value,
            Condition(node, "when")
        );
    }

    private static string PartName(int index) => $"part-{(index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static TrainingMatch Match(JsonNode node) =>
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
            { Kind: JsonKind.Object } => new EvidenceTime(TimeFrame.Last, node.Period("last")),
            _ => Cycled(node) ? new EvidenceTime(TimeFrame.Cycle, null) : EvidenceTime.Ever,
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
                        new SupervisionPart
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

    private ImmutableArray<ProviderRow>? Providers(JsonNode? list) =>
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

    private ImmutableArray<PersonRow>? People(JsonNode? list) => list is null ? null : [.. list.Items.Select(PersonRow)];

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

    private ImmutableArray<string>? Categories(JsonNode node, string name)
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

    private ImmutableArray<string>? Associations(JsonNode node) =>
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
                AlsoIf = [.. (slot["alsoIf"]?.Items ?? []).Select(also => (Condition(also["if"]!), also.Codes("roles")!.Value))],
            })
            .ToImmutableArray();
        var among = (node["among"]?.Items ?? [])
            .Select(c => new AmongClause(c.Text("id")!, c.Text("title"), c.Whole("atLeast") ?? 1, Rater(c)))
            .ToImmutableArray();
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

    private Rater Rater(JsonNode node) =>
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
