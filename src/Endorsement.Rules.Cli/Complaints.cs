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
