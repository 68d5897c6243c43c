using System.Collections.Frozen;

namespace Endorsement.Rules.Words.English;

/// <summary>What the tables of a candidate are called where they are asked for, and what belongs into them.</summary>
internal static class TableHeadings
{
    private static readonly FrozenDictionary<string, HeadingAndHelp> Words = new Dictionary<string, HeadingAndHelp>
    {
        [""] = new("Applicant", "One row for each person. The id is the one under which you keep the record."),
        ["education"] = new("Education", "Degrees, certificates, licenses and coursework: one row each."),
        ["work"] = new("Work", "One row for each job, internship or time of volunteering. A new role is a new row."),
        ["work/leave"] = new(
            "Leave",
            "Days of a job that do not count, such as parental leave: one row each. Name the job by its employer, or by the id that you gave it on the sheet Work."
        ),
        ["training"] = new("Training", "One row for each training, attended or given."),
        ["reflectiveSupervision"] = new(
            "Reflective supervision",
            "RS/C that the applicant received. One row for each session; or one row for a block of sessions, with its first and last day and all its hours."
        ),
        ["people"] = new("People", "Everybody whom the other sheets name: supervisors, providers of RS/C, raters. One row each."),
        ["people/endorsements"] = new(
            "Endorsements of people",
            "What the people on the sheet People are endorsed as: one row for each endorsement."
        ),
        ["people/vetted"] = new(
            "Vetting of people",
            "By which association, and when, somebody on the sheet People was vetted as a provider."
        ),
        ["references"] = new("References", "Reference ratings that were received: one row each."),
        ["memberships"] = new("Memberships", "Memberships of the applicant: one row for each period."),
        ["agreements"] = new("Agreements", "Statements that the applicant signed: one row each."),
        ["examinations"] = new("Examinations", "Examinations, or parts of one: one row each."),
        ["reviews"] = new("Reviews", "What reviewers found, the portfolio review above all: one row each."),
        ["endorsements"] = new("Endorsements", "Endorsements that the applicant holds or held: one row each."),
        ["judgements"] = new("Judgements", "What a reviewer settled of an entry: one row each. The latest one holds."),
        ["exceptions"] = new("Exceptions", "Waivers and extensions that the association granted: one row each."),
        ["payments"] = new("Payments", "What was paid: one row for each item."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static HeadingAndHelp? Of(string path) => Words.GetValueOrDefault(path);
}
