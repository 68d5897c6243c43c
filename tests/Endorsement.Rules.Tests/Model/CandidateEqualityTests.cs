using System.Text;
using Endorsement.Rules.Tests.Candidates;

namespace Endorsement.Rules.Tests.Model;

/// <summary>A candidate is a value: equal when all that is documented is equal.</summary>
public sealed class CandidateEqualityTests
{
    [Fact]
    public void Candidates_read_twice_from_one_document_are_equal_and_differ_when_the_document_does()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var document = Encoding.UTF8.GetBytes(
                new DescribedCandidate(new Random(seed), everything: seed == 0).Document().ToJsonString()
            );
            var other = Encoding.UTF8.GetBytes(
                new DescribedCandidate(new Random(seed + 1000), everything: false).Document().ToJsonString()
            );

            var (one, same) = (Candidate.Read(document), Candidate.Read(document));

            one.Should().Be(same, "seed {0}", seed);
            one.GetHashCode().Should().Be(same.GetHashCode(), "seed {0}", seed);
            one.Should().NotBe(Candidate.Read(other), "seed {0}", seed);
            Candidate.Read(one.ToJson()).Should().Be(one, "what is written is read again, seed {0}", seed);
        }
    }

    [Fact]
    public void S6_no_list_and_an_empty_list_are_not_the_same()
    {
        var unknown = new Candidate { Id = "A" };

        (unknown with { Work = [] }).Should().NotBe(unknown);
        (unknown with { Work = [] }).Should().Be(unknown with { Work = default(Sequence<WorkEntry>) });
    }

    [Fact]
    public void Circumstances_are_equal_when_they_say_the_same_in_whatever_order()
    {
        Circumstances one = [new("a", true), new("b", false)];
        Circumstances other = new Dictionary<string, bool> { ["b"] = false, ["a"] = true };

        one.Should().Equal(other);
        one.Equals(other).Should().BeTrue();
        one.GetHashCode().Should().Be(other.GetHashCode());
        one.Equals(Circumstances.Create([new("a", true)])).Should().BeFalse();
        one.Equals(Circumstances.Create([new("a", true), new("b", true)])).Should().BeFalse();
        one["a"].Should().BeTrue();
        one.ContainsKey("c").Should().BeFalse();
        one.TryGetValue("b", out var b).Should().BeTrue();
        b.Should().BeFalse();
        one.ToString().Should().Be("[a: true, b: false]");
        var twice = () => Circumstances.Create([new("a", true), new("a", true)]);
        twice.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Printed_a_candidate_gives_its_id_and_not_its_name() =>
        new Candidate { Id = "A-1042", Name = "Maria" }
            .ToString()
            .Should()
            .Be("candidate A-1042");
}
