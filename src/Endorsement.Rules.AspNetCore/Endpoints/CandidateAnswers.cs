using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.AspNetCore.Requests;
using Endorsement.Rules.Reports;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>The answers that can be had about a candidate.</summary>
internal static class CandidateAnswers
{
    private const string Json = "application/json";

    /// <summary>The determination of the category asked for; without one, those of all categories, nearest first.</summary>
    public static (EndpointAnswer? Answer, ImmutableArray<Diagnostic> Problems) Evaluate(CandidateFile file, AskedQuestion asked)
    {
        if (!file.TryDetermineAll(asked.Question, out var determinations, out var problems))
        {
            return (null, problems);
        }

        var utf8 = asked.Question.Category is not null
            ? determinations[0].ToJson(indented: false, asked.Language)
            : List([.. determinations.Select(one => one.ToJson(indented: false, asked.Language))]);
        return (new EndpointAnswer(Json, utf8, determinations), []);
    }

    /// <summary>The plan: the determination of now with what comes next.</summary>
    public static (EndpointAnswer? Answer, ImmutableArray<Diagnostic> Problems) Plan(CandidateFile file, AskedQuestion asked) =>
        file.TryPlan(asked.Question, out var plan, out var problems, asked.MonthlyHours)
            ? (new EndpointAnswer(Json, plan.ToJson(indented: false, asked.Language), [plan.Now]), [])
            : (null, problems);

    /// <summary>The report, or the letter.</summary>
    public static (EndpointAnswer? Answer, ImmutableArray<Diagnostic> Problems) Report(CandidateFile file, AskedQuestion asked)
    {
        if (!file.TryPlan(asked.Question, out var plan, out var problems, asked.MonthlyHours))
        {
            return (null, problems);
        }

        var (type, text) = asked.Form switch
        {
            ReportForm.Html => ("text/html; charset=utf-8", plan.ToHtml(asked.Language)),
            ReportForm.Markdown => ("text/markdown; charset=utf-8", plan.ToMarkdown(asked.Language)),
            ReportForm.Letter => ("text/plain; charset=utf-8", plan.Letter(asked.Language)),
            ReportForm.LetterHtml => ("text/html; charset=utf-8", plan.LetterToHtml(asked.Language)),
            _ => throw new InvalidOperationException("There is no such form of a report."),
        };
        return (
            new EndpointAnswer(type, Encoding.UTF8.GetBytes(text), [plan.Now])
            {
                ContentSecurityPolicy = ReportStyle.ContentSecurityPolicy,
            },
            []
        );
    }

    private static byte[] List(IReadOnlyList<byte[]> documents)
    {
        var utf8 = new List<byte>(documents.Sum(one => one.Length + 1) + 2) { (byte)'[' };
        for (var i = 0; i < documents.Count; i++)
        {
            if (i > 0)
            {
                utf8.Add((byte)',');
            }

            utf8.AddRange(documents[i]);
        }

        utf8.Add((byte)']');
        return [.. utf8];
    }
}
