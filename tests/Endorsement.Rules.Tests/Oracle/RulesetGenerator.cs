using System.Text.Json.Nodes;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Random rulesets as JSON text: every kind, every option now and then; one category, two pathways.</summary>
/// <param name="dice">What is random about them.</param>
/// <param name="kinds">The kinds of requirement, where only some are wanted; composites and education come beside them.</param>
internal sealed class RulesetGenerator(Dice dice, params string[] kinds)
{
    private static readonly string[] Leaves =
    [
        "credential",
        "experience",
        "experience",
        "training",
        "training",
        "supervision",
        "supervision",
        "supervision",
        "references",
        "references",
        "membership",
        "agreement",
        "examination",
        "review",
        "competencies",
        "endorsement-held",
        "residence",
        "undecided",
        "fact",
        "fee",
        "deadline",
    ];

    private readonly string[] _held = [.. Vocabulary.Held, Vocabulary.Asked];
    private bool _isRenewal;
    private bool _hasEducation;

    private readonly Dice _grants = dice.Aside(51);
    private readonly Dice _carried = dice.Aside(53);

    /// <summary>Now and then exceptions are granted for nothing, or for some requirements; and one was called `old` before (S51, S44).</summary>
    public JsonObject Ruleset()
    {
        var ruleset = Drawn();
        PeopleAdditions.Apply(ruleset);
        var pathways = ruleset["categories"]![Vocabulary.Asked]!["pathways"]!.AsObject();
        var ids = pathways
            .SelectMany(pathway => pathway.Value!.AsArray().Select(r => $"{pathway.Key}.{r!["id"]!.GetValue<string>()}"))
            .ToArray();
        if (_grants.Chance(12))
        {
            ruleset["exceptions"] = _grants.Chance(30)
                ? "none"
                : new JsonArray($"{_grants.Pick("*", Vocabulary.Asked)}.{_grants.Pick(ids)}", $"*.{_grants.Pick(ids)}");
        }

        if (_grants.Chance(12))
        {
            var id = _grants.Pick(ids);
            var form = _grants.Pick("*", Vocabulary.Asked);
            ruleset["renamed"] = Dice.Object(($"{form}.{id[..id.IndexOf('.', StringComparison.Ordinal)]}.old", $"{form}.{id}"));
        }

        return (JsonObject)Possible.Of(ruleset);
    }

    private JsonObject Drawn() =>
        Dice.Object(
            ("association", "test"),
            ("jurisdiction", new JsonArray("US-MI")),
            ("version", "1"),
            ("effective", Dice.Object(("from", "2010-01-01"))),
            ("sources", Dice.Object(("s", Dice.Object(("title", "A source"))))),
            (
                "cycle",
                dice.Pick(
                    () => Dice.Object(("ends", "12-31"), ("due", "01-31")),
                    () => Dice.Object(("ends", "06-30")),
                    () => Dice.Object(("ends", "12-31"), ("years", 2), ("of", 2018))
                )()
            ),
            ("equivalents", Maybe(60, () => new JsonArray(new JsonArray("IMHS", "IMHP")))),
            ("vocabulary", Dice.Object(("categories", new JsonArray([.. Vocabulary.Held.Select(c => (JsonNode)c)])))),
            (
                "definitions",
                Dice.Object(
                    ("work", Dice.Object(("named-work", WorkFilter()))),
                    ("people", Dice.Object(("named-people", People()))),
                    ("providers", Dice.Object(("named-providers", Providers())))
                )
            ),
            (
                "categories",
                Dice.Object(
                    (
                        Vocabulary.Asked,
                        Dice.Object(
                            ("title", "Asked"),
                            ("pathways", Dice.Object(("initial", Pathway(isRenewal: false)), ("renewal", Pathway(isRenewal: true))))
                        )
                    )
                )
            )
        );

    private JsonArray Pathway(bool isRenewal)
    {
        _isRenewal = isRenewal;
        _hasEducation = dice.Chance(35);
        var list = dice.List(_hasEducation ? 0 : 1, 3, i => Requirement($"r{i}", 0));
        if (_hasEducation)
        {
            list.Add(Common("education", "credential", Credential()));
        }

        foreach (var requirement in list)
        {
            requirement!["citation"] = Dice.Object(("source", "s"), ("locator", "page 1"));
        }

        return list;
    }

