namespace Endorsement.Rules.Tests.Text;

/// <summary>The word that was meant, when one is near enough to be worth saying.</summary>
public sealed class SuggestionTests
{
    private static readonly string[] Categories = ["IFA", "IFS", "IMHS", "IMHM-C", "IMHM-P", "IMHM-RF"];

    [Theory]
    [InlineData("IMSH", "IMHS")]
    [InlineData("imhs", "IMHS")]
    [InlineData("IMHM_C", "IMHM-C")]
    [InlineData("IMHM-", "IMHM-C")]
    [InlineData("bachelor", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested_of_equally_near_ones_the_first(string word, string? expected) =>
        Suggestion.For(word, Categories).Should().Be(expected);

    [Theory]
    [InlineData("supervisor", "program-supervisor")]
    [InlineData("parent", "parent-or-recipient")]
    [InlineData("co-worker", "colleague")]
    [InlineData("Chair", "department-chair")]
    [InlineData("supervisees", "supervisee")]
    public void A_word_that_means_another_one_is_told_by_its_meaning_before_its_letters(string word, string expected) =>
        Suggestion
            .For(word, ["program-supervisor", "supervisee", "parent-or-recipient", "colleague", "department-chair"])
            .Should()
            .Be(expected);

    [Theory]
    [InlineData("masters", "master")]
    [InlineData("MSW", "master")]
    [InlineData("Ph.D.", "doctorate")]
    [InlineData("bachelor's", "bachelor")]
    public void Degrees_are_known_by_the_names_that_people_give_them(string word, string expected) =>
        Suggestion.For(word, ["associate", "bachelor", "master", "doctorate"]).Should().Be(expected);

    [Fact]
    public void Payed_is_paid() => Suggestion.For("payed", ["activities", "paid", "ages"]).Should().Be("paid");

    [Fact]
    public void A_long_list_does_not_hide_the_word_that_may_be_meant() =>
        Suggestion.Help("word-7x", [.. Enumerable.Range(0, 9).Select(i => $"word-{i}")]).Should().Be("did you mean `word-7`?");

    [Fact]
    public void The_order_of_what_is_known_changes_nothing() =>
        Suggestion.For("IMHM-", Categories.Reverse()).Should().Be(Suggestion.For("IMHM-", Categories));

    [Fact]
    public void A_few_known_words_are_listed_and_many_are_not()
    {
        Suggestion.Help("IMSH", Categories).Should().Be("did you mean `IMHS`? allowed here: IFA, IFS, IMHS, IMHM-C, IMHM-P, IMHM-RF");
        Suggestion.Help("word-7x", [.. Enumerable.Range(0, 500).Select(i => $"word-{i}")], "known").Should().Be("did you mean `word-7`?");
        Suggestion.Help("x", [], "defined").Should().Be("defined: nothing");
    }

    [Fact]
    public void Among_thousands_of_words_none_is_looked_for() =>
        Suggestion
            .Help("word-7x", [.. Enumerable.Range(0, 5000).Select(i => $"word-{i}")], "known")
            .Should()
            .StartWith("known: word-0, word-1, ")
            .And.EndWith("…");
}
