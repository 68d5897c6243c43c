using Endorsement.Rules.Cli;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>Whatever a document holds, the text of no verb steers a terminal.</summary>
public sealed class PrintableWriterTests
{
    [Theory]
    [InlineData("c\u001b[2J\u0007", "c\\u001b[2J\\u0007")]
    [InlineData("a\tb\nc", "a\tb\nc")]
    [InlineData("a\rb\u202ec\u009b", "a\\u000db\\u202ec\\u009b")]
    [InlineData("\u001b[32mmet\u001b[0m", "\u001b[32mmet\u001b[0m")] // the tool's own colours
    [InlineData("\u001b[3", "\\u001b[3")]
    [InlineData("\u001b[321m\u001b\u001b[1m", "\\u001b[321m\\u001b\u001b[1m")]
    public void Only_colours_pass(string text, string shown)
    {
        using var output = new StringWriter();
        using (var writer = new PrintableWriter(output, keepsColours: true))
        {
            writer.Write(text);
            writer.Flush();
            output.ToString().Should().Be(shown);
        }
    }

    [Fact]
    public void Where_nothing_is_coloured_nothing_passes()
    {
        using var output = new StringWriter();
        using var writer = new PrintableWriter(output, keepsColours: false);

        writer.WriteLine("\u001b[32mmet");
        writer.Flush();

        output.ToString().Should().Be("\\u001b[32mmet\n");
    }
}