    private JsonObject Requirement(string id, int depth)
    {
        if (depth < 3 && dice.Chance(25))
        {
            JsonArray Parts() => dice.List(1, 3, i => Requirement($"p{i}", depth + 1));
            switch (dice.Between(0, 3))
            {
                case 0:
                    return Common(id, "all", Dice.Object(("parts", Parts())));
                case 1:
                    return Common(id, "any", Dice.Object(("parts", Parts())));
                case 2:
                    var parts = Parts();
                    return Common(id, "at-least", Dice.Object(("count", dice.Between(1, parts.Count)), ("parts", parts)));
                default:
                    return Common(
                        id,
                        "when",
                        Dice.Object(
                            ("condition", Condition()),
                            ("then", Requirement("then", depth + 1)),
                            ("else", Maybe(60, () => Requirement("else", depth + 1)))
                        )
                    );
            }
        }

        var kind = dice.Pick(kinds.Length > 0 ? kinds : Leaves);
        return Common(
            id,
            kind,
            kind switch
            {
                "credential" => Credential(),
                "experience" => Experience(),
                "training" => Training(),
                "supervision" => Supervision(),
                "references" => References(),
                "membership" => Dice.Object(
                    ("associations", Maybe(60, Associations)),
                    ("individual", Maybe(50, () => true)),
                    ("through", Through())
                ),
                "agreement" => Dice.Object(("agreement", dice.Pick(Vocabulary.Agreements)), ("in", Cycle(50))),
                "examination" => Dice.Object(("examination", "exam"), ("parts", Maybe(60, () => dice.Some(Vocabulary.ExamParts)))),
                "review" => Dice.Object(("review", dice.Pick("portfolio", "equivalence"))),
                "competencies" => Dice.Object(
                    ("areas", dice.Some(Vocabulary.Areas)),
                    ("evidence", Maybe(60, () => dice.Some("education", "work", "training")))
                ),
                "endorsement-held" => Held(("atLeast", Maybe(40, Period)), ("atMost", Maybe(25, Period)), ("at", Maybe(30, Day))),
                "residence" => Dice.Object(
                    ("jurisdiction", Maybe(30, () => dice.Some("US-MI", "US-WY"))),
                    (
                        "orWorksHere",
                        Maybe(
                            50,
                            () =>
                                Dice.Object(
                                    ("unserved", dice.Some("US-WY", "US-OH")),
                                    ("circumstance", dice.Pick(Vocabulary.Circumstances))
                                )
                        )
                    )
                ),
                "fact" => Dice.Object(("condition", Condition()), ("otherwise", Maybe(40, () => dice.Pick("not-met", "needs-review")))),
                "undecided" => Dice.Object(("note", "The figure is not printed.")),
                "fee" => Dice.Object(("items", new JsonArray(Dice.Object(("item", "processing"), ("amount", 100), ("currency", "USD"))))),
                _ => Dice.Object(
                    ("due", _isRenewal ? "cycle-due" : "2018-12-31"),
                    ("grace", _isRenewal ? Dice.Object(("until", "03-31"), ("surcharge", 20), ("currency", "USD")) : null)
                ),
            }
        );
    }

    private JsonObject Common(string id, string kind, JsonObject own)
    {
        var requirement = Dice.Object(
            ("id", id),
            ("kind", kind),
            ("title", $"Asks {id}"),
            ("level", Maybe(12, () => dice.Pick("recommended", "recommended", "administrative"))),
            ("when", Maybe(15, Condition))
        );
        foreach (var (name, value) in own.ToList())
        {
            own.Remove(name);
            requirement.Add(name, value);
        }

        return requirement;
    }

    private JsonNode? Maybe(int percent, Func<JsonNode?> value) => dice.Chance(percent) ? value() : null;

    private JsonNode? Cycle(int percent) => _isRenewal ? Maybe(percent, () => "cycle") : null;

    private JsonNode? Through() => _isRenewal ? Maybe(50, () => dice.Chance(60) ? "cycle" : "each-year") : null;

    private JsonNode Period() => dice.Pick("P6M", "P1Y", "P2Y", "P1Y6M", "P90D");

