using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Lists of a finding stand in the order of ids, and what is equal in the order in which it was found.</summary>
public sealed class StretchesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_list_comes_in_order_and_what_is_equal_stays_as_it_stood(int seed)
    {
        var dice = new Random(seed);
        for (var length = 0; length < 200; length++)
        {
            var list = Enumerable.Range(0, length).Select(place => (Id: $"s-{dice.Next(length)}", place)).ToList();
            var expected = list.OrderBy(item => item.Id, StringComparer.Ordinal).ToList();

            Stretches.Sort(list, Comparer<(string Id, int Place)>.Create((left, right) => string.CompareOrdinal(left.Id, right.Id)));

            list.Should().Equal(expected, "with seed {0}", seed);
        }
    }

    [Fact]
    public void Numbered_ids_come_in_the_order_of_their_characters()
    {
        var ids = Enumerable.Range(1, 120).Select(number => $"s-{number}").ToList();
        var expected = ids.Order(StringComparer.Ordinal).ToList();

        Stretches.Sort(ids, StringComparer.Ordinal);

        ids.Should().Equal(expected);
    }
}
