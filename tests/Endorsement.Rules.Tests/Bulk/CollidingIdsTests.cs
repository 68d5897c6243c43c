using System.Globalization;
using System.Text;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>
/// Ids that fall on one place of the reader's table are told apart all the same. The hash is seeded, so that nobody can choose them from outside; here
/// they are sought with the seeds of this process.
/// </summary>
public sealed class CollidingIdsTests
{
    /// <summary>More places than the table has for as many ids as are tried.</summary>
    private const uint Places = 4096;

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    public void Ids_that_collide_are_told_apart(int count)
    {
        var ids = Colliding(count);
        ids.Select(id => Utf8Hash.Of(Encoding.ASCII.GetBytes(id)) % Places).Distinct().Should().ContainSingle();
        var people = string.Join(',', ids.Select(id => $$"""{ "id": "{{id}}" }"""));
        var line = Encoding.UTF8.GetBytes($$"""{ "id": "c", "people": [{{people}}] }""");
        var rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Compile();

        var dossier = new Dossier();
        new DossierReader().TryRead(line, rules.Utf8Vocabulary, dossier, DocumentLimits.Default, Days.None).Should().BeTrue();
        Enumerable.Range(0, dossier.People.Count).Select(dossier.PersonName).Should().Equal(ids);
        var twice = Encoding.UTF8.GetBytes($$"""{ "id": "c", "people": [{{people}}, { "id": "{{ids[^1]}}" }] }""");
        new DossierReader().TryRead(twice, rules.Utf8Vocabulary, dossier, DocumentLimits.Default, Days.None).Should().BeFalse();
    }

    private static List<string> Colliding(int count) =>
        [
            .. Enumerable
                .Range(0, int.MaxValue)
                .Select(i => $"id-{i.ToString("x", CultureInfo.InvariantCulture)}")
                .Where(id => Utf8Hash.Of(Encoding.ASCII.GetBytes(id)) % Places == 0)
                .Take(count),
        ];
}
