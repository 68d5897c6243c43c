using System.Collections.Immutable;
using System.Text;

namespace Endorsement.Rules.Tests.Candidates;

/// <summary>Every mistake that a candidate file can hold: its code, its exact place, the author's words and what to do.</summary>
public sealed class CandidateDiagnosticsTests
{
    [Theory]
    [InlineData("ER1001", "‸", "", "the document is empty", "a document is one JSON object")]
    [InlineData(
        "ER1001",
        """{ "id": "c", "work": [ ‸""",
        "",
        "the document ends in the middle of a value",
        "close every string, list and object"
    )]
    [InlineData(
        "ER1001",
        """{ "id": "c" ‸"work": [] }""",
        "",
        "`\"` is not expected here: the document is not JSON",
        "look for a missing comma, quote or bracket just before"
    )]
    [InlineData(
        "ER1001",
        """{ "id": "c" } ‸x""",
        "",
        "`x` stands here without quotes",
        "write text and names between double quotes; look for a missing quote before, too"
    )]
    [InlineData(
        "ER1001",
        """{ ‸// a comment""",
        "",
        "a comment stands here, which JSON does not have",
        "take it away; in a ruleset a remark may be the text of a member `$comment`"
    )]
    [InlineData("ER1001", """{ "id": "c", ‸}""", "", "a comma stands before `}`, and nothing comes after it", "take the comma away")]
    [InlineData("ER1006", """{ "id": "c", ‸"id": "d" }""", "/id", "the member `id` is given twice", "keep one of them")]
    [InlineData(
        "ER1006",
        """{ "id": "c", "people": [ { "id": "p", ‸"id": "p" } ] }""",
        "/people/0/id",
        "the member `id` is given twice",
        "keep one of them"
    )]
    [InlineData(
        "ER1007",
        """{ "id": "c", "training": [ { "id": "t", "title": ‸"half \ud83d" } ] }""",
        "",
        "this text holds half of a surrogate pair",
        "write the character itself, or both halves of its escape"
    )]
    [InlineData(
        "ER1101",
        """{ "id": "c", ‸"training_": [] }""",
        "/training_",
        "a candidate has no member `training_`",
        "did you mean `training`?"
    )]
    [InlineData(
        "ER1101",
        """{ "id": "c", "examinations": [ { "kind": "imh-exam", ‸"results": "passed" } ] }""",
        "/examinations/0/results",
        "an examination has no member `results`",
        "did you mean `result`? allowed here: id, kind, part, date, result, evidence, serves"
    )]
    [InlineData(
        "ER1104",
        """{ "id": "c", "judgements": [ { "entry": "deg-1", "attribute": ‸"related", "value": true, "by": "R. Ortiz", "on": "2018-01-10" } ] }""",
        "/judgements/0/attribute",
        "`related` is not an attribute of a judgement",
        "allowed here: relatedField, focusSpecific, attested, vetted, meetsCriteriaFor, result, date"
    )]
    [InlineData(
        "ER1103",
        """{ "id": "c", "work": [ { "id": "j" } ], "judgements": [ { "entry": "j", "attribute": "attested", "value": ‸true, "by": "R. Ortiz", "on": "2018-01-10" } ] }""",
        "/judgements/0/value",
        "true stands where a list (of code) belongs",
        null
    )]
    [InlineData(
        "ER1104",
        """{ "id": "c", "judgements": [ { "entry": "reviews/portfolio", "attribute": "result", "value": ‸"pased", "by": "R. Ortiz", "on": "2018-01-10" } ] }""",
        "/judgements/0/value",
        "`pased` is not a result",
        "did you mean `passed`? allowed here: failed, passed"
    )]
    [InlineData(
        "ER1102",
        """{ "id": "c", "judgements": [ ‸{ "entry": "reviews/portfolio", "attribute": "result", "by": "R. Ortiz", "on": "2018-01-10" } ] }""",
        "/judgements/0",
        "a judgement lacks `value` or `revokes`",
        "give one of them"
    )]
    [InlineData(
        "ER1105",
        """{ "id": "c", "judgements": [ { "entry": "reviews/portfolio", "attribute": "result", "value": "passed", "by": "R. Ortiz", "on": ‸"2018-01" } ] }""",
        "/judgements/0/on",
        "`2018-01` is not a date of the calendar",
        "write YYYY-MM-DD; years run from 1900 to 2200"
    )]
    [InlineData(
        "ER1121",
        """{ "id": "c", "education": [ { "id": "deg-1", "credential": "master" } ], "judgements": [ { "entry": ‸"deg1", "attribute": "relatedField", "value": true, "by": "R. Ortiz", "on": "2018-01-10" } ] }""",
        "/judgements/0/entry",
        "`relatedField` is judged of `deg1`, which is not in `education`",
        "did you mean `deg-1`? listed there: deg-1"
    )]
    [InlineData(
        "ER1121",
        """{ "id": "c", "judgements": [ { "entry": ‸"p-1", "attribute": "vetted", "value": [], "by": "R. Ortiz", "on": "2018-01-10" } ] }""",
        "/judgements/0/entry",
        "`vetted` is judged of `p-1`, which is not in `people`",
        "name an entry of `people` by its id"
    )]
    [InlineData(
        "ER1121",
        """{ "id": "c", "reviews": [ { "id": "rev-1", "kind": "portfolio" } ], "judgements": [ { "entry": ‸"reviews/0", "attribute": "result", "value": "passed", "by": "R. Ortiz", "on": "2018-01-10" } ] }""",
        "/judgements/0/entry",
        "`result` is judged of `reviews/0`, which is not in `reviews`",
        "name a review by its id; one without an id by its place, `reviews/0`; one that is not in the file by its kind, `reviews/portfolio`"
    )]
    [InlineData(
        "ER1122",
        """{ "id": "c", "reviews": [ { "kind": "portfolio" } ], "judgements": [ { "entry": "reviews/0", "attribute": "result", "value": "passed", "by": "R. Ortiz", "on": "2018-01-10" }, ‸{ "entry": "reviews/0", "attribute": "result", "value": "failed", "by": "A. Reyes", "on": "2018-01-10" } ] }""",
        "/judgements/1",
        "`result` of `reviews/0` is judged twice on 2018-01-10",
        "the first is at /judgements/0; keep the one that holds"
    )]
    [InlineData("ER1101", """{ "id": "c", ‸"a/b~c": 1 }""", "/a~1b~0c", "a candidate has no member `a/b~c`", null)]
    [InlineData("ER1102", """‸{ }""", "", "a candidate lacks `id`", "it says: the candidate's id in the system that keeps the record")]
    [InlineData(
        "ER1102",
        """{ "id": "c", "education": [ ‸{ "id": "e" } ] }""",
        "/education/0",
        "an education entry lacks `credential`",
        "it says: what was earned"
    )]
    [InlineData("ER1103", """‸[ 1 ]""", "", "a list stands where a candidate belongs", null)]
    [InlineData("ER1103", """{ "id": ‸7 }""", "/id", "the number `7` stands where text belongs", "put it between quotes: \"7\"")]
    [InlineData(
        "ER1103",
        """{ "id": "c", "residence": ‸null }""",
        "/residence",
        "null stands where text belongs",
        "leave the member out when the fact is not known"
    )]
    [InlineData(
        "ER1103",
        """{ "id": "c", "work": ‸{ } }""",
        "/work",
        "an object stands where a list (of work entry) belongs",
        "put it between brackets: [ { … } ]"
    )]
    [InlineData(
        "ER1103",
        """{ "id": "c", "circumstances": { "has-rsc-provider": ‸"yes" } }""",
        "/circumstances/has-rsc-provider",
        "the text `yes` stands where true or false belongs",
        "write `true`, without quotes"
    )]
    [InlineData(
        "ER1104",
        """{ "id": "c", "education": [ { "id": "e", "credential": ‸"bachelors" } ] }""",
        "/education/0/credential",
        "`bachelors` is not a credential",
        "did you mean `bachelor`? allowed here: cda, associate, bachelor, master, doctorate, certificate, license, coursework"
    )]
    [InlineData(
        "ER1104",
        """{ "id": "c", "work": [ { "id": "w", "ages": [ "prenatal", ‸"toddler" ] } ] }""",
        "/work/0/ages/1",
        "`toddler` is not an age group",
        "did you mean `infant-toddler`? allowed here: prenatal, infant-toddler, early-childhood"
    )]
    [InlineData(
        "ER1104",
        """{ "id": "c", "reviews": [ { "kind": "portfolio", "result": ‸"Passed" } ] }""",
        "/reviews/0/result",
        "`Passed` is not a result",
        "did you mean `passed`? allowed here: failed, passed"
    )]
    [InlineData(
        "ER1105",
        """{ "id": "c", "training": [ { "id": "t", "date": ‸"2021-02-30" } ] }""",
        "/training/0/date",
        "`2021-02-30` is not a date of the calendar",
        "write YYYY-MM-DD, or YYYY-MM or YYYY where only that much is known; years run from 1900 to 2200"
    )]
    [InlineData(
        "ER1105",
        """{ "id": "c", "training": [ { "id": "t", "date": ‸"2021-13" } ] }""",
        "/training/0/date",
        "`2021-13` is not a date of the calendar",
        "write YYYY-MM-DD, or YYYY-MM or YYYY where only that much is known; years run from 1900 to 2200"
    )]
    [InlineData(
        "ER1105",
        """{ "id": "c", "training": [ { "id": "t", "date": ‸"1899" } ] }""",
        "/training/0/date",
        "`1899` is not a date of the calendar",
        "write YYYY-MM-DD, or YYYY-MM or YYYY where only that much is known; years run from 1900 to 2200"
    )]
    [InlineData(
        "ER1106",
        """{ "id": "c", "training": [ { "id": "t", "hours": ‸0.33 } ] }""",
        "/training/0/hours",
        "`0.33` does not come to a whole number of minutes",
        "write `minutes` instead, or a decimal such as 1.5, 0.25 or 0.1"
    )]
    [InlineData(
        "ER1106",
        """{ "id": "c", "training": [ { "id": "t", "minutes": ‸20.5 } ] }""",
        "/training/0/minutes",
        "`20.5` does not come to a whole number of minutes",
        "write whole minutes"
    )]
    [InlineData(
        "ER1107",
        """{ "id": "c", "training": [ { "id": "t", "hours": ‸0 } ] }""",
        "/training/0/hours",
        "`0` is not a number of hours above 0 and up to 10000",
        "write a number of hours above 0 and up to 10000"
    )]
    [InlineData(
        "ER1107",
        """{ "id": "c", "training": [ { "id": "t", "hours": ‸1e400 } ] }""",
        "/training/0/hours",
        "`1e400` is not a number of hours above 0 and up to 10000",
        "write a number of hours above 0 and up to 10000"
    )]
    [InlineData(
        "ER1107",
        """{ "id": "c", "work": [ { "id": "w", "peopleSupervised": ‸-1 } ] }""",
        "/work/0/peopleSupervised",
        "`-1` is not a whole number from 0 to 100000",
        "write a whole number from 0 to 100000"
    )]
    [InlineData(
        "ER1107",
        """{ "id": "c", "families": { "prenatal": ‸2.5 } }""",
        "/families/prenatal",
        "`2.5` is not a whole number from 0 to 100000",
        "write a whole number from 0 to 100000"
    )]
    [InlineData(
        "ER1108",
        """{ "id": "c", "training": [ { "id": "t", "hours": 1, ‸"minutes": 60 } ] }""",
        "/training/0/minutes",
        "a training entry gives both `hours` and `minutes`",
        "keep one of them"
    )]
    [InlineData(
        "ER1108",
        """{ "id": "c", "reflectiveSupervision": [ { "id": "r", "from": "2020", ‸"date": "2020" } ] }""",
        "/reflectiveSupervision/0/date",
        "an RS/C entry gives both `from` and `date`",
        "keep one of them"
    )]
    [InlineData(
        "ER1109",
        """{ "id": "c", "work": [ { "id": "w" }, { "id": ‸"w" } ] }""",
        "/work/1/id",
        "the id `w` is used twice in `work`",
        "the first is at /work/0; give each entry an id of its own"
    )]
    [InlineData(
        "ER1109",
        """{ "id": "c", "memberships": [ { "id": "m" }, { }, { }, { "id": ‸"m" } ] }""",
        "/memberships/3/id",
        "the id `m` is used twice in `memberships`",
        "the first is at /memberships/0; give each entry an id of its own"
    )]
    [InlineData(
        "ER1110",
        """{ "id": "c", "people": [ { "id": "p-1" } ], "references": [ { "id": "r", "person": ‸"p1" } ] }""",
        "/references/0/person",
        "`p1` is not listed in `people`",
        "did you mean `p-1`? listed there: p-1"
    )]
    [InlineData(
        "ER1110",
        """{ "id": "c", "work": [ { "id": "w", "supervisor": ‸"p" } ] }""",
        "/work/0/supervisor",
        "`p` is not listed in `people`",
        "list the person in `people`"
    )]
    [InlineData(
        "ER1110",
        """{ "id": "c", "people": [], "reflectiveSupervision": [ { "id": "r", "provider": ‸"p" } ] }""",
        "/reflectiveSupervision/0/provider",
        "`p` is not listed in `people`",
        "list the person in `people`"
    )]
    [InlineData(
        "ER1111",
        """{ "id": "c", "work": [ { "id": "w", "from": "2020-05-01", "to": ‸"2020-04-30" } ] }""",
        "/work/0/to",
        "it ends before it begins: `from` is 2020-05-01, `to` is 2020-04-30",
        "check both dates"
    )]
    [InlineData(
        "ER1111",
        """{ "id": "c", "work": [ { "id": "w", "leave": [ { "from": "2020-05-02", "to": ‸"2020-05-01" } ] } ] }""",
        "/work/0/leave/0/to",
        "it ends before it begins: `from` is 2020-05-02, `to` is 2020-05-01",
        "check both dates"
    )]
    [InlineData(
        "ER1111",
        """{ "id": "c", "work": [ { "id": "w", "from": "2020-05-01", "leave": [ { "from": ‸"2020-04", "to": "2020-06" } ] } ] }""",
        "/work/0/leave/0/from",
        "the leave is before the spell: `from` is 2020-05-01, the leave has 2020-04",
        "check the dates; a leave lies within its spell, and one that went on to its end needs no `to`"
    )]
    [InlineData(
        "ER1111",
        """{ "id": "c", "work": [ { "id": "w", "to": "2020-05", "leave": [ { "from": "2020", "to": ‸"2020-06-01" } ] } ] }""",
        "/work/0/leave/0/to",
        "the leave is later than the spell: `to` is 2020-05, the leave has 2020-06-01",
        "check the dates; a leave lies within its spell, and one that went on to its end needs no `to`"
    )]
    [InlineData(
        "ER1111",
        """{ "id": "c", "endorsements": [ { "category": "X", "from": "2020-05", "to": ‸"2020-04" } ] }""",
        "/endorsements/0/to",
        "it ends before it begins: `from` is 2020-05, `to` is 2020-04",
        "check both dates"
    )]
    [InlineData(
        "ER1111",
        """{ "id": "c", "people": [ { "id": "p", "vetted": [ { "from": "2020", "to": ‸"2019" } ] } ] }""",
        "/people/0/vetted/0/to",
        "it ends before it begins: `from` is 2020, `to` is 2019",
        "check both dates"
    )]
    [InlineData(
        "ER1111",
        """{ "id": "c", "application": { "registered": "2020-05", "submitted": ‸"2020-04-30" } }""",
        "/application/submitted",
        "the application is submitted before it is registered: `registered` is 2020-05, `submitted` is 2020-04-30",
        "check both dates"
    )]
    [InlineData("ER1112", """{ "id": ‸" c" }""", "/id", "` c` is blank or has blanks at its ends", "write the code or id itself")]
    [InlineData(
        "ER1112",
        """{ "id": "c", "training": [ { "id": "t", "topics": [ ‸"" ] } ] }""",
        "/training/0/topics/0",
        "`` is blank or has blanks at its ends",
        "write the code or id itself"
    )]
    [InlineData(
        "ER1112",
        """{ "id": "c", "circumstances": { ‸"has-rsc-provider ": true } }""",
        "/circumstances/has-rsc-provider ",
        "a name is blank or has blanks at its ends",
        "take the blanks away"
    )]
    public void A_mistake_is_reported_with_code_place_words_and_help(string code, string text, string pointer, string message, string? help)
    {
        var marked = Marked.Read(text);

        Read(marked.Utf8)
            .Should()
            .Equal(new Diagnostic(code, Severity.Error, message, Help(help, code), "candidate.json", marked.Line, marked.Column, pointer));

        // Where no word is near, the whole list of what is allowed stands there; one row shows it.
        static string? Help(string? help, string code) =>
            help is null && code == "ER1101"
                ? "allowed here: $schema, id, name, residence, worksIn, application, providesReflectiveSupervision, circumstances, families, education, work, training, reflectiveSupervision, people, references, memberships, agreements, examinations, reviews, endorsements, judgements, exceptions, payments"
                : help;
    }

