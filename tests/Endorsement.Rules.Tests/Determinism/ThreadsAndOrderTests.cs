using System.Collections.Immutable;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Determinism;

/// <summary>S1: safe from any number of threads, and the order of entries changes nothing.</summary>
public sealed class ThreadsAndOrderTests
{
    [Fact]
    public void S1_sixteen_threads_on_one_compiled_ruleset_give_what_one_gives()
    {
        var cases = SampleCases.Every(23);
        var alone = cases.Select(given => given.Said()).ToArray();
        var differences = new string?[16];
        using var start = new Barrier(16);
        var threads = Enumerable
            .Range(0, 16)
            .Select(n => new Thread(() =>
            {
                start.SignalAndWait();
                for (var i = 0; i < cases.Length; i++)
                {
                    // Each thread begins elsewhere, so that different questions meet on one plan.
                    var at = (i + (n * 11)) % cases.Length;
                    differences[n] ??= cases[at].Said() == alone[at] ? null : cases[at].File;
                }
            }))
            .ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        differences.Should().OnlyContain(difference => difference == null);
    }

    [Fact]
    public void S1_sixteen_threads_that_ask_first_compile_one_plan()
    {
        var ruleset = Ruleset.Read(RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.ToJson());
        var plans = new CompiledRuleset[16];
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 16 }, n => plans[n] = ruleset.Compile());

        plans.Should().OnlyContain(plan => ReferenceEquals(plan, plans[0]));
    }

    [Fact]
    public void S1_the_same_question_asked_after_others_has_the_same_answer()
    {
        var cases = SampleCases.Every(41);
        var first = cases.Select(given => given.Said()).ToArray();

        cases.Reverse().Select(given => given.Said()).Should().Equal(first.Reverse());
    }

    [Fact]
    public void S1_the_order_of_entries_changes_nothing()
    {
        foreach (var given in SampleCases.Every(3))
        {
            for (var seed = 0; seed < 2; seed++)
            {
                Placeless(given.Said(Shuffled(given.Candidate, new Random(seed))))
                    .Should()
                    .Be(Placeless(given.Said()), "{0}, seed {1}", given.File, seed);
            }
        }
    }

    /// <summary>A warning points into the document, so its pointer moves with the entry, and nothing else does.</summary>
    private static string Placeless(string determination) =>
        System.Text.RegularExpressions.Regex.Replace(
            determination,
            "/(people|work|training|reflectiveSupervision|references|education)/[0-9]+[/a-zA-Z0-9]*",
            ""
        );

    /// <summary>Entries without an id are named by their place (S14), so sections that hold one keep their order.</summary>
    private static Candidate Shuffled(Candidate candidate, Random dice)
    {
        Sequence<T>? Mixed<T>(Sequence<T>? section, Func<T, string?> id)
        {
            if (section is not { } entries || entries.Any(entry => id(entry) is null))
            {
                return section;
            }

            var mixed = entries.ToArray();
            dice.Shuffle(mixed);
            return [.. mixed];
        }

        return candidate with
        {
            Education = Mixed(candidate.Education, e => e.Id),
            Work = Mixed(candidate.Work, e => e.Id),
            Training = Mixed(candidate.Training, e => e.Id),
            ReflectiveSupervision = Mixed(candidate.ReflectiveSupervision, e => e.Id),
            People = Mixed(
                candidate
                    .People?.Select(p => p with { Endorsements = Mixed(p.Endorsements, _ => ""), Vetted = Mixed(p.Vetted, _ => "") })
                    .ToSequence(),
                e => e.Id
            ),
            References = Mixed(candidate.References, e => e.Id),
            Memberships = Mixed(candidate.Memberships, e => e.Id),
            Agreements = Mixed(candidate.Agreements, e => e.Id),
            Examinations = Mixed(candidate.Examinations, e => e.Id),
            Reviews = Mixed(candidate.Reviews, e => e.Id),
        };
    }
}