    private JsonNode Day()
    {
        var name = _isRenewal
            ? dice.Pick("as-of", "cycle-start", "cycle-end", "cycle-due", "submitted", "registered", "removed")
            : dice.Pick("as-of", "as-of", "submitted", "registered", "removed");
        return dice.Between(0, 5) switch
        {
            0 or 1 => Dice.Iso(dice.Day(2016, 2018)),
            2 => Dice.Object(("day", name), (dice.Pick("plus", "minus"), dice.Pick("P1Y", "P6M", "P1M", "P30D"))),
            3 => _isRenewal ? "cycle-end" : "as-of",
            _ => name,
        };
    }

    private JsonNode Degree() => dice.Pick("associate", "bachelor", "master", "doctorate");

    private JsonNode Associations() => dice.Some("this", "other");

    private JsonNode Hours(params int[] hours) => dice.Pick(hours);

    private JsonNode? When() =>
        _isRenewal && dice.Chance(40) ? "cycle" : Maybe(25, () => dice.Chance(30) ? "ever" : Dice.Object(("last", Period())));

    private JsonNode Range()
    {
        var (from, until) = dice.Range();
        return dice.Pick(
            () => Dice.Object(("from", Dice.Iso(from))),
            () => Dice.Object(("until", Dice.Iso(until))),
            () => Dice.Object(("from", Dice.Iso(from)), ("until", Dice.Iso(until)))
        )();
    }

    private JsonNode SymbolicRange(params (string Name, JsonNode? Value)[] also)
    {
        var (from, before) = dice.Range();
        var isFrom = dice.Chance(60);
        return Dice.Object([
            .. also,
            ("from", isFrom ? (dice.Chance(15) ? Day() : Dice.Iso(from)) : null),
            ("before", !isFrom || dice.Chance(30) ? (dice.Chance(15) ? Day() : Dice.Iso(before)) : null),
        ]);
    }

    private JsonObject Held(params (string Name, JsonNode? Value)[] also) =>
        Dice.Object([
            ("categories", dice.Some(_held)),
            ("associations", Maybe(40, Associations)),
            ("status", Maybe(25, () => dice.Some("active", "emerging", "inactive"))),
            .. also,
        ]);

    private JsonNode Condition() =>
        dice.Between(0, 9) switch
        {
            0 => Dice.Object(("not", Single())),
            1 => Dice.Object(("all", new JsonArray(Single(), Single()))),
            2 => Dice.Object(("any", new JsonArray(Single(), Single()))),
            _ => Single(),
        };

    private JsonNode Single() =>
        dice.Between(0, 12) switch
        {
            0 or 1 => Dice.Object(("providesReflectiveSupervision", dice.Chance(70))),
            2 => Dice.Object(("circumstance", dice.Pick(Vocabulary.Circumstances))),
            3 => Dice.Object((dice.Pick("circumstance", "recorded"), dice.Pick(Vocabulary.Circumstances))),
            4 or 5 => Dice.Object(("degree", Degree()), ("on", Maybe(15, Day))),
            6 => Dice.Object(("holds", Held(("for", Maybe(40, Period)), ("noLongerThan", Maybe(25, Period)), ("at", Maybe(30, Day))))),
            7 => Dice.Object(
                ("awarded", SymbolicRange(("categories", Maybe(70, () => dice.Some(_held))), ("associations", Maybe(30, Associations))))
            ),
            8 => Dice.Object(("awardSubmitted", SymbolicRange(("categories", Maybe(70, () => dice.Some(_held)))))),
            9 => Dice.Object(("submitted", SymbolicRange())),
            10 => Dice.Object(("residence", dice.Some("US-MI", "US-OH"))),
            11 when _isRenewal => Dice.Object(
                ("cycleYear", Dice.Object(("from", dice.Between(2016, 2019)), ("until", Maybe(50, () => 2019))))
            ),
            _ => Dice.Object(
                ("given", dice.Pick("families", "residence", "worksIn", "submitted", "education", "work", "endorsements", "references"))
            ),
        };

    private JsonObject Credential() =>
        Dice.Object(
            (
                "anyOf",
                dice.List(
                    1,
                    2,
                    _ =>
                    {
                        var isDegree = dice.Chance(65);
                        return Dice.Object(
                            ("credential", isDegree ? null : dice.Some("cda", "certificate", "license", "bachelor")),
                            ("degree", isDegree ? Dice.Object(("atLeast", Degree())) : null),
                            ("related", Maybe(35, () => true)),
                            ("focusSpecific", Maybe(20, () => true)),
                            ("transcript", Maybe(35, () => "official")),
                            ("eligible", Maybe(12, () => true))
                        );
                    }
                )
            )
        );

