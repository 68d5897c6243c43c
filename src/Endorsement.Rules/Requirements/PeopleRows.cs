using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>What a person must be on a day (S32), wherever a kind asks it: form, reading, codes and plan.</summary>
internal static class PeopleRows
{
    private static readonly ObjectShape AlsoHeld = new() { Noun = "a further endorsement", Members = RuleForms.HoldsMembers };

    public static ImmutableArray<MemberShape> Members { get; } =
    [
        Optional(
            "holds",
            new ObjectShape
            {
                Noun = "a held endorsement",
                Members =
                [
                    .. RuleForms.HoldsMembers,
                    Optional(
                        "with",
                        new ListShape("category", new TextOrShape(Code, AlsoHeld)) { AtLeast = 1 },
                        "further categories held on the same day, on the same terms or on their own"
                    ),
                ],
            },
            "holds an endorsement on the day"
        ),
        Optional("degree", RuleForms.Degree, "the least highest degree of the person"),
        Optional(
            "vetted",
            new ObjectShape
            {
                Noun = "a vetting",
                Members =
                [
                    Optional("associations", SomeCodes, "vetted by one of these, as in `holds`; absent: any"),
                    Optional(
                        "categories",
                        SomeCodes,
                        "a vetting for some categories only is for one of these; `this` is that of the requirement; absent: only a vetting for all"
                    ),
                ],
            },
            "vetting is in force on the day"
        ),
        Optional("meetsCriteriaFor", SomeCodes, "meets the criteria of one of these categories; `this` is that of the requirement"),
    ];

    private static readonly ObjectShape Row = new()
    {
        Description = "What a person must be: everything that the row names.",
        Noun = "a row of people",
        Members = Members,
    };

    public static ListShape List { get; } = new("row of people", new NamedShape("personRow", () => Row)) { AtLeast = 1 };

    /// <summary>Rows, or the name of some that `definitions` holds.</summary>
    public static TextOrShape Form { get; } = new(Code, List);

    public static Sequence<PersonRow>? Read(JsonNode? list, RequirementReader reader) =>
        list is null ? null : [.. list.Items.Select(row => ReadRow(row, reader))];

    public static PersonRow ReadRow(JsonNode row, RequirementReader reader) =>
        new()
        {
            Holds = row["holds"] is { } holds ? reader.Held(holds) : null,
            MinimumDegree = RequirementReader.Degree(row, "degree"),
            Vetted = row["vetted"] is { } vetted
                ? new VettedBy(reader.Associations(vetted), reader.Categories(vetted, "categories"))
                : null,
            MeetsCriteriaFor = reader.Categories(row, "meetsCriteriaFor"),
        };

    public static void Write(RuleWriter writer, PersonRow? row)
    {
        if (row?.Holds is { } holds)
        {
            writer.Member("holds", member => member.Held(holds));
        }

        writer.Text("degree", row?.MinimumDegree?.Spell());
        if (row?.Vetted is { } vetted)
        {
            writer.Member(
                "vetted",
                member =>
                {
                    member.Codes("associations", vetted.Associations);
                    member.Codes("categories", vetted.Categories);
                }
            );
        }

        writer.Codes("meetsCriteriaFor", row?.MeetsCriteriaFor);
    }

    public static void AddCodes(IEnumerable<PersonRow>? rows, NamedCodes codes)
    {
        foreach (var row in rows ?? [])
        {
            AddCodes(row, codes);
        }
    }

    public static void AddCodes(PersonRow row, NamedCodes codes)
    {
        codes.ReadsAnyAssociationOfOthers |=
            row.Holds is { } any && (any.Associations is null || any.AlsoHeld.Any(also => also.Associations is null));
        codes.ReadsAnyVetting |= row.Vetted is { Associations: null };
        if (row.Holds is { } holds)
        {
            codes.Add(holds);
        }

        codes[CodeKind.Associations].UnionWith(row.Vetted?.Associations ?? []);
        codes[CodeKind.Categories].UnionWith(row.Vetted?.Categories ?? []);
        codes[CodeKind.Categories].UnionWith(row.MeetsCriteriaFor ?? []);
    }

    /// <summary>Rows that say nothing new.</summary>
    public static void Doubt(Sequence<PersonRow>? rows, JsonNode? list, Doubts doubts)
    {
        for (var i = 0; list is not null && rows is { } all && i < all.Length; i++)
        {
            if (Rows.IsCovered(all, i, Covers))
            {
                doubts.Warn(
                    "ER2214",
                    $"`{doubts.Where}`: an earlier row accepts everybody whom this one accepts",
                    "take this row away, or ask for more in the earlier one",
                    list.Items[i]
                );
            }
        }
    }

    /// <summary>Whether the one row accepts everybody whom the other accepts.</summary>
    public static bool Covers(PersonRow wide, PersonRow narrow) =>
        (wide.Holds is null || (narrow.Holds is { } held && Covers(wide.Holds, held)))
        && (wide.MinimumDegree is null || wide.MinimumDegree <= narrow.MinimumDegree)
        && (wide.Vetted is null || (narrow.Vetted is { } vetted && Covers(wide.Vetted, vetted)))
        && Rows.Covers(wide.MeetsCriteriaFor, narrow.MeetsCriteriaFor);

    private static bool Covers(HeldCategories wide, HeldCategories narrow) =>
        Rows.Covers<string>(wide.Categories, narrow.Categories)
        && Rows.Covers(wide.Associations, narrow.Associations)
        && Rows.Covers<EndorsementStatus>(wide.Statuses, narrow.Statuses)
        && wide.With.All(category => narrow.With.Contains(category));

    private static bool Covers(VettedBy wide, VettedBy narrow) =>
        Rows.Covers(wide.Associations, narrow.Associations) && wide with { Associations = narrow.Associations } == narrow;

    public static ImmutableArray<PersonRowPlan>? Compile(Sequence<PersonRow>? rows, RequirementCompiler compiler) =>
        rows is { } given ? [.. given.Select(row => Compile(row, compiler))] : null;

    public static PersonRowPlan Compile(PersonRow row, RequirementCompiler compiler)
    {
        var (categories, associations) = (compiler.Categories, compiler.Vocabulary[CodeKind.Associations]);
        return new()
        {
            Held = row.Holds is { } holds ? Held(holds, compiler) : [],
            MinimumDegree = row.MinimumDegree is { } degree ? (int)degree : -1,
            HasVetted = row.Vetted is not null,
            VettedBy = associations.Mask(row.Vetted?.Associations ?? []),
            VettedByAny = row.Vetted?.Associations is null,
            VettedFor = categories.Mask(row.Vetted?.Categories ?? []),
            HasCriteria = row.MeetsCriteriaFor is not null,
            MeetsCriteriaFor = categories.Mask(row.MeetsCriteriaFor ?? []),
        };
    }

    /// <summary>What must be held on the same day: further categories on the same terms, others on their own.</summary>
    private static ImmutableArray<PersonHeldPlan> Held(HeldCategories held, RequirementCompiler compiler) =>
        [
            Held(held, held.Categories, compiler),
            .. held.With.Select(code => Held(held, [code], compiler)),
            .. held.AlsoHeld.Select(also => Held(also.Alone(), also.Categories, compiler)),
        ];

    private static PersonHeldPlan Held(HeldCategories terms, Sequence<string> categories, RequirementCompiler compiler) =>
        new(
            compiler.Categories.Asked(categories),
            compiler.Vocabulary[CodeKind.Associations].Mask(terms.Associations ?? []),
            terms.Associations is null,
            terms.Statuses.Aggregate(0, (mask, status) => mask | HeldDays.Bit(status))
        );
}
