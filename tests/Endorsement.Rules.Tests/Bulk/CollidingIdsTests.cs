using System.Globalization;
using System.Text;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>
/// Ids that fall on one place of the quick reader's table: the friendly reader answers, in little work (S53). The hash is seeded, so that nobody can
/// choose them from outside; here they are sought with the seeds of this process.
/// </summary>
public sealed class CollidingIdsTests
{
    /// <summary>More places than the table has for as many ids as are tried.</summary>
    private const uint Places = 4096;

    [Theory]
    [InlineData(100, true)]
    [InlineData(300, false)]
    public void S53_a_line_of_ids_that_collide_is_left_to_the_friendly_reader(int count, bool isQuick)
    {
        var ids = Colliding(count);
        ids.Select(id => Utf8Hash.Of(Encoding.ASCII.GetBytes(id)) % Places).Distinct().Should().ContainSingle();
        var people = string.Join(',', ids.Select(id => $$"""{ "id": "{{id}}" }"""));
        var line = Encoding.UTF8.GetBytes($$"""{ "id": "c", "people": [{{people}}] }""");
        var rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Compile();

        new CandidateLineReader(DocumentLimits.Default)
            .TryRead(line, new Utf8Vocabulary(rules.Vocabulary), new Dossier())
            .Should()
            .Be(isQuick);
        Candidate.TryRead(line, out _, out _).Should().BeTrue();
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