    private JsonNode After() =>
        _hasEducation && dice.Chance(50) ? Dice.Object(("requirement", "education")) : Dice.Object(("degree", Degree()));

    private JsonNode Work() =>
        dice.Chance(10) ? dice.List(1, 2, _ => dice.Chance(30) ? "named-work" : WorkFilter())
        : dice.Chance(15) ? "named-work"
        : WorkFilter();

    private JsonObject WorkFilter() =>
        Dice.Object(
            ("activities", Maybe(45, () => dice.Some(Vocabulary.Activities))),
            ("paid", Maybe(25, () => true)),
            ("supervised", Maybe(20, () => true)),
            ("ages", Maybe(20, () => dice.Some(Vocabulary.Ages))),
            ("scope", Maybe(10, () => dice.Pick("regional", "state"))),
            ("attested", Maybe(25, () => dice.Some(Vocabulary.Attested))),
            ("peopleSupervised", Maybe(8, () => 1)),
            ("supervisor", Maybe(12, People))
        );

    private JsonObject Experience()
    {
        var isHours = dice.Chance(15);
        var isSome = !isHours && dice.Chance(10);
        var isFullTime = !isHours && !isSome && dice.Chance(25);
        var experience = Dice.Object(
            ("period", isHours || isSome ? null : Period()),
            ("hours", isHours ? Hours(500, 2000) : null),
            ("some", isSome ? true : null),
            ("work", Work()),
            ("measure", isFullTime ? "full-time-equivalent" : null),
            ("fullTimeWeek", isFullTime ? dice.Pick(30, 40) : null),
            ("after", Maybe(35, After)),
            (
                "families",
                Maybe(30, () => dice.List(1, 2, _ => Dice.Object(("ages", dice.Some(Vocabulary.Ages)), ("minimum", dice.Pick(3, 8, 10)))))
            ),
            (
                "credit",
                isHours || isSome || isFullTime
                    ? null
                    : Maybe(
                        30,
                        () =>
                            dice.List(
                                1,
                                2,
                                _ => Dice.Object(("work", Work()), ("after", Maybe(25, After)), ("upTo", dice.Pick("P6M", "P1Y")))
                            )
                    )
            ),
            ("within", Maybe(20, Period))
        );
        Weigh(experience, isFullTime);
        return experience;
    }

    /// <summary>Measures of credits, and credits beside weighed work; drawn apart, so that all else stays as it was drawn.</summary>
    private void Weigh(JsonObject experience, bool isFullTime)
    {
        var also = new Dice(experience.ToJsonString().Aggregate(17, (hash, c) => unchecked((hash * 31) + c)));
        if (experience["hours"] is not null || experience["some"] is not null)
        {
            return;
        }

        if (isFullTime && also.Chance(50))
        {
            var internship = Dice.Object(("activities", also.Some(Vocabulary.Activities)));
            experience["credit"] = new JsonArray(Dice.Object(("work", internship), ("upTo", also.Pick("P6M", "P1Y"))));
        }

        foreach (var credit in experience["credit"]?.AsArray() ?? [])
        {
            credit!["upTo"] = also.Chance(30) ? also.Pick("P1M", "P90D") : credit["upTo"]!.GetValue<string>();
            if (also.Chance(40))
            {
                credit["measure"] = also.Pick("calendar", "full-time-equivalent");
            }

            if ((string?)credit["measure"] == "full-time-equivalent" || (isFullTime && credit["measure"] is null))
            {
                experience["fullTimeWeek"] ??= also.Pick(30, 40);
            }
        }
    }

    private (string Name, JsonNode? Value)[] Match() =>
        [
            ("topics", Maybe(55, () => dice.Some(Vocabulary.Topics))),
            ("as", Maybe(25, () => dice.Some(Vocabulary.As))),
            ("didactic", Maybe(15, () => true)),
            ("dated", Maybe(15, Range)),
        ];

