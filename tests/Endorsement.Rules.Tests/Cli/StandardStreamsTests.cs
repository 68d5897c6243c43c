using System.Diagnostics;
using Endorsement.Rules.Cli;
using Endorsement.Rules.Tests.Bulk;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>The tool as a process of its own, with standard streams that are closed, full, or read by nobody: it neither aborts nor waits for ever.</summary>
public sealed class StandardStreamsTests : IDisposable
{
    private const string Candidate = """{"id":"a","residence":"US-MI"}""";

    private readonly TestFolder _folder = new();

    public StandardStreamsTests() => _folder.File("a.json", Candidate);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("evaluate none.json 2>&-", 2)]
    [InlineData("evaluate none.json 2>/dev/full", 2)]
    [InlineData("batch a.json --as-of 2019-06-01 --out o 2>&-", 0)]
    [InlineData("batch bad.json --as-of 2019-06-01 --out o --rejects r 2>/dev/full", 4)]
    [InlineData("evaluate - --as-of 2019-06-01 <&-", 2)]
    [InlineData("batch - --as-of 2019-06-01 --out o <&-", 2)]
    [InlineData("evaluate a.json --category IMHS --as-of 2019-06-01 >&-", 2)]
    [InlineData("evaluate a.json --category IMHS --as-of 2019-06-01 >/dev/full", 2)]
    [InlineData("generate --count 10 --seed 1 --association mi-aimh >/dev/full", 2)]
    [InlineData("evaluate a.json --category IMHS --as-of 2019-06-01 <&- >&- 2>&-", 2)]
    public async Task A_stream_that_is_closed_or_full_ends_the_tool_in_order(string arguments, int code)
    {
        if (OperatingSystem.IsLinux())
        {
            _folder.File("bad.json", "no row\n");

            (await Shell($"\"$DOTNET\" \"$ENDORSE\" {arguments}")).Code.Should().Be(code, arguments);
        }
    }

    [Fact]
    public async Task When_the_reader_goes_away_the_tool_stops()
    {
        if (OperatingSystem.IsLinux())
        {
            var (code, output) = await Shell(
                "\"$DOTNET\" \"$ENDORSE\" generate --count 100000000 --seed 1 --association mi-aimh --until 2019-05-31 2>e | head -n 1 | wc -l; cat e"
            );

            (code, output.Trim()).Should().Be((0, "1"));
        }
    }

    [Fact]
    public async Task What_a_shell_lets_two_programs_write_stands_one_behind_the_other()
    {
        if (OperatingSystem.IsLinux())
        {
            await Shell("(\"$DOTNET\" \"$ENDORSE\" --version; echo and then; \"$DOTNET\" \"$ENDORSE\" --version) > o");

            var version = $"endorse {EndorseTool.Version}";
            (await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "o"))).Should().Equal(version, "and then", version);
        }
    }

    /// <summary>A command line of the shell, in the folder; what takes longer than a minute has not ended by itself.</summary>
    private async Task<(int Code, string Out)> Shell(string line)
    {
        var start = new ProcessStartInfo("sh", ["-c", line])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET"] =
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        start.Environment["ENDORSE"] = typeof(EndorseTool).Assembly.Location;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, output);
    }
}
