using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>What holds of every finding at every depth: evidence adds up, and what is open is named (S14a, S14b).</summary>
public sealed class FindingPropertiesTests
{
    [Fact]
    public void S14b_something_is_open_exactly_where_the_outcome_is_open_in_random_questions() =>
        Generators.ForAll(1500, drawn => Misplaced(Determine(drawn)).Should().BeEmpty());

    [Fact]
    public void S14b_something_is_open_exactly_where_the_outcome_is_open_in_every_shipped_case() =>
        ShippedCases.All.SelectMany(given => Misplaced(given.Evaluate()).Select(id => $"{given.File}: {id}")).Should().BeEmpty();

    [Fact]
    public void S14b_what_is_open_is_no_fact_that_is_in_the_file_in_random_questions() =>
        Generators.ForAll(1500, drawn => KnownAlready(Determine(drawn), drawn.Candidate).Should().BeEmpty());

    [Fact]
    public void S14b_what_is_open_is_no_fact_that_is_in_the_file_in_any_shipped_case() =>
        ShippedCases
            .All.SelectMany(given => KnownAlready(given.Evaluate(), given.Candidate).Select(open => $"{given.File}: {open}"))
            .Should()
            .BeEmpty();

    [Fact]
    public void S14a_the_counted_evidence_alone_meets_what_was_met_in_random_questions() =>
        Generators.ForAll(
            1500,
            drawn =>
                RestingOnMore(Determine(drawn), drawn.Candidate, candidate => Determine(drawn with { Candidate = candidate }))
                    .Should()
                    .BeEmpty()
        );

    [Fact]
    public void S14a_the_counted_evidence_alone_meets_what_was_met_in_every_shipped_case() =>
        ShippedCases
            .All.SelectMany(given =>
                RestingOnMore(given.Evaluate(), given.Candidate, candidate => given.Evaluate(candidate))
                    .Select(found => $"{given.File}: {found}")
            )
            .Should()
            .BeEmpty();

