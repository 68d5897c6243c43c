using System.CommandLine;
using System.Text;

namespace Endorsement.Rules.Cli;

/// <summary>Where a verb that answers on standard output writes instead: `--out FILE`.</summary>
internal static class OutFile
{
    public static Option<string?> Option() =>
        new("--out")
        {
            Description = "Where it is written [default: on the screen]; a folder for a letter or report of each person",
            HelpName = "FILE or FOLDER/",
        };

    /// <summary>Runs, and writes what was said into the file; where nothing was, a file that is there stays.</summary>
    /// <exception cref="UsageException">The file cannot be written, or is one that is read.</exception>
    public static ExitCode Of(ToolIo io, string? path, IReadOnlyList<string> inputs, Func<ToolIo, ExitCode> run)
    {
        if (path is null)
        {
            return run(io);
        }

        using var claims = new FileClaims();
        claims.Compare([path], inputs.Where(input => input != "-"));
        using var bytes = new MemoryStream();
        using var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        using var printable = new PrintableWriter(text, keepsColours: false);
        var code = run(io with { Out = printable, IsTerminal = false, Width = ToolIo.FileWidth });
        printable.Flush();
        if (bytes.Length > 0)
        {
            using var file = claims.Write(path);
            file.Empty();
            file.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
            claims.Keep();
            io.Note(OutWords.WrittenTo(path));
        }

        return code;
    }
}
