using System.Text;
using Endorsement.Rules.Cli;
using NodaTime;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>One run of the tool in this process: what it printed, what it complained of, and its exit code.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    public static readonly LocalDate Today = new(2018, 10, 1);

    public static ToolRun Of(params string[] args) => With(io => io, args);

    /// <summary>With a changed surrounding: standard input, a terminal, variables.</summary>
    public static ToolRun With(Func<ToolIo, ToolIo> change, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = EndorseTool.Run(
            args,
            change(
                new ToolIo
                {
                    Out = output,
                    Error = error,
                    Today = () => Today,
                }
            )
        );
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    public static ToolRun OnTerminal(string? noColor, params string[] args) =>
        With(io => io with { IsTerminal = true, Variable = name => name == "NO_COLOR" ? noColor : null }, args);

    public static ToolRun Reading(string input, params string[] args) =>
        With(io => io with { OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)) }, args);
}

/// <summary>A folder of files for one test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("endorse-").FullName;

    public string Path { get; }

    /// <summary>Writes a file and answers with its path.</summary>
    public string File(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
