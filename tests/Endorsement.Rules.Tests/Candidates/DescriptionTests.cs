using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Tests.Candidates;

/// <summary>A member of the document is described in one place; whoever forgets a part of it is told which.</summary>
public sealed class DescriptionTests
{
    public static TheoryData<Type, object> Forms { get; } =
        new()
        {
            { typeof(Candidate), CandidateForm.Form.Shape },
            { typeof(ApplicationDates), ApplicationForm.Form.Shape },
            { typeof(EducationEntry), EducationForm.Form.Shape },
            { typeof(WorkEntry), WorkForm.Form.Shape },
            { typeof(TrainingEntry), TrainingForm.Form.Shape },
            { typeof(ReflectiveSupervisionEntry), SessionForm.Form.Shape },
            { typeof(Person), PersonForm.Form.Shape },
            { typeof(HeldEndorsement), HeldForm.Form.Shape },
            { typeof(Vetting), VettingForm.Form.Shape },
            { typeof(ReferenceRating), RatingForm.Form.Shape },
            { typeof(Membership), MembershipForm.Form.Shape },
            { typeof(Agreement), AgreementForm.Form.Shape },
            { typeof(Examination), ExaminationForm.Form.Shape },
            { typeof(Review), ReviewForm.Form.Shape },
            { typeof(Judgement), JudgementForm.Form.Shape },
            { typeof(ExceptionGrant), ExceptionForm.Form.Shape },
            { typeof(Payment), PaymentForm.Form.Shape },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_property_of_a_record_is_described_and_every_member_is_kept(Type record, object shape)
    {
        var described = ((ObjectShape)shape).Members.Select(member => member.Name).ToList();
        var kept = record.GetProperties().Select(property => MemberOf(record, property.Name)).ToList();

        kept.Except(described).Should().BeEmpty("a property of {0} is described in its form", record.Name);
        described
            .Except(kept)
            .Except(["$schema", "minutes", "serves"])
            .Should()
            .BeEmpty("what the form of {0} describes has a property; `minutes` is another way to say `hours`", record.Name);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_member_is_read_into_the_record_and_written_again(Type record, object shape)
    {
        _ = record;
        var document = new DescribedCandidate(new Random(1), everything: true).Document().ToJsonString();
        var written = Candidate.Read(document).ToJson();
        var read = System.Text.Encoding.UTF8.GetString(written);

        foreach (var member in ((ObjectShape)shape).Members.Where(member => member.Name is not ("$schema" or "serves")))
        {
            read.Should()
                .Contain(
                    $"\"{member.Name}\":",
                    "`{0}` is in the `Make` of its form, and its form says where the record holds it",
                    member.Name
                );
        }
    }

    private static string MemberOf(Type record, string property) =>
        (record.Name, property) switch
        {
            (nameof(ReferenceRating), nameof(ReferenceRating.Rater)) => "person",
            (nameof(Judgement), nameof(Judgement.Because)) => "reason",
            (nameof(ExceptionGrant), nameof(ExceptionGrant.RequirementId)) => "requirement",
            (nameof(ExceptionGrant), nameof(ExceptionGrant.Because)) => "reason",
            _ => char.ToLowerInvariant(property[0]) + property[1..],
        };
}
