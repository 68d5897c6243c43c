using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>`references`: ratings by different people (S37 to S41).</summary>
internal sealed class ReferencesRequirementKind : RequirementKind<ReferencesRequirement>
{
    public override ImmutableArray<Reason> Reasons => ReferencesReasons.All;

    public override Period? RatingsLast(Requirement requirement) => ((ReferencesRequirement)requirement).Expires;

    public override KindForm Form { get; } = ReferencesForm.Form;

    public override ReferencesRequirement Read(JsonNode node, RequirementReader reader)
    {
        var valid = node["valid"];
        var requirement = new ReferencesRequirement
        {
            Count = node.Whole("count")!.Value,
            Roles = node.Codes("roles"),
            Slots = [.. (node["slots"]?.Items ?? []).Select(slot => ReadSlot(slot, reader))],
            Among =
            [
                .. (node["among"]?.Items ?? []).Select(c => new AmongClause
                {
                    Id = c.Text("id")!,
                    Title = c.Text("title"),
                    AtLeast = c.Whole("atLeast") ?? 1,
                    Rater = RaterRows.Read(c, reader),
                }),
            ],
            MaxNotEnoughInformation = valid?.Whole("maxNotEnoughInformation"),
            Acquaintance = valid?.Period("acquaintance"),
            Expires = valid?.Period("expires"),
            UpdatedSince = valid is null ? null : reader.Day(valid, "updatedSince"),
            ValidityIsAdvice = valid?.Text("level") == "recommended",
        };
        Check(node, requirement, reader);
        return requirement;
    }

    protected override void Doubt(ReferencesRequirement requirement, JsonNode node, Doubts doubts) =>
        ReferencesDoubts.Tell(requirement, node, doubts);

    public override JsonNode? Using(string definitions, JsonNode defined) =>
        definitions == "people"
            ? defined.Requirement(
                Form.Code,
                ("count", defined.Number(1)),
                (
                    "slots",
                    JsonEdit.ListAt(
                        defined,
                        [JsonEdit.ObjectAt(defined, [new("id", 0, JsonEdit.TextAt(defined, "x")), new("who", 0, defined)])]
                    )
                )
            )
            : null;

    protected override PartCount Parts(ReferencesRequirement requirement) =>
        new(Math.Max(requirement.Count, requirement.Among.Length), RaterTable.MostPlaces);

    protected override void Write(ReferencesRequirement requirement, RequirementWriter writer)
    {
        writer.Number("count", requirement.Count);
        writer.Codes("roles", requirement.Roles);
        writer.SomeMembers("slots", requirement.Slots, WriteSlot);
        writer.SomeMembers("among", requirement.Among, WriteClause);
        writer.Some(
            "valid",
            valid =>
            {
                valid.Number("maxNotEnoughInformation", requirement.MaxNotEnoughInformation);
                valid.Length("acquaintance", requirement.Acquaintance);
                valid.Length("expires", requirement.Expires);
                valid.Day("updatedSince", requirement.UpdatedSince);
                valid.Text("level", requirement.ValidityIsAdvice ? "recommended" : null);
            }
        );
    }

    protected override bool Implies(ReferencesRequirement strict, ReferencesRequirement loose) => ReferencesProof.Implies(strict, loose);

    protected override IReadOnlyList<Parameter<ReferencesRequirement>> Table => ReferencesParameters.Table;

    protected override void AddCodes(ReferencesRequirement requirement, NamedCodes codes)
    {
        codes[CodeKind.Roles].UnionWith(requirement.Roles ?? []);
        foreach (var slot in requirement.Slots)
        {
            RaterRows.AddCodes(slot.Rater, codes);
            RaterRows.AddCodes(slot.Otherwise, codes);
            codes.Add(slot.If);
            foreach (var (condition, roles) in slot.AlsoIf)
            {
                codes.Add(condition);
                codes[CodeKind.Roles].UnionWith(roles);
            }
        }

        foreach (var clause in requirement.Among)
        {
            RaterRows.AddCodes(clause.Rater, codes);
        }
    }

    public override IEnumerable<PartName> NamesOfParts(Requirement requirement) =>
        requirement is not ReferencesRequirement asked
            ? []
            : asked
                .Slots.Select(slot => new PartName(CodeKind.Slots, slot.Id, slot.Title))
                .Concat(asked.Among.Select(clause => new PartName(CodeKind.Among, clause.Id, clause.Title)));

