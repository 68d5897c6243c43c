using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Rulesets;

/// <summary>The ruleset document as authors write it, described once.</summary>
internal static class RulesetShape
{
    public static readonly ImmutableArray<string> DayNames = ["as-of", "cycle-start", "cycle-end", "cycle-due", "submitted"];

    public static readonly ImmutableArray<string> GivenFacts =
    [
        "residence",
        "worksIn",
        "submitted",
        "providesReflectiveSupervision",
        "families",
        "education",
        "work",
        "training",
        "reflectiveSupervision",
        "people",
        "references",
        "memberships",
        "agreements",
        "examinations",
        "reviews",
        "endorsements",
    ];

    public static readonly ImmutableArray<string> Pathways = ["initial", "renewal", "emerging", "reinstatement"];

    private static readonly ClosedCodeShape Degree = new("a degree", ["associate", "bachelor", "master", "doctorate"]);
    private static readonly AmountShape Hours = new(InMinutes: false, 100_000);
    private static readonly ClosedCodeShape Measure = new("a measure", ["calendar", "full-time-equivalent"]);
    private static readonly DateShape AnyDay = new(DatePrecision.Day) { Words = DayNames };
    private static readonly WholeShape Year = new(1900, 2200);
    private static readonly ListShape Ages = new("age group", new ClosedCodeShape("an age group", ClosedCodes.Ages)) { AtLeast = 1 };
    private static readonly ListShape Formats = new("format", new ClosedCodeShape("a format", ClosedCodes.Formats)) { AtLeast = 1 };
    private static readonly ListShape Statuses = new("status", new ClosedCodeShape("a status", ClosedCodes.Statuses)) { AtLeast = 1 };

    private static readonly NamedShape Condition = new("condition", () => ConditionShape!);
    private static readonly NamedShape RequirementName = new("requirement", () => Requirement!);
    private static readonly NamedShape WorkFilterName = new("workFilter", () => WorkFilter!);
    private static readonly NamedShape PersonRowName = new("personRow", () => PersonRow!);
    private static readonly NamedShape ProviderRowName = new("providerRow", () => ProviderRow!);

    private static readonly TextOrShape Work = new(Code, WorkFilterName);
    private static readonly TextOrShape People = new(Code, new ListShape("row of people", PersonRowName) { AtLeast = 1 });
    private static readonly TextOrShape Providers = new(Code, new ListShape("provider row", ProviderRowName) { AtLeast = 1 });

    private static readonly ObjectShape DayRange = new()
    {
        Noun = "a range of days",
        Members = [Optional("from", Day, "the first day"), Optional("until", Day, "the last day")],
        OneOf =
        [
            ["from", "until"],
        ],
    };

    private static readonly ObjectShape SymbolicRange = new()
    {
        Noun = "a range of days",
        Members = [Optional("from", AnyDay, "the first day"), Optional("before", AnyDay, "the day after the last")],
        OneOf =
        [
            ["from", "before"],
        ],
    };

    private static readonly ImmutableArray<MemberShape> HoldsMembers =
    [
        Required("categories", SomeCodes, "one of these categories"),
        Optional("associations", SomeCodes, "awarded by one of these; `this` is the ruleset's own; absent: any"),
        Optional("status", Statuses, "with one of these standings; active when absent"),
    ];

