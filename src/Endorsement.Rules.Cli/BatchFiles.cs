using System.CommandLine;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli;

/// <summary>What a batch reads and writes.</summary>
/// <param name="Input">The candidates; <c>-</c> for standard input.</param>
/// <param name="Results">The results.</param>
/// <param name="Rejects">The rejected rows.</param>
/// <param name="NamesRejects">Whether the command line named the file of the rejects; one that it did not name is left only if it holds something.</param>
/// <param name="Summary">The summary, if one is asked for.</param>
internal sealed record BatchFiles(string Input, string Results, string Rejects, bool NamesRejects, string? Summary)
{
    /// <exception cref="UsageException">A file cannot be opened.</exception>
    public Streams Open(ToolIo io, bool resume)
    {
        var input =
            Input == "-"
                ? io.OpenInput()
                : Try(
                    Input,
                    "read",
                    () => new FileStream(Input, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan)
                );
        try
        {
            return new Streams(
                input,
                Try(Results, "written", () => Written(Results, resume)),
                Try(Rejects, "written", () => Written(Rejects, resume))
            );
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    public void Finish(BulkSummary summary)
    {
        if (summary.Rejected == 0 && !NamesRejects)
        {
            File.Delete(Rejects);
        }

        if (Summary is not null)
        {
            Try(Summary, "written", () => new FileStream(Summary, FileMode.Create, FileAccess.Write)).WriteAndClose(summary.ToJson());
        }
    }

    /// <summary>Without a buffer of our own: what is written is there, whatever becomes of us.</summary>
    private static FileStream Written(string path, bool resume) =>
        new(path, resume ? FileMode.OpenOrCreate : FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

    private static FileStream Try(string path, string what, Func<FileStream> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"`{path}` cannot be {what}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>The open files of one run.</summary>
    internal sealed record Streams(Stream Input, Stream Results, Stream Rejects) : IDisposable
    {
        public void Dispose()
        {
            Results.Dispose();
            Rejects.Dispose();
            Input.Dispose();
        }
    }

    /// <summary>The options that name them.</summary>
    internal sealed class Options
    {
        private readonly Option<string> _out = new("--out")
        {
            Description = "Where the results go",
            HelpName = "OUTPUT",
            Required = true,
        };
        private readonly Option<string?> _rejects = new("--rejects")
        {
            Description = "Where rejected rows go [default: beside OUTPUT, with `.rejects` in its name]",
            HelpName = "FILE",
        };
        private readonly Option<string?> _summary = new("--summary")
        {
            Description = "Where counts go, a JSON document",
            HelpName = "FILE",
        };

        public void AddTo(Command command)
        {
            command.Add(_out);
            command.Add(_rejects);
            command.Add(_summary);
        }

        /// <exception cref="UsageException">Two of the files are one.</exception>
        public BatchFiles Read(ParseResult parsed, string input)
        {
            var results = parsed.GetRequiredValue(_out);
            var rejects = parsed.GetValue(_rejects);
            var summary = parsed.GetValue(_summary);
            var files = new BatchFiles(
                input,
                results,
                rejects ?? Path.ChangeExtension(results, $".rejects{Path.GetExtension(results)}"),
                rejects is not null,
                summary
            );
            string?[] named = [input == "-" ? null : input, files.Results, files.Rejects, summary];
            var paths = named.OfType<string>().Where(p => p.Length > 0).Select(Path.GetFullPath).ToArray();
            return paths.Distinct(StringComparer.Ordinal).Count() == paths.Length
                ? files
                : throw new UsageException("INPUT, `--out`, `--rejects` and `--summary` must be different files");
        }
    }
}

internal static class Writing
{
    public static void WriteAndClose(this Stream stream, byte[] bytes)
    {
        using (stream)
        {
            stream.Write(bytes);
        }
    }
}
