using System.Collections.Immutable;

namespace Endorsement.Rules.Tests.Model;

/// <summary>A list inside a record takes part in its equality.</summary>
public sealed class SequenceTests
{
    private sealed record Named(string Name, Sequence<string> Codes, Sequence<int>? Years = null);

    [Fact]
    public void Records_that_hold_equal_items_in_the_same_order_are_equal()
    {
        var one = new Named("a", ["x", "y"], [2018]);

        one.Should().Be(new Named("a", new[] { "x", "y" }.Select(c => c.ToUpperInvariant().ToLowerInvariant()).ToSequence(), [2018]));
        one.GetHashCode().Should().Be(new Named("a", ["x", "y"], [2018]).GetHashCode());
        one.Should().NotBe(one with { Codes = ["y", "x"] });
        one.Should().NotBe(one with { Codes = ["x"] });
        one.Should().NotBe(one with { Years = null });
        (one with { Years = [] }).Should().NotBe(one with { Years = null }, "nothing accepted is not the same as nothing asked");
    }

    [Fact]
    public void Sequences_of_records_with_sequences_are_equal_by_content()
    {
        Sequence<Named> one = [new("a", ["x"])];
        Sequence<Named> other = [new("a", ["x"])];

        (one == other).Should().BeTrue();
        (one != other).Should().BeFalse();
        one.Equals((object)other).Should().BeTrue();
        one.Equals((object?)null).Should().BeFalse();
        one.GetHashCode().Should().Be(other.GetHashCode());
    }

    [Fact]
    public void One_that_was_never_set_is_the_empty_one()
    {
        Sequence<string> unset = default;

        unset.Length.Should().Be(0);
        unset.IsEmpty.Should().BeTrue();
        unset.AsSpan().IsEmpty.Should().BeTrue();
        unset.Contains("x").Should().BeFalse();
        unset.ToString().Should().Be("[]");
        unset.ToList().Should().BeEmpty();
        unset.Should().Equal(ImmutableArray<string>.Empty);
        (unset == []).Should().BeTrue();
        unset.GetHashCode().Should().Be(((Sequence<string>)[]).GetHashCode());
        ((Sequence<string>)default(ImmutableArray<string>)).IsEmpty.Should().BeTrue();
        foreach (var item in unset)
        {
            Assert.Fail(item);
        }
    }

    [Fact]
    public void Items_are_read_by_place_by_search_in_order_and_as_a_span()
    {
        Sequence<string> codes = ["IFA", .. new[] { "IFS", "IMHS" }];

        codes[1].Should().Be("IFS");
        codes.IndexOf("IMHS").Should().Be(2);
        codes.IndexOf("ECFA").Should().Be(-1);
        codes.Contains("IFA").Should().BeTrue();
        codes.AsSpan().ToArray().Should().Equal("IFA", "IFS", "IMHS");
        codes.Where(c => c != "IFS").Should().Equal("IFA", "IMHS");
        (codes is ["IFA", .., "IMHS"]).Should().BeTrue();
        codes.ToString().Should().Be("[IFA, IFS, IMHS]");
        var past = () => codes[3];
        past.Should().Throw<IndexOutOfRangeException>();
    }

    [Fact]
    public void Reading_one_allocates_nothing()
    {
        Sequence<int> years = [2011, 2015, 2018];
        Sequence<int> same = [2011, 2015, 2018];
        var sum = Sum(years) + (years == same ? 1 : 0);
        var before = GC.GetAllocatedBytesForCurrentThread();

        sum += Sum(years) + (years == same ? 1 : 0);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        sum.Should().Be(2 * (2011 + 2015 + 2018 + 1));
    }

    [Fact]
    public void What_it_was_made_from_may_change_afterwards()
    {
        var years = new[] { 2011, 2015 };
        var made = years.ToSequence();
        var created = Sequence.Create<int>(years);

        years[0] = 1900;

        made.Should().Equal(2011, 2015);
        created.Should().Equal(2011, 2015);
    }

    private static int Sum(Sequence<int> years)
    {
        var sum = 0;
        foreach (var year in years)
        {
            sum += year;
        }

        return sum;
    }
}