    private static readonly ObjectShape ConditionShape = new()
    {
        Description = "A condition on the facts of a candidate; exactly one member.",
        Noun = "a condition",
        Members =
        [
            Optional("providesReflectiveSupervision", Flag, "the candidate gives RS/C to others (or does not)"),
            Optional("circumstance", Code, "this circumstance is true"),
            Optional("degree", Degree, "a degree at that level or above is held"),
            Optional("on", AnyDay, "with `degree`: on this day"),
            Optional(
                "holds",
                new ObjectShape
                {
                    Noun = "a held endorsement",
                    Members =
                    [
                        .. HoldsMembers,
                        Optional("for", Period, "continuously for at least so long"),
                        Optional("noLongerThan", Period, "for at most so long"),
                        Optional("at", AnyDay, "measured on this day"),
                    ],
                },
                "the candidate holds an endorsement"
            ),
            Optional("awarded", AwardShape(), "one of these endorsements began in the range"),
            Optional("awardSubmitted", AwardShape(), "the application that led to one of these was submitted in the range"),
            Optional("submitted", SymbolicRange, "this application was submitted in the range"),
            Optional("residence", SomeCodes, "lives in one of these ISO 3166-2 places"),
            Optional(
                "cycleYear",
                new ObjectShape
                {
                    Noun = "a range of years",
                    Members = [Optional("from", Year, "the first year"), Optional("until", Year, "the last year")],
                    OneOf =
                    [
                        ["from", "until"],
                    ],
                },
                "the renewal cycle ends in one of these years"
            ),
            Optional("given", new ClosedCodeShape("a fact", GivenFacts), "this fact is in the file"),
            Optional("recorded", Code, "the file says that this circumstance is true; one that it says nothing of is not recorded"),
            Optional("all", new ListShape("condition", Condition) { AtLeast = 1 }, "every one is true"),
            Optional("any", new ListShape("condition", Condition) { AtLeast = 1 }, "one is true"),
            Optional("not", Condition, "it is not true"),
        ],
        Exclusive =
        [
            [
                "providesReflectiveSupervision",
                "circumstance",
                "degree",
                "holds",
                "awarded",
                "awardSubmitted",
                "submitted",
                "residence",
                "cycleYear",
                "given",
                "recorded",
                "all",
                "any",
                "not",
            ],
        ],
        OneOf =
        [
            [
                "providesReflectiveSupervision",
                "circumstance",
                "degree",
                "holds",
                "awarded",
                "awardSubmitted",
                "submitted",
                "residence",
                "cycleYear",
                "given",
                "recorded",
                "all",
                "any",
                "not",
            ],
        ],
    };

    private static readonly ImmutableArray<MemberShape> PersonRowMembers =
    [
        Optional(
            "holds",
            new ObjectShape
            {
                Noun = "a held endorsement",
                Members = [.. HoldsMembers, Optional("with", SomeCodes, "further categories held on the same day")],
            },
            "holds an endorsement on the day"
        ),
        Optional("degree", Degree, "the least highest degree of the person"),
        Optional(
            "vetted",
            new ObjectShape { Noun = "a vetting", Members = [Optional("associations", SomeCodes, "vetted by one of these; absent: any")] },
            "vetting is in force on the day"
        ),
        Optional("meetsCriteriaFor", SomeCodes, "meets the criteria of one of these categories"),
    ];

    private static readonly ObjectShape PersonRow = new()
    {
        Description = "What a person must be: everything that the row names.",
        Noun = "a row of people",
        Members = PersonRowMembers,
    };

    private static readonly ObjectShape ProviderRow = new()
    {
        Description = "One way in which a session counts: everything that the row names must hold.",
        Noun = "a provider row",
        Members =
        [
            .. PersonRowMembers,
            Optional("formats", Formats, "only sessions of these formats"),
            Optional("candidate", Condition, "only for candidates of whom this is true"),
            Optional("at", new ClosedCodeShape("a moment", ["as-of", "session"]), "when `candidate` is asked; as-of when absent"),
            Optional("sessions", DayRange, "only sessions dated in this range (accrual cut-over)"),
            Optional("applications", DayRange, "only applications submitted in this range (application cut-over)"),
        ],
    };