    private JsonObject Training()
    {
        var isSome = dice.Chance(10);
        var time = When();
        var isInEvery = !isSome && time is not null && time.ToJsonString() != "\"ever\"" && dice.Chance(25);
        var isCarried = !isSome && time?.ToJsonString() == "\"cycle\"" && dice.Chance(30);
        return Dice.Object([
            .. Asked(isSome, 2, 5, 10, 15, 20),
            ("counts", Maybe(35, () => Dice.Object(Match()))),
            ("in", time),
            ("carryOver", isCarried ? Dice.Object(("most", dice.Pick(0.5, 2, 5))) : null),
            ("inEvery", isInEvery ? Dice.Object((dice.Pick("month", "year"), dice.Pick(0.5, 1, 2))) : null),
            (
                "within",
                Maybe(
                    40,
                    () =>
                        dice.List(
                            1,
                            2,
                            i =>
                                Dice.Object([("id", $"w{i}"), .. Match(), .. HoursOrSome(isSome ? 75 : 15), ("when", Maybe(20, Condition))])
                        )
                )
            ),
            (
                "additional",
                Maybe(
                    isSome ? 0 : 45,
                    () =>
                        dice.List(
                            1,
                            2,
                            i => Dice.Object([("id", $"x{i}"), .. Match(), ("hours", Hours(1, 2, 5)), ("when", Maybe(20, Condition))])
                        )
                )
            ),
            (
                "caps",
                Maybe(
                    isSome || isInEvery || isCarried ? 0 : 45,
                    () =>
                        dice.List(
                            1,
                            2,
                            i =>
                            {
                                var isHours = dice.Chance(40);
                                return Dice.Object(
                                    ("id", $"c{i}"),
                                    ("as", dice.Some(Vocabulary.As)),
                                    ("hours", isHours ? Hours(1, 2, 7) : null),
                                    ("percent", isHours ? null : dice.Pick(25, 50)),
                                    ("of", isHours ? null : Maybe(70, () => dice.Pick("required", "counted", "submitted"))),
                                    ("when", Maybe(15, Condition))
                                );
                            }
                        )
                )
            ),
        ]);
    }

    /// <summary>How much is asked of the whole: some, hours with steps now and then, or hours for each year held.</summary>
    private (string Name, JsonNode? Value)[] Asked(bool isSome, params int[] hours)
    {
        if (isSome)
        {
            return [("some", true)];
        }

        if (_isRenewal && dice.Chance(20))
        {
            return [("hoursPerYearHeld", Dice.Object(("hours", Hours(hours)), ("years", dice.Pick("completed", "started"))))];
        }

        var year = 2015;
        JsonObject Step(int place) => Dice.Object(("from", year += dice.Between(1, 2)), ("hours", Hours(hours)));
        return [("hours", Hours(hours)), ("steps", Maybe(_isRenewal ? 20 : 5, () => dice.List(1, 3, Step)))];
    }

    private (string Name, JsonNode? Value)[] HoursOrSome(int percent) =>
        dice.Chance(percent) ? [("some", true)] : [("hours", Hours(1, 2, 5))];

    private JsonObject PersonRow() =>
        Dice.Object(
            ("holds", Maybe(60, () => Held(("with", Maybe(12, () => new JsonArray("ERS")))))),
            ("degree", Maybe(25, Degree)),
            ("vetted", Maybe(22, () => Dice.Object(("associations", Maybe(50, Associations))))),
            ("meetsCriteriaFor", Maybe(15, () => dice.Some("IMHM-C", "IFS")))
        );

    private JsonArray People() => dice.List(1, 3, _ => PersonRow());

    private JsonArray Providers() =>
        dice.List(
            1,
            3,
            _ =>
            {
                var row = PersonRow();
                var isAtSession = dice.Chance(15);
                row["formats"] = Maybe(25, () => dice.Some(Vocabulary.Formats));
                row["candidate"] = isAtSession ? DegreeAtSession() : Maybe(22, Condition);
                row["at"] = isAtSession ? "session" : null;
                row["sessions"] = Maybe(20, Range);
                row["applications"] = Maybe(15, Range);
                foreach (var (name, _) in row.Where(m => m.Value is null).ToList())
                {
                    row.Remove(name);
                }

                return row;
            }
        );

    private JsonNode DegreeAtSession()
    {
        var degree = Dice.Object(("degree", Degree()));
        return dice.Chance(40) ? Dice.Object(("not", degree)) : degree;
    }