    public override ImmutableArray<string> FixedLengths => ["acquaintance"];

    protected override IEnumerable<RemedyWay> Ways(ReferencesRequirement requirement, RemedySetting setting) =>
        ReferencesWays.Of(requirement, setting);

    protected override RequirementPlan Compile(ReferencesRequirement requirement, ConditionPlan? when, RequirementCompiler compiler)
    {
        var roles = compiler.Vocabulary[CodeKind.Roles];
        return new ReferencesPlan
        {
            Requirement = requirement,
            When = when,
            Count = requirement.Count,
            Unslotted = new RaterPlan { Roles = roles.Mask(requirement.Roles ?? []), ReadsRoles = requirement.Roles is not null },
            Slots =
            [
                .. requirement.Slots.Select(slot => new SlotPlan(
                    slot,
                    RaterRows.Compile(slot.Rater, compiler),
                    compiler.Conditions.Optional(slot.If),
                    slot.Otherwise is { } other ? RaterRows.Compile(other, compiler) : null,
                    [.. slot.AlsoIf.Select(also => (compiler.Conditions.Compile(also.If), roles.Mask(also.Roles)))]
                )),
            ],
            Among = [.. requirement.Among.Select(clause => new AmongPlan(clause, RaterRows.Compile(clause.Rater, compiler)))],
            MaxNotEnoughInformation = requirement.MaxNotEnoughInformation ?? int.MaxValue,
            Acquaintance = RequirementCompiler.Span(requirement.Acquaintance),
            Expires = RequirementCompiler.Span(requirement.Expires),
            UpdatedSince = ConditionCompiler.Day(requirement.UpdatedSince),
            ValidityIsAdvice = requirement.ValidityIsAdvice,
        };
    }

    private static ReferenceSlot ReadSlot(JsonNode node, RequirementReader reader) =>
        new()
        {
            Id = node.Text("id")!,
            Title = node.Text("title"),
            Rater = RaterRows.Read(node, reader),
            If = reader.Condition(node, "if"),
            Otherwise = node["otherwise"] is { } other ? RaterRows.Read(other, reader) : null,
            AlsoIf =
            [
                .. (node["alsoIf"]?.Items ?? []).Select(also => new RolesUnderCondition(
                    reader.Condition(also["if"]!),
                    also.Codes("roles")!.Value
                )),
            ],
        };

    private static void Check(JsonNode node, ReferencesRequirement requirement, RequirementReader reader)
    {
        var (slots, among, count) = (requirement.Slots, requirement.Among, requirement.Count);
        if (slots.Length > count || among.Any(clause => clause.AtLeast > count))
        {
            reader.Problems.Error(
                "ER2106",
                node["count"]!,
                $"`{reader.Where}` asks for {(count == 1 ? "1 rater" : $"{count} raters")} and has more slots, or an among-clause that asks for more",
                "raise `count`"
            );
        }

        if (slots.FirstOrDefault(slot => slot.If is not null && slot.Otherwise is null) is { } open)
        {
            reader.Problems.Error(
                "ER2106",
                node,
                $"the slot `{JsonNode.Short(open.Id)}` has `if` but no `otherwise`",
                "say who fills it when it does not apply (S40)"
            );
        }

        var names = slots.Select(s => s.Id).Concat(among.Select(a => a.Id));
        foreach (var twice in names.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            reader.Problems.Error(
                "ER2009",
                node,
                $"`{reader.Where}` has two slots or clauses named `{twice.Key}`",
                "give each a name of its own"
            );
        }
    }

    private static void WriteSlot(RuleWriter writer, ReferenceSlot slot)
    {
        writer.Text("id", slot.Id);
        writer.Text("title", slot.Title);
        RaterRows.Write(slot.Rater, writer);
        writer.Condition("if", slot.If);
        if (slot.Otherwise is { } other)
        {
            writer.Member("otherwise", rater => RaterRows.Write(other, rater));
        }

        writer.SomeMembers(
            "alsoIf",
            slot.AlsoIf,
            (member, also) =>
            {
                member.Condition("if", also.If);
                member.Codes("roles", also.Roles);
            }
        );
    }

    private static void WriteClause(RuleWriter writer, AmongClause clause)
    {
        writer.Text("id", clause.Id);
        writer.Text("title", clause.Title);
        writer.Number("atLeast", clause.AtLeast == 1 ? null : clause.AtLeast);
        RaterRows.Write(clause.Rater, writer);
    }
}