    private static readonly ObjectShape WorkFilter = new()
    {
        Description = "Which work counts; what is not named is not read.",
        Noun = "a work filter",
        Members =
        [
            Optional("activities", SomeCodes, "one of these activities"),
            Optional("paid", Flag, "paid, or not"),
            Optional("supervised", Flag, "supervised, or not"),
            Optional("ages", Ages, "one of these ages served"),
            Optional("scope", new ClosedCodeShape("a scope", ClosedCodes.Scopes), "the least scope of leadership"),
            Optional("attested", SomeCodes, "every one of these qualities"),
            Optional("peopleSupervised", new WholeShape(1, 100_000), "at least so many people supervised"),
            Optional("supervisor", People, "what the supervisor must be"),
        ],
    };

    private static readonly TextOrShape When = new(
        new ClosedCodeShape("a time", ["ever", "cycle"]),
        new ObjectShape { Noun = "a time", Members = [Required("last", Period, "the last period before the as-of date")] }
    );

    private static readonly ObjectShape After = new()
    {
        Noun = "a beginning",
        Members =
        [
            Optional("degree", Degree, "the first degree at that level or above"),
            Optional("requirement", Code, "the first credential that this requirement of the pathway accepts"),
        ],
        Exclusive =
        [
            ["degree", "requirement"],
        ],
        OneOf =
        [
            ["degree", "requirement"],
        ],
    };

    private static readonly ImmutableArray<MemberShape> TrainingMatch =
    [
        Optional("topics", new ListShape("code", Code), "one of these topics; empty or absent: any"),
        Optional("as", SomeCodes, "in one of these parts"),
        Optional("didactic", Flag, "didactic, or not"),
        Optional("dated", DayRange, "dated in this range"),
    ];

    private static readonly ObjectShape TrainingPart = new()
    {
        Noun = "a sub-minimum",
        Members =
        [
            Optional("id", Code, "its name in the figures; absent: its first topic"),
            Optional("title", FreeText, "what to call it"),
            .. TrainingMatch,
            Required("hours", Hours, "the least hours of it"),
            Optional("when", Condition, "only under this condition"),
        ],
    };

    private static readonly ObjectShape TrainingCap = new()
    {
        Noun = "a cap",
        Members =
        [
            Optional("id", Code, "its name in the figures"),
            Required("as", SomeCodes, "the parts that are capped"),
            Optional("hours", Hours, "the most hours they bring"),
            Optional("percent", new WholeShape(1, 100), "the most they bring, as a share"),
            Optional(
                "of",
                new ClosedCodeShape("a base", ["required", "counted", "submitted"]),
                "the hours the share is of; required when absent"
            ),
            Optional("when", Condition, "only under this condition"),
        ],
        Exclusive =
        [
            ["hours", "percent"],
            ["hours", "of"],
        ],
        OneOf =
        [
            ["hours", "percent"],
        ],
    };

    private static readonly ObjectShape SupervisionPart = new()
    {
        Noun = "a sub-minimum",
        Members =
        [
            Optional("id", Code, "its name in the figures; absent: its first subject"),
            Optional("title", FreeText, "what to call it"),
            Optional("about", SomeCodes, "about one of these"),
            Optional("formats", Formats, "in one of these formats"),
            Optional("ages", Ages, "concerning families of these ages"),
            Optional("providers", Providers, "from such a provider"),
            Required("hours", Hours, "the least hours of it"),
            Optional("when", Condition, "only under this condition"),
        ],
    };

    private static readonly ImmutableArray<MemberShape> RaterMembers =
    [
        Optional("roles", SomeCodes, "one of these roles"),
        Optional("current", Yes, "in that role at the time"),
        Optional("who", People, "what the person must be when the rating is received"),
    ];

    private static readonly ObjectShape Slot = new()
    {
        Noun = "a slot",
        Members =
        [
            Required("id", Code, "the slot's name"),
            Optional("title", FreeText, "what to call it"),
            .. RaterMembers,
            Optional("if", Condition, "the slot applies only under this condition"),
            Optional("otherwise", new ObjectShape { Noun = "a fallback", Members = RaterMembers }, "what fills it when it does not apply"),
            Optional(
                "alsoIf",
                new ListShape(
                    "further way",
                    new ObjectShape
                    {
                        Noun = "a further way",
                        Members = [Required("if", Condition, "under this condition"), Required("roles", SomeCodes, "these roles too")],
                    }
                )
                {
                    AtLeast = 1,
                },
                "roles that fill it under a condition"
            ),
        ],
    };

