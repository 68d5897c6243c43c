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