    private JsonObject Supervision()
    {
        var isSome = dice.Chance(10);
        var time = When();
        var isInEvery = !isSome && time is not null && time.ToJsonString() != "\"ever\"" && dice.Chance(25);
        var isCarried = !isSome && time?.ToJsonString() == "\"cycle\"" && _carried.Chance(35);
        var supervision = Dice.Object([
            .. Asked(isSome, 2, 5, 10, 15),
            ("windowMax", Maybe(isSome || isInEvery ? 0 : 70, Period)),
            ("minSpan", Maybe(isSome ? 0 : 35, () => dice.Pick("P80D", "P6M", "P1Y"))),
            ("in", time),
            ("inEvery", isInEvery ? Dice.Object((dice.Pick("month", "year"), dice.Pick(0.5, 1, 2))) : null),
            ("after", Maybe(25, After)),
            ("whileServing", Maybe(20, Work)),
            ("formats", Maybe(25, () => dice.Some(Vocabulary.Formats))),
            ("about", Maybe(20, () => dice.Some(Vocabulary.About))),
            ("ages", Maybe(15, () => dice.Some(Vocabulary.Ages))),
            ("providers", Maybe(55, () => dice.Chance(15) ? "named-providers" : Providers())),
            (
                "within",
                Maybe(
                    35,
                    () =>
                        dice.List(
                            1,
                            2,
                            i =>
                                Dice.Object([
                                    ("id", $"w{i}"),
                                    ("about", Maybe(60, () => dice.Some(Vocabulary.About))),
                                    ("formats", Maybe(25, () => dice.Some(Vocabulary.Formats))),
                                    ("ages", Maybe(15, () => dice.Some(Vocabulary.Ages))),
                                    ("providers", Maybe(20, Providers)),
                                    .. HoursOrSome(isSome ? 75 : 15),
                                    ("when", Maybe(20, Condition)),
                                ])
                        )
                )
            ),
            (
                "concentration",
                Maybe(
                    isSome || isInEvery ? 0 : 25,
                    () =>
                        dice.Pick(
                            () => Dice.Object(("majority", true)),
                            () => Dice.Object(("maxProviders", dice.Between(1, 2))),
                            () => Dice.Object(("majority", true), ("maxProviders", dice.Between(1, 3)))
                        )()
                )
            ),
        ]);
        if (isCarried)
        {
            supervision["carryOver"] = Dice.Object(("most", _carried.Pick(0.5, 2, 5, 10)));
            supervision.Remove("windowMax");
            supervision.Remove("concentration");
        }

        return supervision;
    }

    private (string Name, JsonNode? Value)[] Rater() =>
        [
            ("roles", Maybe(75, () => dice.Some(Vocabulary.Roles))),
            ("current", Maybe(25, () => true)),
            ("who", Maybe(25, () => dice.Chance(20) ? "named-people" : People())),
        ];

    private JsonObject References()
    {
        var count = dice.Between(1, 3);
        return Dice.Object(
            ("count", count),
            ("roles", Maybe(45, () => dice.Some(Vocabulary.Roles))),
            (
                "slots",
                Maybe(
                    65,
                    () =>
                        dice.List(
                            1,
                            count,
                            i =>
                            {
                                var hasIf = dice.Chance(25);
                                return Dice.Object([
                                    ("id", $"s{i}"),
                                    .. Rater(),
                                    ("if", hasIf ? Condition() : null),
                                    ("otherwise", hasIf ? Dice.Object(Rater()) : null),
                                    (
                                        "alsoIf",
                                        hasIf
                                            ? null
                                            : Maybe(
                                                20,
                                                () =>
                                                    new JsonArray(Dice.Object(("if", Condition()), ("roles", dice.Some(Vocabulary.Roles))))
                                            )
                                    ),
                                ]);
                            }
                        )
                )
            ),
            (
                "among",
                Maybe(
                    50,
                    () =>
                        dice.List(
                            1,
                            2,
                            i => Dice.Object([("id", $"a{i}"), ("atLeast", Maybe(30, () => dice.Between(1, count))), .. Rater()])
                        )
                )
            ),
            (
                "valid",
                Maybe(
                    50,
                    () =>
                        Dice.Object(
                            ("maxNotEnoughInformation", Maybe(50, () => dice.Pick(0, 5))),
                            ("acquaintance", Maybe(40, Period)),
                            ("expires", Maybe(40, Period)),
                            ("updatedSince", Maybe(20, Day))
                        )
                )
            )
        );
    }
}