    private static readonly ObjectShape Among = new()
    {
        Noun = "an among-clause",
        Members =
        [
            Required("id", Code, "the clause's name"),
            Optional("title", FreeText, "what to call it"),
            Optional("atLeast", new WholeShape(1, 20), "so many of the chosen; one when absent"),
            .. RaterMembers,
        ],
    };

    private static readonly ObjectShape Citation = new()
    {
        Noun = "a citation",
        Members = [Required("source", Code, "a key of `sources`"), Required("locator", FreeText, "where in that source")],
    };

    private static readonly ObjectShape FeeItem = new()
    {
        Noun = "a fee",
        Members =
        [
            Required("item", FreeText, "what is paid for"),
            Required("amount", new MoneyShape(), "the amount"),
            Required("currency", Code, "ISO 4217"),
            Optional("submittedFrom", Day, "for applications submitted from this day"),
            Optional("submittedUntil", Day, "for applications submitted until this day"),
            Optional("when", Condition, "due only where this is true"),
            Optional("after", AnyDay, "due only after this day"),
            Optional("paidBy", FreeText, "who pays it in place of the candidate: it is shown, and not owed"),
            Optional("note", FreeText, "anything to add"),
        ],
    };

    private static readonly ObjectShape Changed = new()
    {
        Noun = "a change",
        Members =
        [
            Required("by", Code, "the ruleset that changed it"),
            Required("was", new MapShape("figures", new AnyShape()), "the members as printed; null: not there"),
        ],
    };

    private static readonly ImmutableArray<MemberShape> Common =
    [
        Required("id", Code, "the name within the pathway or parent, or the full id"),
        Optional("kind", Code, "the kind of requirement"),
        Optional("title", FreeText, "what it asks, in our own words"),
        Optional("level", new ClosedCodeShape("a level", RuleCodes.Levels), "required when absent"),
        Optional("citation", Citation, "where it is published"),
        Optional("provenance", new ClosedCodeShape("a provenance", RuleCodes.Provenances), "stated when absent"),
        Optional("changed", Changed, "in the resolved form: what was printed before a ruleset changed it without naming a source"),
        Optional("note", FreeText, "the reading chosen, and its alternative"),
        Optional("when", Condition, "it applies only under this condition"),
        Optional("use", Code, "a name of `definitions.requirements`"),
    ];

    private static readonly ListShape Parts = new("part", RequirementName) { AtLeast = 1 };

