using System.Collections.Immutable;

namespace Endorsement.Rules.Cli;

/// <summary>What goes to standard error.</summary>
internal static class Complaints
{
    public static void Complain(this ToolIo io, string message, string? help = null)
    {
        io.Error.WriteLine($"endorse: {message}");
        if (help is not null)
        {
            io.Error.WriteLine($"  help: {help}");
        }
    }

    /// <summary>A question that has no answer here; what to say instead is said in the words of the command line.</summary>
    public static void Complain(this ToolIo io, QuestionException exception, string? path = null)
    {
        var help = exception.Diagnostic.Help;
        io.Complain(
            path is null ? exception.Message : $"{path}: {exception.Message}",
            exception.Diagnostic.Code == "ER4106"
                ? help?.Replace("name the association:", "name one with `--association`:", StringComparison.Ordinal)
                : help
        );
    }

    /// <summary>Every diagnostic in full, and how many there were.</summary>
    public static void Show(this ToolIo io, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            io.Error.WriteLine(diagnostic.ToString());
        }

        if (!diagnostics.IsEmpty)
        {
            var errors = diagnostics.Count(d => d.Severity == Severity.Error);
            var counts = new[] { Words.Count(errors, "error"), Words.Count(diagnostics.Length - errors, "warning") }.Where(c =>
                c[0] != '0'
            );
            var files = diagnostics.Select(d => d.File).Distinct(StringComparer.Ordinal).ToArray();
            io.Error.WriteLine($"{string.Join(", ", counts)} in {(files.Length == 1 ? files[0] : Words.Count(files.Length, "file"))}");
        }
    }
}
