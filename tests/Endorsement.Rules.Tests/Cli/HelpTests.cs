using System.CommandLine;
using Endorsement.Rules.Cli;

namespace Endorsement.Rules.Tests.Cli;

public sealed class HelpTests
{
    private static readonly ToolIo Io = new() { Out = TextWriter.Null, Error = TextWriter.Null };

    public static TheoryData<string> Verbs => [.. All().Select(verb => verb.Path)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_teaches_by_example(string path)
    {
        var run = ToolRun.Of([.. path.Split(' '), "--help"]);

        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Out.Should().Contain("\nExamples:\n  ").And.Contain($"endorse {path}");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_example_is_a_command_line_that_can_be_read(string path)
    {
        var root = new RootCommand();
        foreach (var verb in Program.Verbs)
        {
            root.Add(verb.Create(Io));
        }

        var examples = All()
            .Single(verb => verb.Path == path)
            .Verb.Examples.Split('\n')
            .SelectMany(line => line.Split('|'))
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("endorse ", StringComparison.Ordinal))
            .ToArray();
        examples.Should().NotBeEmpty();
        foreach (var example in examples)
        {
            // Behind two blanks stands what it does; behind > or < a file of the shell.
            var words = example["endorse ".Length..].Split("   ")[0].Split('>', '<')[0];
            root.Parse(words).Errors.Should().BeEmpty(example);
        }
    }

    [Fact]
    public void The_help_of_the_tool_lists_the_verbs_and_the_exit_codes()
    {
        ToolRun.Of("--help").Out.Should().Contain("evaluate <FILE>").And.Contain("Examples:").And.Contain("Exit codes: 0 met");
    }

    [Fact]
    public void The_version_is_one_line()
    {
        ToolRun.Of("--version").Should().BeEquivalentTo(new ToolRun(0, $"endorse {EndorseTool.Version}\n", ""));
    }

    [Theory]
    [InlineData("", "what shall be done?")]
    [InlineData("evaluat", "did you mean `evaluate`?")]
    [InlineData("rulesets", "`endorse rulesets` needs a verb")]
    [InlineData("rulesets shw", "did you mean `show`?")]
    [InlineData("evaluate", "`FILE`")]
    [InlineData("rulesets show a b", "does not know what to do with `b`")]
    [InlineData("batch a --oot b --out c", "did you mean `--out`?")]
    [InlineData("test", "`PATH`")]
    public void A_command_line_that_cannot_be_read_is_bad_usage(string args, string message)
    {
        var run = ToolRun.Of(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.Code.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(message).And.Contain("--help` shows");
    }

    [Fact]
    public void A_verb_that_is_not_made_yet_is_called_what_it_will_be_called() =>
        Program.Verbs.Select(verb => verb.Name).Should().Equal(Program.Verbs.Select(verb => verb.Create(Io).Name));

    private static IEnumerable<(string Path, Verb Verb)> All() => Program.Verbs.SelectMany(verb => Below(verb.Create(Io), ""));

    private static IEnumerable<(string Path, Verb Verb)> Below(Verb verb, string above) =>
        verb.Subcommands.OfType<Verb>().SelectMany(sub => Below(sub, $"{above}{verb.Name} ")).Prepend(($"{above}{verb.Name}", verb));
}