    private static Determination Determine(Drawn drawn) =>
        drawn.Ruleset.Determine(drawn.Candidate, new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear));

    private static IEnumerable<string> Misplaced(Determination determination) =>
        from finding in determination.Requirements.SelectMany(All)
        let isOpen = finding.Outcome is Outcome.Unknown or Outcome.NeedsReview
        where isOpen == finding.Open.IsEmpty || (!isOpen && finding.SetAside.Any(aside => aside.Reason == SetAsideReason.Open))
        select $"{finding.Id} ({finding.Reason.Code})";

    private static IEnumerable<string> KnownAlready(Determination determination, Candidate candidate)
    {
        var file = JsonNode.Parse(candidate.ToJson())!.AsObject();
        var spelling = new Oracle.Spelling(determination.Ruleset!);
        return from finding in determination.Requirements.SelectMany(All)
            from open in finding.Open
            where
                !IsAnEntry(open, determination)
                && IsInFile(file, open, Named(determination.Ruleset!.Find(finding.Id)!).ToHashSet(StringComparer.Ordinal), spelling)
            select $"{finding.Id}: {open}";
    }

    /// <summary>A decision that no entry tells, or an award that cycles run from: the section may be there and hold none.</summary>
    private static bool IsAnEntry(OpenFact open, Determination determination) =>
        open is { Entry: "candidate", Attribute: "reviews", By: SettledBy.Reviewer }
        || (open is { Entry: "candidate", Attribute: "endorsements" } && determination is { Cycle: null, Pathway: Pathway.Renewal });

    /// <summary>Where entries of several of its sections share an id, any of them may be meant.</summary>
    private static bool IsInFile(JsonObject file, OpenFact open, HashSet<string> sections, Oracle.Spelling spelling)
    {
        var entries = Entries(file, open.Entry, sections).ToArray();
        return entries.Length > 0 && Array.TrueForAll(entries, entry => IsKnown(entry, open.Attribute, spelling));
    }

    /// <summary>Entries of different sections may share an id: those of the finding's own sections, and people, are meant.</summary>
    private static IEnumerable<JsonObject> Entries(JsonObject file, string name, HashSet<string> sections)
    {
        if (name == "candidate")
        {
            return [file];
        }

        if (name.Split('/') is [var section, var place])
        {
            return file[section] is JsonArray entries ? [entries[int.Parse(place, null)]!.AsObject()] : [];
        }

        return file.Where(member => member.Key == "people" || sections.Contains(member.Key))
            .Select(member => member.Value)
            .OfType<JsonArray>()
            .SelectMany(entries => entries.OfType<JsonObject>())
            .Where(entry => entry["id"]?.GetValue<string>() == name);
    }

    /// <summary>A code that is misspelt stands in the file, and is open (S49).</summary>
    private static bool IsKnown(JsonNode entry, string attribute, Oracle.Spelling spelling)
    {
        JsonNode? node = entry;
        foreach (var name in attribute.Split('/'))
        {
            node = (node as JsonObject)?[name];
        }

        return node is not null && IsWhole(node) && !spelling.IsMisspeltIn(attribute.Split('/')[^1], node);
    }

    /// <summary>A date known to the month is not known to the day; a standing without an end, a day or an association lacks something.</summary>
    private static bool IsWhole(JsonNode node) =>
        node switch
        {
            JsonArray list => list.All(item => item is null || IsWhole(item)),
            JsonObject standing => standing["from"] is not null
                && standing["to"] is not null
                && standing["association"] is not null
                && standing.All(member => member.Value is null || IsWhole(member.Value)),
            _ => node.GetValueKind() != System.Text.Json.JsonValueKind.String || !IsPartialDate(node.GetValue<string>()),
        };

    private static bool IsPartialDate(string text) => text.Length is 4 or 7 && DocumentedDate.TryRead(text, out _);

    private static IEnumerable<string> RestingOnMore(Determination determination, Candidate candidate, Func<Candidate, Determination> again)
    {
        foreach (var top in determination.Requirements)
        {
            var readsFile = Oracle.Cases.Read(determination.Ruleset!.Find(top.Id)!).Any();
            // Of parts only where no case can be tried: with less evidence a finding over several cases may show another of them.
            foreach (var finding in (readsFile ? [top] : All(top)).Where(f => f.Outcome == Outcome.Met))
            {
                var sections = Sections(finding, determination.Ruleset!).ToHashSet(StringComparer.Ordinal);

                // What a condition reads, or work and sessions are measured by, stays in the file as it is.
                if (
                    (readsFile && sections.Overlaps(["education", "endorsements"]))
                    || (sections.Count > 1 && ReadsOtherSections(determination.Ruleset!.Find(finding.Id)!))
                )
                {
                    continue;
                }

                var rest = Oracle.Counted.Only(candidate, sections, finding.Counted);
                if (again(rest).Requirements.SelectMany(All).FirstOrDefault(f => f.Id == finding.Id) is { Outcome: not Outcome.Met } now)
                {
                    yield return $"{finding.Id} is {now.Outcome} with {Encoding.UTF8.GetString(rest.ToJson())}";
                }
            }
        }
    }

    private static bool ReadsOtherSections(Requirement requirement) =>
        requirement
            .SelfAndParts()
            .Any(part =>
                part is ExperienceRequirement { After: not null } or SupervisionRequirement { After: not null }
                || part is SupervisionRequirement { WhileServing: not null }
                || (part is ExperienceRequirement work && work.Credit.Any(credit => credit.After is not null))
            );

    /// <summary>The sections that the parts it rests on count.</summary>
    private static IEnumerable<string> Sections(Finding finding, Ruleset ruleset) =>
        ruleset.Find(finding.Id) switch
        {
            CompositeRequirement => Distance.RestsOn(finding).SelectMany(part => Sections(part, ruleset)),
            ChoiceRequirement => finding.Requirements.SelectMany(part => Sections(part, ruleset)),
            var leaf => Named(leaf!),
        };

    /// <summary>The sections of whatever may be open in it: over several cases that may be a part that the finding does not show.</summary>
    private static IEnumerable<string> Named(Requirement requirement) =>
        requirement switch
        {
            CompositeRequirement or ChoiceRequirement => requirement.Children.SelectMany(Named),
            CredentialRequirement => ["education"],
            ExperienceRequirement => ["work"],
            TrainingRequirement => ["training"],
            SupervisionRequirement => ["reflectiveSupervision"],
            ReferencesRequirement => ["references"],
            MembershipRequirement => ["memberships"],
            AgreementRequirement => ["agreements"],
            ExaminationRequirement => ["examinations"],
            ReviewRequirement => ["reviews"],
            EndorsementHeldRequirement => ["endorsements"],
            CompetenciesRequirement competencies =>
            [
                .. competencies.FromEducation ? ["education"] : (string[])[],
                .. competencies.FromWork ? ["work"] : (string[])[],
                .. competencies.FromTraining ? ["training"] : (string[])[],
                "reviews",
            ],
            ResidenceRequirement or FactRequirement or UndecidedRequirement or FeeRequirement or DeadlineRequirement => [],
            _ => throw new InvalidOperationException($"Say here which sections `{requirement.Kind}` reads."),
        };

    private static IEnumerable<Finding> All(Finding finding) => finding.Requirements.SelectMany(All).Prepend(finding);
}
