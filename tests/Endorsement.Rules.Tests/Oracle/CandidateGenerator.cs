using System.Text.Json.Nodes;
using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Random candidates as JSON: few values, so that boundaries and collisions happen; sections and members missing now and then.</summary>
internal sealed class CandidateGenerator(Dice dice)
{
    private static readonly string[] Degrees = ["associate", "bachelor", "master", "doctorate"];

    private readonly Dice _slips = dice.Aside();
    private readonly Dice _grants = dice.Aside(51);
    private readonly int _people = dice.Between(2, 5);

    public JsonObject Candidate()
    {
        var candidate = Documented();
        PeopleAdditions.ApplyTo(candidate);
        return new JudgementGenerator(dice.Aside(1)).Judged(candidate);
    }

    private JsonObject Documented() =>
        Dice.Object(
            ("id", "A-1"),
            ("residence", Maybe(70, () => dice.Pick("US-MI", "US-OH", "US-WY"))),
            ("worksIn", Maybe(70, () => dice.Pick("US-MI", "US-OH"))),
            ("application", Maybe(70, Application)),
            ("providesReflectiveSupervision", Maybe(75, () => dice.Chance(50))),
            ("circumstances", Maybe(80, Circumstances)),
            ("families", Maybe(25, Families)),
            ("education", Section(85, 4, Education)),
            ("work", Section(90, 6, Work)),
            ("training", Section(90, 8, Training)),
            ("reflectiveSupervision", Section(92, 8, Session)),
            (
                "people",
                dice.Chance(97)
                    ? new JsonArray([.. Enumerable.Range(1, _people).Select(Person)])
                    : new JsonArray([.. Enumerable.Range(1, _people).Select(i => Dice.Object(("id", PersonId(i))))])
            ),
            ("references", Section(92, 6, Reference)),
            ("memberships", Section(90, 3, Membership)),
            ("agreements", Section(90, 3, Agreement)),
            ("examinations", Section(90, 4, Examination)),
            ("reviews", Section(85, 3, Review)),
            ("endorsements", Section(85, 3, i => Endorsement(i, own: true))),
            ("exceptions", _grants.Chance(15) ? _grants.List(1, 3, Exception) : null),
            ("payments", _grants.Chance(10) ? _grants.List(1, 3, Payment) : null)
        );

    /// <summary>S51b: mostly for the item of random fees, now and then in another currency.</summary>
    private JsonObject Payment(int i) =>
        Dice.Object(
            ("item", _grants.Pick("processing", "processing", "renewal")),
            ("amount", _grants.Pick(20m, 60.5m, 100m)),
            ("currency", _grants.Pick("USD", "USD", "CAD")),
            ("on", Dice.Iso(_grants.Day(2016, 2020)))
        );

    /// <summary>S51: for a requirement or a part that random rulesets often have.</summary>
    private JsonObject Exception(int i)
    {
        var pathway = _grants.Pick("initial", "renewal", "renewal");
        var part = _grants.Chance(25) ? _grants.Pick(".p1", ".p2", ".then", ".else", ".p1.p1") : "";
        var kind = _grants.Pick("waived", "extended", "extended");
        return Dice.Object(
            (
                "requirement",
                $"{_grants.Pick(Vocabulary.Asked, "*")}.{pathway}.{_grants.Pick("r1", "r1", "r2", "r3", "education", "old")}{part}"
            ),
            ("association", _grants.Chance(92) ? "test" : "other"),
            ("cycle", pathway == "renewal" || _grants.Chance(20) ? _grants.Between(2016, 2020) : null),
            ("kind", kind),
            ("until", kind == "extended" ? Dice.Iso(_grants.Day(2017, 2020)) : null),
            ("decidedBy", "the board"),
            ("decided", Dice.Iso(_grants.Day(2015, 2018))),
            ("reason", "illness"),
            ("expires", _grants.Chance(20) ? Dice.Iso(_grants.Day(2017, 2020)) : null)
        );
    }

    private JsonNode? Maybe(int percent, Func<JsonNode?> value) => dice.Chance(percent) ? value() : null;