    /// <summary>The kinds of requirement, in the order of the vocabulary.</summary>
    public static readonly ImmutableArray<(
        string Kind,
        ImmutableArray<MemberShape> Members,
        ImmutableArray<ImmutableArray<string>> OneOf,
        ImmutableArray<ImmutableArray<string>> Exclusive
    )> Kinds =
    [
        ("all", [Required("parts", Parts, "every part must be met")], [], []),
        ("any", [Required("parts", Parts, "one part must be met")], [], []),
        (
            "at-least",
            [Required("count", new WholeShape(1, 100), "so many parts must be met"), Required("parts", Parts, "the parts")],
            [],
            []
        ),
        (
            "when",
            [
                Required("condition", Condition, "what is asked first"),
                Required("then", RequirementName, "what applies when it is true"),
                Optional("else", RequirementName, "what applies when it is not"),
            ],
            [],
            []
        ),
        (
            "credential",
            [
                Required(
                    "anyOf",
                    new ListShape(
                        "credential",
                        new ObjectShape
                        {
                            Noun = "a credential row",
                            Members =
                            [
                                Optional(
                                    "credential",
                                    new ListShape("credential", new ClosedCodeShape("a credential", ClosedCodes.Credentials))
                                    {
                                        AtLeast = 1,
                                    },
                                    "one of these"
                                ),
                                Optional(
                                    "degree",
                                    new ObjectShape { Noun = "a degree", Members = [Required("atLeast", Degree, "the least level")] },
                                    "a degree at or above a level"
                                ),
                                Optional("related", Yes, "in a related field"),
                                Optional("focusSpecific", Yes, "specific to the person's focus"),
                                Optional("transcript", new ClosedCodeShape("a transcript", ["official"]), "with an official transcript"),
                                Optional("eligible", Yes, "also before it is conferred"),
                            ],
                            Exclusive =
                            [
                                ["credential", "degree"],
                            ],
                            OneOf =
                            [
                                ["credential", "degree"],
                            ],
                        }
                    )
                    {
                        AtLeast = 1,
                    },
                    "the acceptable credentials"
                ),
            ],
            [],
            []
        ),
        (
            "experience",
            [
                Optional("period", Period, "the least length"),
                Optional("hours", Hours, "the least hours"),
                Required("work", Work, "which work counts"),
                Optional("measure", Measure, "calendar when absent"),
                Optional("fullTimeWeek", new AmountShape(InMinutes: false, 168), "hours of a full-time week"),
                Optional("after", After, "work counts from then"),
                Optional(
                    "families",
                    new ListShape(
                        "family minimum",
                        new ObjectShape
                        {
                            Noun = "a family minimum",
                            Members =
                            [
                                Required("ages", Ages, "with a child of these ages"),
                                Required("minimum", new WholeShape(1, 10_000), "so many families"),
                            ],
                        }
                    )
                    {
                        AtLeast = 1,
                    },
                    "families served"
                ),
                Optional(
                    "credit",
                    new ListShape(
                        "credit",
                        new ObjectShape
                        {
                            Noun = "a credit",
                            Members =
                            [
                                Required("work", Work, "which work"),
                                Optional("after", After, "from then"),
                                Required("upTo", Period, "the most it adds"),
                                Optional("measure", Measure, "as the work is measured when absent"),
                            ],
                        }
                    )
                    {
                        AtLeast = 1,
                    },
                    "other work that counts up to a period"
                ),
                Optional("within", Period, "only work in the last period before the as-of date"),
            ],
            [
                ["period", "hours"],
            ],
            [
                ["period", "hours"],
            ]
        ),
        (
            "training",
            [
                Required("hours", Hours, "the least clock hours"),
                Optional("counts", new ObjectShape { Noun = "what counts", Members = TrainingMatch }, "what counts at all"),
                Optional("in", When, "ever (when absent), in the cycle, or in a last period"),
                Optional("within", new ListShape("sub-minimum", TrainingPart) { AtLeast = 1 }, "sub-minimums inside the hours"),
                Optional("additional", new ListShape("sub-minimum", TrainingPart) { AtLeast = 1 }, "sub-minimums on top of the hours"),
                Optional("caps", new ListShape("cap", TrainingCap) { AtLeast = 1 }, "the most that some parts bring"),
            ],
            [],
            []
        ),
        (
            "supervision",
            [
                Required("hours", Hours, "the least clock hours"),
                Optional("windowMax", Period, "from the first counted session to the last, at most"),
                Optional("minSpan", Period, "from the first counted session to the last, at least"),
                Optional("in", When, "ever (when absent), in the cycle, or in a last period"),
                Optional("after", After, "sessions count from then"),
                Optional("whileServing", Work, "only sessions during such work"),
                Optional("formats", Formats, "only these formats"),
                Optional("about", SomeCodes, "only about one of these"),
                Optional("ages", Ages, "only concerning families of these ages"),
                Optional("providers", Providers, "who may provide it"),
                Optional("within", new ListShape("sub-minimum", SupervisionPart) { AtLeast = 1 }, "sub-minimums inside the hours"),
                Optional(
                    "concentration",
                    new ObjectShape
                    {
                        Noun = "a concentration",
                        Members =
                        [
                            Optional("majority", Yes, "more than half from one provider"),
                            Optional("maxProviders", new WholeShape(1, 5), "at most so many providers"),
                        ],
                        OneOf =
                        [
                            ["majority", "maxProviders"],
                        ],
                    },
                    "how many providers may share the hours"
                ),
            ],
            [],
            []
        ),
        (
            "references",
            [
                Required("count", new WholeShape(1, 20), "so many different raters"),
                Optional("roles", SomeCodes, "what an unslotted rater may be; absent: anybody"),
                Optional("slots", new ListShape("slot", Slot) { AtLeast = 1 }, "places filled by different people"),
                Optional("among", new ListShape("among-clause", Among) { AtLeast = 1 }, "what some of the chosen must be"),
                Optional(
                    "valid",
                    new ObjectShape
                    {
                        Noun = "the validity of a rating",
                        Members =
                        [
                            Optional("maxNotEnoughInformation", new WholeShape(0, 1_000), "at most so many unanswered items"),
                            Optional("acquaintance", Period, "the rater has known the candidate so long when it is received"),
                            Optional("expires", Period, "it is valid for so long after it is received"),
                            Optional("updatedSince", AnyDay, "it was received on or after this day"),
                        ],
                    },
                    "when a rating is usable"
                ),
            ],
            [],
            []
        ),
        (
            "membership",
            [
                Optional("associations", SomeCodes, "in one of these; `this` is the ruleset's own; absent: in any"),
                Optional("individual", Yes, "an individual one"),
                Optional(
                    "through",
                    new ClosedCodeShape("a time", ["as-of", "cycle"]),
                    "on the as-of date (when absent) or through the cycle"
                ),
            ],
            [],
            []
        ),
        (
            "agreement",
            [
                Required("agreement", Code, "which statement"),
                Optional("in", new ClosedCodeShape("a time", ["ever", "cycle"]), "signed ever (when absent) or in the cycle"),
            ],
            [],
            []
        ),
        ("examination", [Required("examination", Code, "which examination"), Optional("parts", SomeCodes, "the parts to pass")], [], []),
        ("review", [Required("review", Code, "what is reviewed")], [], []),
        (
            "competencies",
            [
                Required("areas", SomeCodes, "the areas to show"),
                Optional(
                    "evidence",
                    new ListShape("section", new ClosedCodeShape("a section", ["education", "work", "training"])) { AtLeast = 1 },
                    "where evidence counts; all three when absent"
                ),
            ],
            [],
            []
        ),
        (
            "endorsement-held",
            [
                Required("categories", SomeCodes, "one of these categories"),
                Optional("associations", SomeCodes, "awarded by one of these; absent: any"),
                Optional("status", Statuses, "active when absent"),
                Optional("atLeast", Period, "held at least so long"),
                Optional("atMost", Period, "held at most so long"),
                Optional("at", AnyDay, "measured on this day"),
            ],
            [],
            []
        ),
        (
            "residence",
            [
                Optional("jurisdiction", SomeCodes, "ISO 3166-2 places; absent: the ruleset's"),
                Optional(
                    "orWorksHere",
                    new ObjectShape
                    {
                        Noun = "work in the jurisdiction",
                        Members =
                        [
                            Required("unserved", SomeCodes, "places without an association"),
                            Required("circumstance", Code, "the circumstance that must be true"),
                        ],
                    },
                    "or works here and lives where no association is"
                ),
            ],
            [],
            []
        ),
        ("fee", [Required("items", new ListShape("fee", FeeItem) { AtLeast = 1 }, "what is paid")], [], []),
        (
            "deadline",
            [
                Required("due", AnyDay, "the last day"),
                Optional(
                    "grace",
                    new ObjectShape
                    {
                        Noun = "a grace period",
                        Members =
                        [
                            Required("until", MonthAndDay, "the last day of it"),
                            Required("surcharge", new MoneyShape(), "what is added"),
                            Required("currency", Code, "ISO 4217"),
                        ],
                    },
                    "later, with a surcharge"
                ),
            ],
            [],
            []
        ),
    ];

