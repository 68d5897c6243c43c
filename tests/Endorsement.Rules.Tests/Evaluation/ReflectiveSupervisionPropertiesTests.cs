using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Random rulesets that ask for nothing but RS/C: blocks, months, standings, concentration, cases.</summary>
public sealed class ReflectiveSupervisionPropertiesTests
{
    [Fact]
    public void S1_the_engine_says_of_RSC_what_the_plain_evaluator_says() => ForAll(1500, Agree);

    /// <summary>
    /// A block of which the whole and a sub-minimum accept different days, a session of unknown day that no day of the window is left to, a spell
    /// of which other work covers what is not known, sessions of unknown day that may have been before or after a window and not in it,
    /// two equal blocks whose dates leave one day.
    /// </summary>
    [Theory]
    [InlineData(915632008)]
    [InlineData(885904854)]
    [InlineData(361878281)]
    [InlineData(936617850)]
    [InlineData(967970554)]
    [InlineData(632740381)]
    public void S1_the_engine_still_says_so_of_RSC_where_it_once_did_not(int seed) => Agree(Generators.Draw(seed, "supervision"));

    [Fact]
    public void S8_another_session_never_hurts() =>
        ForAll(
            800,
            drawn =>
            {
                var others = Generators.GenerateCandidate(drawn.Seed).ReflectiveSupervision;
                if (drawn.Candidate.ReflectiveSupervision is not { } sessions || others is not { IsEmpty: false })
                {
                    return;
                }

                var known = drawn.Candidate.People?.Select(p => p.Id).ToHashSet(StringComparer.Ordinal) ?? [];
                var more = others.Value.Select(
                    (e, i) => e with { Id = $"new{i}", Provider = known.Contains(e.Provider ?? "") ? e.Provider : null }
                );
                var candidate = drawn.Candidate with { ReflectiveSupervision = [.. sessions, .. more] };
                var after = Findings(drawn, candidate).ToDictionary(f => f.Id, f => f.Outcome, StringComparer.Ordinal);
                foreach (var finding in Findings(drawn, drawn.Candidate).Where(f => f.Outcome == Outcome.Met))
                {
                    after[finding.Id].Should().Be(Outcome.Met, "of {0}, with {1}", finding.Id, Encoding.UTF8.GetString(candidate.ToJson()));
                }
            }
        );

    [Fact]
    public void S14a_what_is_counted_alone_meets_what_was_met() =>
        ForAll(
            1500,
            drawn =>
            {
                foreach (
                    var finding in Findings(drawn, drawn.Candidate)
                        .Where(f => f is { Kind: "supervision", Outcome: Outcome.Met, ExceptionInForce: null })
                )
                {
                    ImmutableArray<ReflectiveSupervisionEntry> kept =
                    [
                        .. drawn.Candidate.ReflectiveSupervision!.Value.Where(e => finding.Counted.Contains(e.Id)),
                    ];
                    var alone = Findings(drawn, drawn.Candidate with { ReflectiveSupervision = kept }).Single(f => f.Id == finding.Id);
                    alone.Outcome.Should().Be(Outcome.Met, "of {0}, which counted {1}", finding.Id, string.Join(' ', finding.Counted));
                }
            }
        );

    [Fact]
    public void S14b_something_is_open_exactly_where_the_outcome_is_and_no_fact_that_is_in_the_file() =>
        ForAll(
            1500,
            drawn =>
            {
                foreach (var finding in Findings(drawn, drawn.Candidate).Where(f => f.Kind == "supervision"))
                {
                    finding.Open.IsEmpty.Should().Be(finding.Outcome is not (Outcome.Unknown or Outcome.NeedsReview), "of {0}", finding.Id);
                    foreach (var open in finding.Open)
                    {
                        IsGiven(drawn, open).Should().BeFalse("{0} of {1} in {2}", open.Attribute, open.Entry, finding.Id);
                    }
                }
            }
        );

