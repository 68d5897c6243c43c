using System.Text;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Ids chosen so that the quick reader's table degenerates: the friendly reader answers, in little work (S53).</summary>
public sealed class CollidingIdsTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+*=!#$%&()@^~|;:<>?/[]{}'`,";

    [Theory]
    [InlineData(100, true)]
    [InlineData(300, false)]
    public void S53_a_line_of_ids_that_collide_is_left_to_the_friendly_reader(int count, bool isQuick)
    {
        var ids = Colliding(count);
        ids.Select(id => Utf8Hash.Of(Encoding.ASCII.GetBytes(id))).Distinct().Should().ContainSingle();
        var people = string.Join(',', ids.Select(id => $$"""{ "id": "{{id}}" }"""));
        var line = Encoding.UTF8.GetBytes($$"""{ "id": "c", "people": [{{people}}] }""");
        var rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Compile();

        new CandidateLineReader(DocumentLimits.Default)
            .TryRead(line, new Utf8Vocabulary(rules.Vocabulary), new Dossier())
            .Should()
            .Be(isQuick);
        Candidate.TryParse(line, out _, out _).Should().BeTrue();
    }

    /// <summary>Sixteen letters each: eight at random, and eight that bring the hash to a value that was chosen.</summary>
    private static List<string> Colliding(int count)
    {
        const ulong first = 0x9E37_79B9_7F4A_7C15;
        const ulong second = 0xBF58_476D_1CE4_E5B9;
        const ulong wanted = 0x1234_5678UL << 32;
        var inverse = second;
        for (var i = 0; i < 6; i++)
        {
            inverse = unchecked(inverse * (2 - (second * inverse)));
        }

        var random = new Random(5);
        var ids = new List<string>();
        while (ids.Count < count)
        {
            var start = string.Concat(Enumerable.Range(0, 8).Select(_ => Letters[random.Next(62)]));
            var mixed = unchecked((BitConverter.ToUInt64(Encoding.ASCII.GetBytes(start)) + 16) * first);
            mixed ^= mixed >> 29;
            for (var m = 0UL; m < 200_000; m++)
            {
                var end = Encoding.Latin1.GetString(
                    BitConverter.GetBytes(mixed ^ unchecked((wanted | (m * 0x9E37_79B1UL & 0xFFFF_FFFF)) * inverse))
                );
                if (end.All(Letters.Contains))
                {
                    ids.Add(start + end);
                    break;
                }
            }
        }

        return ids;
    }
}