    /// <summary>A requirement of which everything is said.</summary>
    public static readonly TaggedShape Requirement = new("a requirement", "kind", [.. Kinds.Select(k => (k.Kind, KindShape(k)))])
    {
        Description = "One requirement. With `use`, what the definition says need not be said again.",
        Untagged = new ObjectShape
        {
            Noun = "a requirement",
            Members = [.. PatchMembers(nullable: false).Select(m => m.Name == "use" ? m with { IsRequired = true } : m)],
        },
    };

    private static readonly ObjectShape Definitions = new()
    {
        Noun = "the definitions",
        Members =
        [
            Optional("work", new MapShape("named work filters", WorkFilterName), "work filters by name"),
            Optional(
                "people",
                new MapShape("named people lists", new ListShape("row of people", PersonRowName) { AtLeast = 1 }),
                "people lists by name"
            ),
            Optional(
                "providers",
                new MapShape("named provider lists", new ListShape("provider row", ProviderRowName) { AtLeast = 1 }),
                "provider lists by name"
            ),
            Optional(
                "requirements",
                new MapShape("named requirements", new NamedShape("requirementPatch", () => Patch(isOverride: false))),
                "requirements by name; a part's id is its own"
            ),
        ],
    };

    private static readonly ObjectShape Category = new()
    {
        Noun = "a category",
        Members =
        [
            Required("title", FreeText, "the category's name"),
            Optional("like", Code, "takes the pathways of this category"),
            Optional(
                "pathways",
                new MapShape("pathways", new ListShape("requirement", RequirementName) { AtLeast = 1 }) { Keys = Pathways },
                "lists of requirements by pathway"
            ),
            Optional("note", FreeText, "anything to add"),
        ],
    };

