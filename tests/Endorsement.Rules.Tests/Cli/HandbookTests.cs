using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>The words of the handbook, over the ruleset of an invented association that uses every kind of rule.</summary>
public sealed class HandbookTests
{
    internal static readonly Ruleset Harbour = Ruleset.Read(
        File.ReadAllBytes(RepositoryFiles.At("samples/harbour/2024.json")),
        "samples/harbour/2024.json"
    );

    [Fact]
    public void The_page_says_every_kind_of_rule_in_plain_words() => Snapshot.Match(Handbook.Render(Harbour));

    [Fact]
    public void The_listing_says_every_kind_of_rule_in_plain_words() => Snapshot.Match(Handbook.RenderText(Harbour));

    [Fact]
    public void The_words_do_not_depend_on_the_culture_of_the_machine()
    {
        var (page, before) = (Handbook.Render(Harbour), System.Globalization.CultureInfo.CurrentCulture);
        var other = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = other;
            Handbook.Render(Harbour).Should().Be(page);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
