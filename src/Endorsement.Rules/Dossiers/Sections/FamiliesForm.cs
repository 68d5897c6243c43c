using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>A count of families, by the age of the child; an age that is not named is 0 (S20).</summary>
internal static class FamiliesForm
{
    private const int Most = 100_000;

    private static readonly AgeGroup[] Ages = [AgeGroup.Prenatal, AgeGroup.InfantToddler, AgeGroup.EarlyChildhood];

    public static ObjectShape Shape { get; } =
        new()
        {
            Noun = "a count of families",
            Members =
            [
                Shapes.Optional("prenatal", new WholeShape(0, Most), "families served before birth"),
                Shapes.Optional("infant-toddler", new WholeShape(0, Most), "families with a child from birth to 36 months"),
                Shapes.Optional("early-childhood", new WholeShape(0, Most), "families with a child of 37 to 71 months"),
            ],
        };

    public static FamilyCounts? Make(JsonNode node) =>
        node["families"] is { } value
            ? new FamilyCounts(value.Whole("prenatal") ?? 0, value.Whole("infant-toddler") ?? 0, value.Whole("early-childhood") ?? 0)
            : null;

    public static FamilyCounts Read(ref LineScanner scan)
    {
        Span<int> counts = stackalloc int[3];
        var seen = 0;
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            var name = scan.FreeName();
            var age = ClosedTables.Ages.IndexOf(scan.Texts, name);
            var count = scan.Whole(Most);
            if (age < 0 || ((seen >> age) & 1) != 0)
            {
                scan.Odd();
                return default;
            }

            seen |= 1 << age;
            counts[age] = count;
        }

        return new FamilyCounts(counts[0], counts[1], counts[2]);
    }

    public static void Write(DocumentWriter json, FamilyCounts families)
    {
        json.Begin((byte)'{');
        foreach (var age in Ages)
        {
            if (families[age] != 0)
            {
                json.FreeName(age.Spell());
                json.Whole(families[age]);
            }
        }

        json.End((byte)'}');
    }
}
