namespace Endorsement.Rules.Tests.Cli;

public sealed class BadInputTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--count", "abc", "1")]
    [InlineData("--seed", "x", "1")]
    public void An_option_that_takes_a_number_says_so(string option, string word, string other)
    {
        var run = ToolRun.Of("generate", option, word, option == "--count" ? "--seed" : "--count", other, "--association", "mi-aimh");

        run.Code.Should().Be(2);
        run.Error.Should().Contain($"`{option}` takes a number, and `{word}` is none").And.NotContain("System.");
    }

    [Fact]
    public void Six_mistakes_are_six_diagnostics_with_their_places()
    {
        var path = _folder.File(
            "six.json",
            """
            {
              "id": "A-1",
              "residance": "US-MI",
              "education": [ { "id": "deg-1", "credential": "batchelor" } ],
              "work": [ { "id": "job-1", "from": "2021-02-30" },
                        { "id": "job-1", "paid": "yes" } ],
              "training": [ { "id": "tr-1", "hours": 0.33 } ]
            }
            """
        );

        var run = ToolRun.Of("evaluate", path);

        run.Code.Should().Be(2);
        run.Out.Should().BeEmpty();
        var lines = run.Error.Split('\n');
        lines
            .Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Replace(path, "six.json", StringComparison.Ordinal))
            .Should()
            .SatisfyRespectively(
                line => line.Should().StartWith("six.json(3,3): error ER1101:").And.Contain("`residance`"),
                line => line.Should().StartWith("six.json(4,49): error ER1104:").And.Contain("`batchelor`"),
                line => line.Should().StartWith("six.json(5,38): error ER1105:").And.Contain("`2021-02-30`"),
                line => line.Should().StartWith("six.json(6,21): error ").And.Contain("`job-1`"),
                line => line.Should().StartWith("six.json(6,38): error ER1103:").And.Contain("`yes`"),
                line => line.Should().StartWith("six.json(7,42): error ER1106:").And.Contain("`0.33`")
            );
        run.Error.Should()
            .Contain("did you mean `residence`?")
            .And.Contain("did you mean `bachelor`?")
            .And.Contain("at: /training/0/hours");
        lines[^2].Should().Be($"6 errors in {path}");
        run.Error.Should().NotContain("   at ", "no stack trace").And.NotContain("Exception");
    }

    [Fact]
    public void A_ruleset_file_with_mistakes_says_them_all()
    {
        var candidate = _folder.File("candidate.json", SmallDocuments.Unknown);
        var ruleset = _folder.File(
            "own.json",
            SmallDocuments
                .OwnRuleset.Replace("\"hours\": 20", "\"houres\": 20", StringComparison.Ordinal)
                .Replace(
                    "\"source\": \"book\", \"locator\": \"Page 5\"",
                    "\"source\": \"boook\", \"locator\": \"Page 5\"",
                    StringComparison.Ordinal
                )
        );

        var run = ToolRun.Of("evaluate", candidate, "--ruleset", ruleset);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("did you mean `hours`?").And.Contain($"in {ruleset}\n");
    }

    [Fact]
    public void Random_bytes_end_in_a_diagnostic()
    {
        const int seed = 20260101;
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var bytes = new byte[random.Next(0, 200)];
            random.NextBytes(bytes);
            var run = ToolRun.With(io => io with { OpenInput = () => new MemoryStream(bytes) }, "evaluate", "-");

            run.Code.Should().Be(2, "seed {0}, round {1}", seed, round);
            run.Error.Should().StartWith("standard-input", "seed {0}, round {1}", seed, round).And.EndWith(" in standard-input\n");
        }
    }

    [Fact]
    public void More_bytes_than_a_document_may_have_are_refused_without_reading_on()
    {
        var run = ToolRun.With(io => io with { OpenInput = () => new Endless() }, "evaluate", "-");

        run.Code.Should().Be(2);
        run.Error.Should().Contain("error ER1003");
    }

    [Fact]
    public void What_nobody_foresaw_is_one_line()
    {
        var run = ToolRun.With(io => io with { OpenInput = () => throw new InvalidOperationException("first\nsecond") }, "evaluate", "-");

        run.Code.Should().Be(2);
        run.Error.Should().Be("endorse: first second\n");
    }

    /// <summary>A stream of blanks without end.</summary>
    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            return count;
        }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }
    }
}
