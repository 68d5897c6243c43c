using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Tests.Analysis.Comparison;

/// <summary>S60: what is said in other words is proved to be the same, and what is nearly the same is not.</summary>
public sealed class SameInOtherWordsTests
{
    private static readonly Ruleset Minnesota = RulesetCatalog.BuiltIn.Find("macmh-iec@2023")!;
    private static readonly Ruleset Michigan = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;

    [Fact]
    public void S60_formats_are_said_by_the_requirement_by_its_rows_or_by_both()
    {
        var asked = (SupervisionRequirement)Minnesota.Find("IFS.renewal.reflective-supervision")!;
        var rowsAlone = asked with { Formats = null };
        var alone = asked with { Providers = asked.Providers!.Value.Select(row => row with { Formats = null }).ToSequence() };

        AreSame(asked, rowsAlone).Should().BeTrue();
        AreSame(asked, alone).Should().BeTrue();
        AreSame(alone, rowsAlone).Should().BeTrue();
        AreSame(asked, alone with { Formats = null }).Should().BeFalse("peers would count");
        AreSame(asked, alone with { Formats = [SessionFormat.Individual] }).Should().BeFalse("groups would not");
    }

    [Fact]
    public void S60_what_one_row_takes_of_a_format_another_need_not_refuse()
    {
        var asked = (SupervisionRequirement)Minnesota.Find("IMHM-C.renewal.reflective-supervision.ten-hours")!;
        var rows = asked.Providers!.Value;
        SupervisionRequirement With(ProviderRow peers) => asked with { Providers = [rows[0], peers] };

        AreSame(asked, With(rows[1] with { Formats = null })).Should().BeTrue("a mentor is among those whose sessions count anyway");
        var others = rows[1] with { Formats = null, Who = rows[1].Who with { Holds = rows[1].Who.Holds! with { Categories = ["IFS"] } } };
        AreSame(With(others with { Formats = [SessionFormat.Peer] }), With(others)).Should().BeFalse("a specialist's groups would count");
    }

    [Fact]
    public void S60_a_condition_that_reads_nothing_of_the_day_is_the_same_at_the_session()
    {
        var asked = (SupervisionRequirement)Michigan.Find("IMHS.renewal.reflective-supervision")!;
        var degree = (SupervisionRequirement)Michigan.Find("IFS.renewal.reflective-supervision")!;

        AreSame(asked, AtSession(asked)).Should().BeTrue("who gives RS/C gives it, whatever the day");
        AreSame(degree, AtSession(degree)).Should().BeFalse("a degree has its day");
    }

    [Fact]
    public void S60_a_renewal_is_asked_about_the_end_of_its_cycle_without_a_word()
    {
        var asked = (ChoiceRequirement)Michigan.Find("IMHM-C.renewal.reflective-supervision")!;
        var holds = (HoldsCondition)asked.Condition;
        var wordless = asked with { Condition = holds with { At = null } };

        RequirementProof.AreSame(asked, wordless, Pathway.Renewal).Should().BeTrue();
        AreSame(asked, wordless).Should().BeTrue();
        RequirementProof.AreSame(asked, wordless, Pathway.Initial).Should().BeFalse("of a first award it is the as-of date");
        AreSame(asked, asked with { Condition = holds with { At = RuleDay.AsOf } }).Should().BeFalse();
    }

    [Fact]
    public void S60_validity_that_is_only_advised_or_not_asked_keeps_no_rating_away()
    {
        var bare = (ReferencesRequirement)Minnesota.Find("IFA.initial.references")!;
        var valid = bare with { MaxNotEnoughInformation = 5 };

        AreSame(bare, bare with { ValidityIsAdvice = true }).Should().BeTrue();
        AreSame(bare, valid with { ValidityIsAdvice = true }).Should().BeTrue("all is advice");
        RequirementProof.Implies(valid, bare).Should().BeTrue();
        AreSame(bare, valid).Should().BeFalse();
    }

    private static SupervisionRequirement AtSession(SupervisionRequirement asked) =>
        asked with
        {
            Providers = asked.Providers!.Value.Select(row => row with { AtSession = row.ForCandidates is not null }).ToSequence(),
        };

    private static bool AreSame(Requirement one, Requirement other) =>
        RequirementProof.Implies(one, other, Pathway.Renewal) && RequirementProof.Implies(other, one, Pathway.Renewal);
}
