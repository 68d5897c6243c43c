using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Endorsement.Rules;
using NodaTime;
using Portal.Words;

namespace Portal;

/// <summary>More hours until a day: what is typed into the fields of a what-if.</summary>
/// <param name="Training">Hours of training.</param>
/// <param name="Rsc">Hours of RS/C.</param>
/// <param name="Work">Hours of work a week.</param>
/// <param name="Until">Until when.</param>
public sealed record WhatIf(string Training, string Rsc, string Work, string Until)
{
    private static readonly string[] OwnFigures =
    [
        "date",
        "from",
        "to",
        "hours",
        "minutes",
        "hoursPerWeek",
        "leave",
        "families",
        "title",
        "evidence",
    ];

    public static WhatIf Nothing { get; } = new("", "", "", "");

    /// <summary>What is wrong with the fields, by their names; empty: nothing.</summary>
    public ImmutableDictionary<string, string> Mistakes { get; private init; } = ImmutableDictionary<string, string>.Empty;

    public bool IsAsked => Training.Length + Rsc.Length + Work.Length + Until.Length > 0;

    public static WhatIf Of(IFormCollection form)
    {
        return new WhatIf(Text("whatIfTraining"), Text("whatIfRsc"), Text("whatIfWork"), Text("whatIfUntil"));

        string Text(string name) => form[name].ToString().Trim();
    }

    /// <summary>The plan of the file with what is supposed, for the day until which it is; or the mistakes.</summary>
    public (CandidatePlan? Plan, WhatIf Checked) Ask(RulesetCatalog catalog, CandidatePlan now, Question question, PortalWords words)
    {
        var candidate = now.File;
        var counted = Counted(now.Now.Requirements).ToHashSet(StringComparer.Ordinal);
        var mistakes = ImmutableDictionary.CreateBuilder<string, string>();
        var training = Hours(Training, "whatIfTraining", 10_000);
        var rsc = Hours(Rsc, "whatIfRsc", 10_000);
        var work = Hours(Work, "whatIfWork", 100);
        if (!DocumentedDate.TryRead(Until, out var until) || !until.IsDay || until.First <= question.AsOf)
        {
            mistakes["whatIfUntil"] = words.UntilMistake;
        }

        if (mistakes.Count == 0 && training is null && rsc is null && work is null)
        {
            mistakes["whatIfTraining"] = words.NothingSupposed;
        }

        if (mistakes.Count > 0)
        {
            return (null, this with { Mistakes = mistakes.ToImmutable() });
        }

        var from = question.AsOf.PlusDays(1);
        var additions = new JsonObject();
        var supposed = new List<string>();
        Add(
            "training",
            training,
            () => Entry(from, until.First, new JsonObject { ["as"] = "participant", ["title"] = words.WhatIf }),
            words.SupposedTraining
        );
        Add("reflectiveSupervision", rsc, () => Like("reflectiveSupervision", candidate, counted, from, until.First), words.SupposedRsc);
        Add("work", work, () => Like("work", candidate, counted, from, until.First), words.SupposedWork, "hoursPerWeek");
        if (!candidate.TryAdd(JsonSerializer.SerializeToUtf8Bytes(additions), out var added, out _))
        {
            return (null, this with { Mistakes = mistakes.ToImmutable().Add("whatIfUntil", words.UntilMistake) });
        }

        return catalog.Open(added).TryPlan(question with { AsOf = until.First }, out var plan, out _)
            ? (plan with { Supposed = [.. supposed] }, this)
            : (null, this with { Mistakes = mistakes.ToImmutable().Add("whatIfUntil", words.UntilMistake) });

        decimal? Hours(string text, string field, int most)
        {
            if (text.Length == 0)
            {
                return null;
            }

            if (
                decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
                && hours > 0
                && hours <= most
                && hours * 60 % 1 == 0
                && decimal.Round(hours, 2) == hours
            )
            {
                return hours;
            }

            mistakes[field] = words.HoursMistake;
            return null;
        }

        void Add(string section, decimal? hours, Func<JsonObject> entry, Func<string, string, string, string> told, string member = "hours")
        {
            if (hours is { } given)
            {
                var made = entry();
                made[member] = JsonValue.Create(given);
                additions[section] = new JsonArray(made);
                supposed.Add(told(given.ToString("0.##", CultureInfo.InvariantCulture), Day(from), Day(until.First)));
            }
        }
    }

    private static string Day(LocalDate day) => DocumentedDate.OfDay(day).ToString();

    private static JsonObject Entry(LocalDate from, LocalDate until, JsonObject entry)
    {
        entry["id"] = "what-if";
        entry["from"] = Day(from);
        entry["to"] = Day(until);
        return entry;
    }

    private static IEnumerable<string> Counted(IEnumerable<Finding> findings) =>
        findings.SelectMany(finding => finding.Counted.Concat(Counted(finding.Requirements)));

    /// <summary>A new entry of the kind of the last one that counts: with the same people, activities and format, and none of its figures.</summary>
    private static JsonObject Like(string section, Candidate candidate, HashSet<string> counted, LocalDate from, LocalDate until)
    {
        var document = JsonNode.Parse(candidate.ToJson())!.AsObject();
        var entries = (document[section] as JsonArray)?.OfType<JsonObject>().ToArray() ?? [];
        var last = Array.FindLast(entries, entry => counted.Contains(entry["id"]!.GetValue<string>())) ?? entries.LastOrDefault();
        var like = last?.DeepClone().AsObject() ?? [];
        foreach (var member in OwnFigures)
        {
            like.Remove(member);
        }

        return Entry(from, until, like);
    }
}
