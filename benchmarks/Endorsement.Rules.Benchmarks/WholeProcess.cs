using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace Endorsement.Rules.Benchmarks;

/// <summary>The command line from start to exit, runtime and all: what a script that calls it once for each candidate pays.</summary>
/// <remarks>It starts the build that lies beside the benchmarks; nothing is compiled ahead of time.</remarks>
public class WholeProcess
{
    private readonly string _tool = Path.Combine(AppContext.BaseDirectory, "endorse.dll");
    private readonly string _candidate = Path.Combine(Path.GetTempPath(), $"endorse-benchmark-{Environment.ProcessId}.json");

    /// <summary>Writes the candidate to ask about.</summary>
    [GlobalSetup]
    public void Write() => File.WriteAllBytes(_candidate, Portfolio.Imhs().ToJson());

    /// <summary>Takes it away again.</summary>
    [GlobalCleanup]
    public void Delete() => File.Delete(_candidate);

    /// <summary>The baseline: the same program says what its version is, and reads nothing.</summary>
    [Benchmark(Baseline = true)]
    public int Version() => Run("--version");

    /// <summary>One category, explained.</summary>
    [Benchmark]
    public int Evaluate() => Run("evaluate", _candidate, "--category", "IMHS", "--as-of", "2012-06-01");

    /// <summary>Every category, explained.</summary>
    [Benchmark]
    public int EvaluateEveryCategory() => Run("evaluate", _candidate, "--as-of", "2012-06-01");

    private int Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [_tool, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode is 0 or 1 or 3
            ? process.ExitCode
            : throw new InvalidOperationException($"The tool ended with {process.ExitCode}.");
    }
}