    /// <summary>Absent, empty, or some entries of which one is now and then there twice.</summary>
    private JsonNode? Section(int percent, int most, Func<int, JsonObject> entry)
    {
        if (!dice.Chance(percent))
        {
            return null;
        }

        var entries = new List<JsonObject>();
        for (var i = dice.Between(0, most); i > 0; i--)
        {
            var next =
                entries.Count > 0 && entries[0]["category"] is null && dice.Chance(25)
                    ? Twin(entries[dice.Between(0, entries.Count - 1)])
                    : entry(entries.Count + 1);
            if (next["category"] is null)
            {
                next["id"] = $"e{entries.Count + 1}";
            }

            entries.Add(next);
        }

        return new JsonArray([.. dice.Shuffle(entries)]);
    }

    /// <summary>The same entry again, sometimes without some of its members, with a date less exact or a title written otherwise (S13).</summary>
    private JsonObject Twin(JsonObject entry)
    {
        var twin = (JsonObject)entry.DeepClone();
        for (var removals = dice.Pick(0, 0, 1, 1, 2); removals > 0; removals--)
        {
            var removable = twin.Select(m => m.Key)
                .Where(k => k is not ("id" or "person" or "kind" or "credential" or "from" or "to"))
                .ToArray();
            if (removable.Length > 0)
            {
                twin.Remove(dice.Pick(removable));
            }
        }

        foreach (var name in new[] { "date", "from", "to" })
        {
            if (twin[name]?.GetValue<string>() is { Length: > 4 } date && dice.Chance(20))
            {
                twin[name] = date[..(date.Length - 3)];
            }
        }

        if (twin["title"]?.GetValue<string>() is { } title && dice.Chance(40))
        {
            twin["title"] = dice.Pick(title.ToUpperInvariant(), $" {title}  ", title.Replace(" ", "  ", StringComparison.Ordinal));
        }

        return twin;
    }

    private JsonNode Application()
    {
        var (registered, submitted) = dice.Range();
        return Dice.Object(
            ("registered", Maybe(50, () => dice.Written(registered))),
            ("submitted", Maybe(85, () => dice.Written(submitted)))
        );
    }

    private JsonObject Circumstances() =>
        new(Vocabulary.Circumstances.Where(_ => dice.Chance(75)).Select(c => KeyValuePair.Create(c, (JsonNode?)dice.Chance(50))));

    private JsonObject Families() =>
        new(Vocabulary.Ages.Where(_ => dice.Chance(60)).Select(a => KeyValuePair.Create(a, (JsonNode?)dice.Pick(0, 3, 5, 10))));

    private JsonObject Education(int i) =>
        Dice.Object(
            ("credential", dice.Chance(75) ? dice.Pick(Degrees) : dice.Pick("cda", "certificate", "license", "coursework")),
            ("conferred", Maybe(88, () => dice.WrittenDay())),
            ("relatedField", Maybe(70, () => dice.Chance(70))),
            ("focusSpecific", Maybe(60, () => dice.Chance(60))),
            ("transcript", Maybe(80, () => dice.Pick("official", "official", "unofficial", "none"))),
            ("competencies", Competencies())
        );

    private JsonObject Work(int i)
    {
        var (from, to) = dice.Range();
        return Dice.Object(
            ("from", Maybe(95, () => dice.Written(from, 10))),
            ("to", Maybe(80, () => dice.Written(to, 10))),
            ("leave", Leaves(dice.Aside(60 + i), from, to)),
            ("activity", Maybe(90, () => Slip(dice.Some(Vocabulary.Activities)))),
            ("paid", Maybe(85, () => dice.Chance(75))),
            ("supervised", Maybe(85, () => dice.Chance(75))),
            ("hoursPerWeek", Maybe(85, () => dice.Pick(10, 20, 40))),
            ("ages", Maybe(85, () => dice.Some(Vocabulary.Ages))),
            ("families", Maybe(75, Families)),
            ("attested", Maybe(80, () => Slip(dice.Any(Vocabulary.Attested)))),
            ("supervisor", Maybe(80, PersonId)),
            ("peopleSupervised", Maybe(70, () => dice.Pick(0, 1, 3))),
            ("scope", Maybe(80, () => dice.Pick(Vocabulary.Scopes))),
            ("competencies", Competencies())
        );
    }