    [Fact]
    public void Six_different_mistakes_are_six_diagnostics_in_the_order_of_the_file()
    {
        const string text = """
            {
              "id": "six",
              "residance": "US-MI",
              "education": [ { "id": "deg", "credential": "diploma", "conferred": "2021-02-30" } ],
              "work": [ { "id": "job", "from": "2020-01-01", "to": "2019-12-31" } ],
              "training": [ { "id": "t", "hours": 0.33 } ],
              "reflectiveSupervision": [ { "id": "r", "provider": "nobody" } ]
            }
            """;

        var compact = Read(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))).Select(d => $"{d.Line},{d.Column} {d.Code} {d.Pointer}");

        compact
            .Should()
            .Equal(
                "3,3 ER1101 /residance",
                "4,47 ER1104 /education/0/credential",
                "4,71 ER1105 /education/0/conferred",
                "5,56 ER1111 /work/0/to",
                "6,39 ER1106 /training/0/hours",
                "7,55 ER1110 /reflectiveSupervision/0/provider"
            );
    }

    [Fact]
    public void Parse_throws_one_exception_that_says_everything()
    {
        var parse = () => Candidate.Read("""{ "ids": "c", "work": 1 }"""u8.ToArray(), "maria.json");

        var thrown = parse.Should().Throw<DocumentException>().Which;
        thrown.Diagnostics.Select(d => d.Code).Should().Equal("ER1102", "ER1101", "ER1103");
        thrown.Message.Should().Be(string.Join('\n', thrown.Diagnostics));
        thrown
            .Diagnostics[1]
            .ToString()
            .Should()
            .StartWith("maria.json(1,3): error ER1101: a candidate has no member `ids`\n  at: /ids\n  help: did you mean `id`?");
    }

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_named_by_its_place()
    {
        byte[] bytes = [.. "{\n  \"id\": \"é"u8, 0xC3, .. "\" }"u8];

        Read(bytes)
            .Should()
            .Equal(
                new Diagnostic(
                    "ER1002",
                    Severity.Error,
                    "this byte is not valid UTF-8",
                    "save the document as UTF-8",
                    "candidate.json",
                    2,
                    11,
                    ""
                )
            );
    }

    [Fact]
    public void Half_a_surrogate_pair_in_UTF_8_itself_is_not_valid_UTF_8() =>
        Read([.. "{\"id\":\""u8, 0xED, 0xA0, 0xBD, .. "\"}"u8]).Should().ContainSingle().Which.Code.Should().Be("ER1002");

    [Fact]
    public void Beyond_the_most_problems_the_rest_is_counted()
    {
        var text =
            $$"""{ "id": "c", "training": [ {{string.Join(',', Enumerable.Range(0, 30).Select(i => $$"""{ "id": "t{{i}}", "hours": 0 }"""))}} ] }""";

        Candidate
            .TryRead(Encoding.UTF8.GetBytes(text), out _, out var diagnostics, limits: new DocumentLimits { MaxDiagnostics = 10 })
            .Should()
            .BeFalse();

        diagnostics.Should().HaveCount(11);
        diagnostics[^1]
            .Should()
            .Be(
                new Diagnostic(
                    "ER1009",
                    Severity.Error,
                    "20 more problems are not shown",
                    "mend these first, then read the document again",
                    "candidate.json",
                    0,
                    0,
                    ""
                )
            );
    }

    [Fact]
    public void A_long_word_is_cut_and_control_characters_are_shown()
    {
        var text =
            $$"""{ "id": "c", "residence": 1, "education": [ { "id": "e", "credential": "a\u0007{{new string('x', 55)}}😀tail" } ] }""";

        var message = Read(Encoding.UTF8.GetBytes(text))[1].Message;

        message.Should().StartWith("`a\\u0007xxx").And.EndWith("…` is not a credential");
        message
            .Where((c, i) => char.IsSurrogate(c) && !char.IsSurrogatePair(message, char.IsLowSurrogate(c) ? i - 1 : i))
            .Should()
            .BeEmpty("a character is not cut in two");
    }

    private static ImmutableArray<Diagnostic> Read(byte[] utf8)
    {
        Candidate.TryRead(utf8, out var candidate, out var diagnostics).Should().Be(diagnostics.IsEmpty);
        (candidate is null).Should().Be(!diagnostics.IsEmpty);
        return diagnostics;
    }
}
