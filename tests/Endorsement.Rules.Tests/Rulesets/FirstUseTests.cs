using System.Text;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Tests.Bulk;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S1: a catalogue may be asked by any number of threads, also the very first time.</summary>
public sealed class FirstUseTests
{
    [Fact]
    public void S1_many_threads_may_be_the_first_to_ask_the_built_in_catalogue_in_a_fresh_process()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var (code, error) = FreshProcess.Start("first-use", seed.ToString(System.Globalization.CultureInfo.InvariantCulture));

            error.Should().BeEmpty();
            code.Should().Be(0);
        }
    }

    [Fact]
    public void S1_many_threads_may_be_the_first_to_ask_any_catalogue_whose_versions_are_read_when_they_are_needed()
    {
        var hashes = FreshProcess.FirstUse.Select(key => RulesetCatalog.BuiltIn.Find(key)!.Hash).ToArray();
        for (var round = 0; round < 8; round++)
        {
            var catalog = EmbeddedRulesets.Load();
            var found = new string?[FreshProcess.FirstUse.Length];
            using var together = new Barrier(found.Length);
            var threads = Enumerable
                .Range(0, found.Length)
                .Select(i => new Thread(() =>
                {
                    together.SignalAndWait();
                    found[i] = catalog.Find(FreshProcess.FirstUse[i])?.Hash;
                }))
                .ToList();
            threads.ForEach(t => t.Start());
            threads.ForEach(t => t.Join());

            found.Should().Equal(hashes);
        }
    }

    [Fact]
    public void S1_a_batch_of_several_associations_and_jobs_may_be_the_first_to_ask()
    {
        var rows = Encoding.UTF8.GetBytes(
            string.Concat(
                Enumerable
                    .Range(0, 400)
                    .Select(i =>
                        $$"""{ "id": "r{{i:D3}}", "residence": "{{Places[i % 3]}}", "application": { "submitted": "{{2013 + (i % 11)}}-06-01" }, "training": [] }"""
                        + "\n"
                    )
            )
        );
        var one = MadeUp.Run(rows, o => o with { Catalog = EmbeddedRulesets.Load() });
        for (var round = 0; round < 6; round++)
        {
            var many = MadeUp.Run(rows, o => o with { Catalog = EmbeddedRulesets.Load(), Jobs = 8 });

            many.Results.ShouldBe(one.Results);
            many.Rejects.ShouldBe(one.Rejects);
        }

        one.Summary.Written.Should().BeGreaterThan(300);
    }

    private static readonly string[] Places = ["US-MI", "US-NM", "US-MN"];
}