    [Fact]
    public void S8_a_missing_fact_that_is_filled_in_never_turns_met_into_not_met_or_back() =>
        ForAll(
            1500,
            drawn =>
            {
                // S13 says of equal entries that they are one thing; filled in differently they are two.
                if (Evidence.HasDuplicates(drawn.Candidate))
                {
                    return;
                }

                var filled = Evidence.FillIn(drawn.Candidate, new Dice(drawn.Seed));
                var after = Findings(drawn, filled).ToDictionary(f => f.Id, f => f.Outcome, StringComparer.Ordinal);
                foreach (var finding in Findings(drawn, drawn.Candidate).Where(f => f.Outcome is Outcome.Met or Outcome.NotMet))
                {
                    var opposite = finding.Outcome == Outcome.Met ? Outcome.NotMet : Outcome.Met;
                    after[finding.Id].Should().NotBe(opposite, "of {0}, with {1}", finding.Id, Encoding.UTF8.GetString(filled.ToJson()));
                }
            }
        );

    [Fact]
    public void S1_the_order_of_sessions_and_people_changes_nothing() =>
        ForAll(
            600,
            drawn =>
            {
                var dice = new Dice(drawn.Seed);
                var mixed = drawn.Candidate with
                {
                    ReflectiveSupervision = drawn.Candidate.ReflectiveSupervision is { } sessions ? [.. dice.Shuffle(sessions)] : null,
                    People = drawn.Candidate.People is { } people ? [.. dice.Shuffle(people)] : null,
                };
                Told(drawn, mixed).Should().Equal(Told(drawn, drawn.Candidate));
            }
        );

    private static void Agree(Drawn drawn)
    {
        var expected = drawn.Ask();
        foreach (var finding in Findings(drawn, drawn.Candidate))
        {
            finding.Outcome.Should().Be(expected.Requirements[finding.Id], "of {0}", finding.Id);
        }
    }

    private static IEnumerable<string> Told(Drawn drawn, Candidate candidate) =>
        from finding in Findings(drawn, candidate)
        from line in new[] { $"{finding.Id} {finding.Outcome} {finding.Reason.Code}" }
            .Concat(finding.Counted)
            .Concat(finding.Actual.Select(f => f.ToString()))
            .Concat(finding.SetAside.Select(a => a.ToString()))
            .Concat(finding.Open.Select(o => o.ToString()))
            .Concat(finding.Partly.Select(o => o.ToString()))
        select line;

    /// <summary>A subject that is misspelt is given, and open (S49).</summary>
    private static bool IsGiven(Drawn drawn, OpenFact open)
    {
        var candidate = drawn.Candidate;
        var spelling = new Spelling(drawn.Ruleset);
        if (open.Entry == "candidate")
        {
            return open.Attribute switch
            {
                "reflectiveSupervision" => candidate.ReflectiveSupervision is not null,
                "education" => candidate.Education is not null,
                "work" => candidate.Work is not null,
                "endorsements" => candidate.Endorsements is not null,
                "providesReflectiveSupervision" => candidate.ProvidesReflectiveSupervision is not null,
                _ => false,
            };
        }

        var entry = candidate.ReflectiveSupervision?.FirstOrDefault(e => e.Id == open.Entry);
        return entry is not null
            && open.Attribute switch
            {
                "hours" => entry.Hours is not null,
                "format" => entry.Format is not null,
                "provider" => entry.Provider is not null,
                "about" => entry.About is { } about && !about.Any(code => spelling.IsMisspelt("about", code)),
                "ages" => entry.Ages is not null,
                "date" => entry.Date is { IsDay: true },
                "from" => entry.From is { IsDay: true },
                "to" => entry.To is { IsDay: true },
                _ => false,
            };
    }

    private static IEnumerable<Finding> Findings(Drawn drawn, Candidate candidate) =>
        drawn.Ruleset.Determine(candidate, new Question(Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear)).Requirements;

    private static void ForAll(int count, Action<Drawn> property) => Generators.ForAll(count, property, "supervision");
}
