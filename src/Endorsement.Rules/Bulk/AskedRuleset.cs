using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;
using NodaTime;

namespace Endorsement.Rules.Bulk;

/// <summary>A ruleset with the categories that are asked of every row, and the parts of a result line that never change.</summary>
internal sealed class AskedRuleset
{
    public AskedRuleset(CompiledRuleset compiled, BulkOptions options)
    {
        Compiled = compiled;
        var question = options.Question;
        Categories =
        [
            .. compiled
                .Ruleset.Categories.Where(category =>
                    (question.Category ?? category.Code) == category.Code && category.Has(question.Pathway)
                )
                .Select(category => new AskedCategory(
                    category.Code,
                    question.Pathway.Code(),
                    compiled.Plan(category.Code, question.Pathway)!
                )),
        ];
        var head = new ArrayBufferWriter<byte>();
        head.Write(",\"ruleset\":"u8);
        JsonStrings.Write(head, Encoding.UTF8.GetBytes(compiled.Ruleset.Key));
        head.Write(",\"asOf\":\""u8);
        head.Write(Encoding.UTF8.GetBytes(DocumentedDate.Text(question.AsOf)));
        head.Write("\",\"determinations\":["u8);
        Head = head.WrittenSpan.ToArray();
    }

    public CompiledRuleset Compiled { get; }

    public ImmutableArray<AskedCategory> Categories { get; }

    /// <summary>What stands between the candidate's id and the determinations.</summary>
    public byte[] Head { get; }
}

/// <summary>One category with the pathway that is asked.</summary>
internal sealed class AskedCategory
{
    public AskedCategory(string code, string pathway, PathwayPlan plan)
    {
        Code = code;
        Plan = plan;
        RequirementIds = [.. plan.Requirements.Select(r => r.Plan.Requirement.Id)];
        IsRequired = [.. plan.Requirements.Select(r => r.Plan.Requirement.Level == RequirementLevel.Required)];
        RatingsLast = plan
            .Requirements.Select(r => Kinds.Of(r.Plan.Requirement).RatingsLast(r.Plan.Requirement))
            .OfType<Period>()
            .Select(period => (CalendarSpan?)CalendarSpan.Of(period))
            .FirstOrDefault();
        Opening = Fragment(code, pathway, "");
        Verdicts = [.. Enum.GetValues<Outcome>().Select(outcome => Fragment(code, pathway, $"\"{outcome.Spell()}\"}}"))];
    }

    public string Code { get; }

    public PathwayPlan Plan { get; }

    public ImmutableArray<string> RequirementIds { get; }

    /// <summary>Of each requirement whether it is asked, and neither advice nor a matter of the office.</summary>
    public ImmutableArray<bool> IsRequired { get; }

    /// <summary>How long ratings last until the application is submitted; <see langword="null"/>: for ever.</summary>
    public CalendarSpan? RatingsLast { get; }

    /// <summary>The beginning of a determination, up to its outcome.</summary>
    public byte[] Opening { get; }

    /// <summary>A whole determination of one row at the detail of a verdict, by outcome.</summary>
    public ImmutableArray<byte[]> Verdicts { get; }

    private static byte[] Fragment(string code, string pathway, string rest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("{\"category\":"u8);
        JsonStrings.Write(buffer, Encoding.UTF8.GetBytes(code));
        buffer.Write(",\"pathway\":"u8);
        JsonStrings.Write(buffer, Encoding.UTF8.GetBytes(pathway));
        buffer.Write(",\"outcome\":"u8);
        buffer.Write(Encoding.UTF8.GetBytes(rest));
        return buffer.WrittenSpan.ToArray();
    }
}
