using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Fees and deadlines under exceptions (S51), and what was paid (S51b).</summary>
public sealed class PaymentTests
{
    private const string Fee = """{ "kind": "fee", "items": [ { "item": "renewal", "amount": 100, "currency": "USD" } ] }""";
    private const string Deadline = """
        { "kind": "deadline", "due": "cycle-due", "grace": { "until": "03-31", "surcharge": 20, "currency": "USD" } }
        """;

    [Theory]
    [InlineData(40, "40 USD", "60 USD", "renewal: 100 USD. Paid: renewal (40 USD, 60 USD still owed).")]
    [InlineData(100, "100 USD", "0 USD", "renewal: 100 USD. Paid: renewal (100 USD).")]
    public void S51b_a_fee_tells_what_was_paid_and_what_is_still_owed(int amount, string paid, string owed, string sentence)
    {
        var finding = Renewal(Fee, Paid(amount, "2023-06-01"), "2023-12-31");

        finding.Outcome.Should().Be(Outcome.NotApplicable);
        finding.Counted.Should().Equal("payments/0");
        Of(finding, Figures.Paid).Should().Be(paid);
        Of(finding, Figures.Owed).Should().Be(owed);
        Language.English.Sentence(finding).Should().Be(sentence);
    }

    [Fact]
    public void S51b_what_is_paid_in_parts_adds_up() =>
        Of(Renewal(Fee, $"{Paid(40, "2023-06-01")}, {Paid(60, "2023-07-01")}", "2023-12-31"), Figures.Owed).Should().Be("0 USD");

    [Theory]
    [InlineData("2024-01-01", "USD", "future")]
    [InlineData("2022-12-31", "USD", "outside-cycle")]
    [InlineData("2023-06-01", "CAD", "other-currency")]
    public void S51b_a_payment_of_later_of_an_earlier_cycle_or_in_another_currency_does_not_count(string on, string currency, string reason)
    {
        var finding = Renewal(Fee, Paid(100, on, currency), "2023-12-31");

        finding.Counted.Should().BeEmpty();
        finding.SetAside.Should().ContainSingle().Which.Reason.Code.Should().Be(reason);
        finding.Actual.Should().BeEmpty();
    }

    [Theory]
    [InlineData("renewl", "USD", "ER3024", "/payments/0/item", "did you mean `renewal`?")]
    [InlineData("renewal", "CAD", "ER3025", "/payments/0/currency", "write what it came to in the currency of the fee")]
    public void S51b_a_warning_tells_a_payment_for_an_unknown_item_or_in_another_currency(
        string item,
        string currency,
        string code,
        string pointer,
        string help
    )
    {
        var warning = Determine(Fee, $$"""{ "payments": [{{Paid(100, "2023-06-01", currency, item)}}] }""", "2023-12-31")
            .Warnings.Should()
            .ContainSingle()
            .Subject;

        (warning.Code, warning.Pointer, Language.English.Help(warning)).Should().Be((code, pointer, help));
    }

    [Fact]
    public void S51_a_waived_fee_is_not_owed_and_what_was_paid_all_the_same_is_told()
    {
        var finding = Ask(Fee, $$"""{ "payments": [{{Paid(40, "2023-06-01")}}], "exceptions": [{{Grant("waived")}}] }""", "2023-12-31");

        finding.Required.Should().BeEmpty();
        Of(finding, Figures.Owed).Should().Be("0 USD");
        Language.English.Sentence(finding).Should().Be("Nothing is due. Not owed: renewal (100 USD, waived). Paid: renewal (40 USD).");
    }

    [Theory]
    [InlineData("2024-03-31", "Nothing is due. Not owed: renewal (100 USD, only after 31 March 2024).")]
    [InlineData("2024-04-01", "renewal: 100 USD.")]
    public void S51_an_extended_fee_is_owed_only_after_the_extension(string asOf, string sentence) =>
        Language.English.Sentence(Ask(Fee, $$"""{ "exceptions": [{{Grant("extended")}}] }""", asOf)).Should().Be(sentence);

    [Theory]
    [InlineData("2024-04-15", "2024-04-15", "administrative.shown")]
    [InlineData("2024-04-15", "2024-04-16", "deadline.passed")]
    [InlineData("2024-02-15", "2024-02-16", "deadline.late")]
    public void S51_an_extended_deadline_is_due_on_the_last_day_of_the_extension(string until, string asOf, string reason)
    {
        var finding = Ask(Deadline, $$"""{ "exceptions": [{{Grant("extended", until)}}] }""", asOf);

        DocumentedDate.Text(finding.Required[Figures.Due]!.Value).Should().Be(until);
        finding.Reason.Code.Should().Be(reason);
    }

    [Fact]
    public void S51_a_waived_deadline_is_none()
    {
        var finding = Ask(Deadline, $$"""{ "exceptions": [{{Grant("waived")}}] }""", "2024-06-01");

        finding.Required.Should().BeEmpty();
        finding.Reason.Should().Be(ExceptionReasons.Waived);
        Language.English.Sentence(finding).Should().Be("Waived by the board on 1 June 2023.");
    }

    [Fact]
    public void S51b_a_saved_fee_is_read_as_the_value_that_was_written()
    {
        var determination = Determine(
            Fee,
            $$"""{ "payments": [{{Paid(40, "2023-06-01")}}], "exceptions": [{{Grant("waived")}}] }""",
            "2023-12-31"
        );

        Determination.Read(determination.ToJson()).Should().Be(determination);
    }

    private static string Paid(int amount, string on, string currency = "USD", string item = "renewal") =>
        $$"""{ "item": "{{item}}", "amount": {{amount}}, "currency": "{{currency}}", "on": "{{on}}" }""";

    private static string Grant(string kind, string until = "2024-03-31") =>
        $$"""
            { "requirement": "BAY.renewal.r", "association": "bay", "cycle": 2023, "kind": "{{kind}}", {{(
                kind == "extended" ? $"\"until\": \"{until}\"," : ""
            )}}
              "decidedBy": "the board", "decided": "2023-06-01", "reason": "illness" }
            """;

    private static string? Of(Finding finding, FigureName name) =>
        finding.Actual.Find("renewal") is FigureValue.Group { Items: var items } && items.Find(name) is FigureValue.Money money
            ? FormattableString.Invariant($"{money.Amount:0.##} {money.Currency}")
            : null;

    private static Finding Renewal(string requirement, string payments, string asOf) =>
        Ask(requirement, $$"""{ "payments": [{{payments}}] }""", asOf);

    private static Finding Ask(string requirement, string candidate, string asOf) =>
        SmallQuestion.Ask(requirement, candidate, asOf, Pathway.Renewal, """{ "cycle": { "ends": "12-31" } }""", 2023);

    private static Determination Determine(string requirement, string candidate, string asOf) =>
        SmallRuleset
            .Read(
                SmallRuleset.Written(
                    SmallRuleset.Over(requirement, """{ "id": "r", "title": "R", "citation": { "source": "s", "locator": "1" } }"""),
                    "renewal",
                    """{ "cycle": { "ends": "12-31" } }"""
                )
            )
            .Determine(SmallQuestion.Person(candidate), new Question("BAY", DocumentedDate.Read(asOf).First, Pathway.Renewal, 2023));
}
