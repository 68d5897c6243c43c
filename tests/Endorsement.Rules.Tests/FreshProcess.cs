using System.Diagnostics;
using System.Globalization;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Tests;

/// <summary>What has to be the first thing that a process does: the test starts this assembly as a program.</summary>
internal static class FreshProcess
{
    private const int Threads = 12;

    /// <summary>As many threads as may be ask the built-in catalogue at once, each for another version; what failed goes to standard error.</summary>
    public static int Main(string[] args)
    {
        if (args is ["vectors"])
        {
            Console.Error.Write($"{Endorsement.Rules.Dossiers.LineStops.Widest} {Bulk.ReadingAlikeTests.Digest()}");
            return 0;
        }

        if (args is not ["first-use", var seed])
        {
            Console.Error.WriteLine("This is a test assembly; run it with `dotnet test`.");
            return 2;
        }

        var shift = int.Parse(seed, CultureInfo.InvariantCulture);
        var failures = 0;
        using var together = new Barrier(Threads);
        var threads = Enumerable
            .Range(0, Threads)
            .Select(i => new Thread(() =>
            {
                together.SignalAndWait();
                try
                {
                    Ask(FirstUse[(i + shift) % FirstUse.Length]);
                }
                catch (Exception exception)
                {
                    Interlocked.Increment(ref failures);
                    Console.Error.WriteLine(exception);
                }
            }))
            .ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return failures == 0 ? 0 : 1;
    }

    /// <summary>Versions that extend one another over five generations, and others that stand alone.</summary>
    public static readonly string[] FirstUse =
    [
        "mi-aimh@2023",
        "mi-aimh@2011",
        "nmaimh@2019",
        "mi-aimh@2018",
        "mi-aimh@2021",
        "nmaimh@2013",
        "mi-aimh@2015",
        "macmh-iec@2023",
        "mi-aimh@2013",
        "macmh-iec@2017",
    ];

    /// <summary>Runs this assembly in a process of its own.</summary>
    public static (int Code, string Error) Start(params string[] args) => Start([], args);

    /// <summary>The same, with variables of its environment.</summary>
    public static (int Code, string Error) Start(IEnumerable<KeyValuePair<string, string>> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(FreshProcess).Assembly.Location);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    private static void Ask(string key)
    {
        var ruleset = RulesetCatalog.BuiltIn.Find(key)!;
        var category = ruleset.Categories[0];
        ruleset
            .Determine(new Candidate { Id = "c" }, new Question(category.Code, new LocalDate(2020, 1, 1), category.Pathways[0].Pathway))
            .Explain();
    }
}
