using System.CommandLine;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse rulesets format`: ruleset files in the canonical layout.</summary>
internal static class RulesetsFormatVerb
{
    private const string Examples = """
          endorse rulesets format ours.json
              written anew in place: members in the documented order, comments kept; what it means stays as it is
          endorse rulesets format --check rulesets/
              nothing is written; which files would change
          endorse rulesets format - < draft.json
              from standard input to standard output

        Exit codes: 0 done, or nothing to do; 1 with --check: something would change; 2 a file is no ruleset.
        """;

    public static Verb Create(ToolIo io)
    {
        var paths = new Argument<string[]>("FILE")
        {
            Description = "Ruleset files, folders that hold them, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var check = new Option<bool>("--check") { Description = "Write nothing; say which files would change" };
        return new Verb("format", "Lays ruleset files out as all of them are laid out.", Examples) { paths, check }.Does(parsed =>
            Run(io, parsed.GetRequiredValue(paths), parsed.GetValue(check))
        );
    }

    private static ExitCode Run(ToolIo io, string[] paths, bool isCheck)
    {
        var files = FoundFiles.Under(io, paths, DocumentKind.Ruleset).Where(f => f.Kind == DocumentKind.Ruleset).ToArray();
        if (files.Length == 0)
        {
            throw new UsageException(
                $"no ruleset file was found under {Words.List([.. paths.Select(p => $"`{p}`")])}",
                "rulesets are files such as <association>/<version>.json"
            );
        }

        var (isBad, changed) = (false, 0);
        foreach (var file in files)
        {
            if (!new RulesetDocument(InputFiles.Name(file.Path), file.Bytes).TryFormat(out var formatted, out var diagnostics))
            {
                isBad = true;
                io.Show(diagnostics);
            }
            else if (file.Path == "-" && !isCheck)
            {
                io.Out.Write(System.Text.Encoding.UTF8.GetString(formatted.Span));
            }
            else if (!formatted.Span.SequenceEqual(file.Bytes.Span))
            {
                changed++;
                Write(file.Path, isCheck ? default : formatted);
                io.Error.WriteLine($"{(isCheck ? "would format" : "formatted")} {InputFiles.Name(file.Path)}");
            }
        }

        return isBad ? ExitCode.BadInput
            : isCheck && changed > 0 ? ExitCode.FellShort
            : ExitCode.Done;
    }

    /// <summary>Whole or not at all: a file that somebody wrote is never left half written.</summary>
    private static void Write(string path, ReadOnlyMemory<byte> formatted)
    {
        if (formatted.IsEmpty)
        {
            return;
        }

        var beside = $"{path}.{Environment.ProcessId}.new";
        try
        {
            File.WriteAllBytes(beside, formatted.Span);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw new UsageException($"`{path}` cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