    /// <summary>Leaves within a spell; now and then of all its days, over its end, or in each other.</summary>
    private static JsonArray? Leaves(Dice dice, LocalDate from, LocalDate to)
    {
        return !dice.Chance(14) ? null : dice.List(0, 3, _ => Leave());

        JsonObject Leave()
        {
            var days = Period.DaysBetween(from, to);
            var (a, b) = (dice.Chance(15) ? 0 : dice.Between(0, days), dice.Chance(15) ? days : dice.Between(0, days));
            return Dice.Object(
                ("from", dice.Written(from.PlusDays(Math.Min(a, b)), 15)),
                ("to", dice.Chance(85) ? dice.Written(from.PlusDays(Math.Max(a, b)), 15) : null)
            );
        }
    }

    private JsonObject Training(int i) =>
        Hours(
            Dated(
                Dice.Object(
                    ("title", Maybe(40, () => dice.Pick("First year", "Second year"))),
                    ("topics", Maybe(88, () => Slip(dice.Any(Vocabulary.Topics)))),
                    ("as", Maybe(85, () => Slip(dice.Pick(Vocabulary.As)))),
                    ("didactic", Maybe(85, () => dice.Chance(60))),
                    ("competencies", Competencies())
                ),
                block: 15
            )
        );

    private JsonObject Session(int i) =>
        Hours(
            Dated(
                Dice.Object(
                    ("format", Maybe(90, () => dice.Pick(Vocabulary.Formats))),
                    ("provider", Maybe(88, PersonId)),
                    ("about", Maybe(85, () => Slip(dice.Any(Vocabulary.About)))),
                    ("ages", Maybe(85, () => dice.Some(Vocabulary.Ages)))
                ),
                block: 30
            )
        );

    private JsonObject Dated(JsonObject entry, int block)
    {
        if (dice.Chance(block))
        {
            var (from, to) = dice.Range();
            to = dice.Chance(60) ? NodaTime.LocalDate.Min(to, from.PlusMonths(dice.Pick(3, 12))) : to;
            if (dice.Chance(95))
            {
                entry.Add("from", dice.Written(from, 8));
            }

            if (dice.Chance(95))
            {
                entry.Add("to", dice.Written(to, 8));
            }
        }
        else if (dice.Chance(95))
        {
            entry.Add("date", dice.WrittenDay());
        }

        return entry;
    }

    private JsonObject Hours(JsonObject entry)
    {
        if (dice.Chance(10))
        {
            entry.Add("minutes", dice.Pick(20, 90, 121));
        }
        else if (dice.Chance(93))
        {
            entry.Add("hours", dice.Pick(0.5m, 1m, 2m, 5m, 10m));
        }

        return entry;
    }

    private JsonNode Person(int i) =>
        Dice.Object(
            ("id", PersonId(i)),
            ("highestDegree", Maybe(85, () => dice.Pick(["none", .. Degrees]))),
            ("endorsements", Maybe(85, () => dice.List(0, 2, k => Endorsement(k, own: false)))),
            (
                "vetted",
                Maybe(
                    80,
                    () =>
                        dice.List(
                            0,
                            1,
                            _ =>
                            {
                                var (from, to) = dice.Range();
                                return Dice.Object(
                                    ("association", Maybe(85, () => Slip(dice.Pick(Vocabulary.Associations)))),
                                    ("from", Maybe(92, () => dice.Written(from, 6))),
                                    ("to", Maybe(85, () => dice.Written(to, 6)))
                                );
                            }
                        )
                )
            ),
            ("meetsCriteriaFor", Maybe(80, () => Slip(dice.Any("IMHM-C", "IFS"))))
        );

    /// <summary>The category asked is held at most once, so that its award is one day.</summary>
    private JsonObject Endorsement(int i, bool own)
    {
        var (from, to) = dice.Range();
        return Dice.Object(
            ("category", own && i == 1 && dice.Chance(50) ? Vocabulary.Asked : Slip(dice.Pick(Vocabulary.Held))),
            ("association", Maybe(90, () => Slip(dice.Pick(Vocabulary.Associations)))),
            ("submitted", Maybe(60, () => dice.Written(from, 8))),
            ("from", Maybe(94, () => dice.Written(from, 8))),
            ("to", Maybe(40, () => dice.Written(to, 8))),
            ("removed", from < to && dice.Chance(8) ? dice.Written(to, 8) : null),
            ("status", Maybe(30, () => dice.Pick("active", "emerging", "inactive", "removed")))
        );
    }