    private static readonly ObjectShape Cycle = new()
    {
        Noun = "a cycle",
        Members =
        [
            Optional("ends", MonthAndDay, "the last day of the cycle"),
            Optional("due", MonthAndDay, "renewal is due on the first such day on or after the end; absent: on the last day"),
            Optional("years", new WholeShape(1, 10), "length in years; one when absent"),
            Optional("of", Year, "a year in which a cycle of several years ends"),
            Optional("since", new ClosedCodeShape("a beginning", ["award"]), "cycles run from the award"),
        ],
        OneOf =
        [
            ["ends", "since"],
        ],
        Exclusive =
        [
            ["ends", "since"],
        ],
    };

    public static ObjectShape Document { get; } =
        new()
        {
            Description = "One association, one version of its endorsement rules, effective over a range of dates.",
            Noun = "a ruleset",
            Members =
            [
                Optional("$schema", FreeText, "the JSON Schema of this document, for editors"),
                Required("association", Code, "the association's id"),
                Optional("name", FreeText, "the association's name"),
                Required("jurisdiction", SomeCodes, "ISO 3166-2 places"),
                Required("version", Code, "the version"),
                Optional("note", FreeText, "anything to add"),
                Required(
                    "effective",
                    new ObjectShape
                    {
                        Noun = "an effective range",
                        Members = [Required("from", Day, "the first day"), Optional("until", Day, "the last day; absent: still in force")],
                    },
                    "when the version is in force"
                ),
                Optional(
                    "sources",
                    new MapShape(
                        "sources",
                        new ObjectShape
                        {
                            Noun = "a source",
                            Members =
                            [
                                Required("title", FreeText, "its title in our words"),
                                Optional("published", FreeText, "when it was published"),
                                Optional("address", FreeText, "where it is found"),
                                Optional("note", FreeText, "anything to add"),
                            ],
                        }
                    ),
                    "what the requirements are cited from, by key"
                ),
                Optional("extends", Code, "association@version of the ruleset to start from"),
                Optional(
                    "inherit",
                    new ObjectShape
                    {
                        Noun = "what is inherited",
                        Members = [Optional("categories", SomeCodes, "only these"), Optional("pathways", SomeCodes, "only these")],
                    },
                    "with `extends`: what is taken; everything when absent"
                ),
                Optional("cycle", Cycle, "the renewal cycle"),
                Optional(
                    "equivalents",
                    new ListShape("class of categories", new ListShape("code", Code) { AtLeast = 2 }),
                    "categories that stand for one another"
                ),
                Optional("vocabulary", Vocabulary(), "codes that are known though no rule names them"),
                Optional("definitions", Definitions, "named parts that requirements share"),
                Optional("categories", new MapShape("categories", Category), "categories by code"),
                Optional("additions", new ListShape("requirement", RequirementName), "requirements added to pathways that exist"),
                Optional(
                    "overrides",
                    new ListShape("override", new NamedShape("override", () => Patch(isOverride: true))),
                    "changes to requirements by id"
                ),
            ],
        };

    private static ObjectShape AwardShape() =>
        new()
        {
            Noun = "an award",
            Members =
            [
                Optional("categories", SomeCodes, "one of these categories; absent: any"),
                Optional("associations", SomeCodes, "awarded by one of these; absent: any"),
                Optional("from", AnyDay, "the first day"),
                Optional("before", AnyDay, "the day after the last"),
            ],
            OneOf =
            [
                ["from", "before"],
            ],
        };

    private static ObjectShape Vocabulary()
    {
        ImmutableArray<string> kinds =
        [
            "activity",
            "as",
            "topics",
            "about",
            "roles",
            "attested",
            "circumstances",
            "competencies",
            "categories",
            "associations",
            "agreements",
            "examinations",
            "reviews",
        ];
        return new ObjectShape
        {
            Noun = "a vocabulary",
            Members = [.. kinds.Select(kind => Optional(kind, Codes, $"further codes of {kind}"))],
        };
    }

    private static ObjectShape KindShape(
        (
            string Kind,
            ImmutableArray<MemberShape> Members,
            ImmutableArray<ImmutableArray<string>> OneOf,
            ImmutableArray<ImmutableArray<string>> Exclusive
        ) kind
    ) =>
        new()
        {
            Noun = $"a requirement of kind `{kind.Kind}`",
            Members = [.. Common.Select(m => m.Name is "title" or "kind" ? m with { IsRequired = true } : m), .. kind.Members],
            OneOf = kind.OneOf,
            Exclusive = kind.Exclusive,
        };

    /// <summary>Members of every kind; where two kinds use one name for different things, the resolved form is what is checked.</summary>
    private static IEnumerable<MemberShape> PatchMembers(bool nullable)
    {
        var byName = Common.Concat(Kinds.SelectMany(k => k.Members)).GroupBy(m => m.Name, StringComparer.Ordinal);
        foreach (var group in byName)
        {
            var first = group.First();
            var shape = group.All(m => ReferenceEquals(m.Shape, first.Shape) || m.Shape == first.Shape)
                ? first.Shape
                : new AnyShape { Description = first.Shape.Description };
            yield return new MemberShape(first.Name, nullable && first.Name != "id" ? new NullOrShape(shape) : shape, first.Name == "id");
        }
    }

    private static ObjectShape Patch(bool isOverride) =>
        new()
        {
            Noun = isOverride ? "an override" : "a requirement",
            Members = isOverride
                ?
                [
                    .. PatchMembers(nullable: true).Select(m => m.Name == "id" ? m with { Shape = new OneOrManyShape(Code) } : m),
                    Optional("remove", Yes, "takes the requirement away"),
                    Optional("replace", Yes, "keeps only what the override says"),
                ]
                : [.. PatchMembers(nullable: false).Select(m => m with { IsRequired = false })],
        };
}