    private JsonObject Reference(int i)
    {
        var (known, received) = dice.Range();
        return Dice.Object(
            ("person", PersonId()),
            ("roles", Maybe(92, () => Slip(dice.Some(Vocabulary.Roles)))),
            ("current", Maybe(88, () => dice.Chance(70))),
            ("received", Maybe(94, () => dice.Written(received, 8))),
            ("knownSince", Maybe(85, () => dice.Written(known, 8))),
            ("notEnoughInformation", Maybe(85, () => dice.Pick(0, 3, 6)))
        );
    }

    private JsonObject Membership(int i)
    {
        var (from, to) = dice.Range();
        var isForLife = dice.Chance(8);
        return Dice.Object(
            ("association", Maybe(92, () => Slip(dice.Pick(Vocabulary.Associations)))),
            ("kind", Maybe(88, () => dice.Pick("individual", "individual", "organizational"))),
            ("from", Maybe(94, () => dice.Written(from, 8))),
            ("to", isForLife ? null : Maybe(90, () => dice.Written(to, 8))),
            ("lifetime", isForLife ? true : null)
        );
    }

    private JsonObject Agreement(int i) =>
        Dice.Object(("kind", Slip(dice.Pick(Vocabulary.Agreements))), ("signed", Maybe(90, () => dice.WrittenDay())));

    private JsonObject Examination(int i) =>
        Dice.Object(
            ("kind", Slip(dice.Pick("exam", "exam", "other-exam"))),
            ("part", Maybe(60, () => Slip(dice.Pick(Vocabulary.ExamParts)))),
            ("date", Maybe(90, () => dice.WrittenDay())),
            ("result", Maybe(88, () => dice.Pick("passed", "passed", "failed")))
        );

    private JsonObject Review(int i) =>
        Dice.Object(
            ("kind", Slip(dice.Pick("portfolio", "equivalence"))),
            ("date", Maybe(88, () => dice.WrittenDay())),
            ("result", Maybe(75, () => dice.Pick("passed", "failed")))
        );

    /// <summary>Now and then a code is misspelt (S49): in case, blanks or hyphens, by a letter or two, or beyond recognition.</summary>
    private string Slip(string code) =>
        !_slips.Chance(3)
            ? code
            : _slips.Between(0, 4) switch
            {
                0 => code.ToUpperInvariant(),
                1 => code.Replace('-', ' '),
                2 => code.Length > 3 ? code.Remove(_slips.Between(1, code.Length - 2), 1) : code + "x",
                3 => code.Length > 4 ? code[..^2] + code[^1] + code[^2] : code,
                _ => code + "-xyz",
            };

    private JsonArray Slip(JsonArray codes) => new([.. codes.Select(code => (JsonNode?)Slip(code!.GetValue<string>()))]);

    private JsonNode? Competencies() => Maybe(75, () => Slip(dice.Any(Vocabulary.Areas)));

    private JsonNode PersonId() => PersonId(dice.Between(1, _people));

    private static string PersonId(int i) => $"p{i}";
}

/// <summary>The few codes that candidates and rulesets share.</summary>
internal static class Vocabulary
{
    public const string Asked = "X";

    public static readonly string[] Circumstances = ["c1", "c2", "c3"];
    public static readonly string[] Ages = ["prenatal", "infant-toddler", "early-childhood"];
    public static readonly string[] Activities = ["direct-service", "internship", "teaching-research"];
    public static readonly string[] Attested = ["q1", "q2"];
    public static readonly string[] Scopes = ["local", "regional", "state", "national"];
    public static readonly string[] Topics = ["attachment", "provision-of-rsc", "dei"];
    public static readonly string[] As = ["participant", "presenter", "reading"];
    public static readonly string[] Formats = ["individual", "group", "peer"];
    public static readonly string[] About = ["direct-service", "rsc-given"];
    public static readonly string[] Associations = ["test", "other"];
    public static readonly string[] Held = ["IMHS", "IMHP", "IMHM-C", "IFS", "ERS"];
    public static readonly string[] Roles = ["program-supervisor", "colleague", "rsc-provider", "supervisee"];
    public static readonly string[] Agreements = ["code-of-ethics", "no-sanction"];
    public static readonly string[] ExamParts = ["multiple-choice", "vignettes"];
    public static readonly string[] Areas = ["a1", "a2", "a3"];
}
