using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Endorsement.Rules.Peers;

// Peers FOLDER SAMPLES NODE: where flat.json is, where the samples of candidates are, and how node is called.
var (folder, samples, node) = (args[0], args[1], args[2]);
var facts = FlatFacts.Made(1000);
Contender[] contenders =
[
    new("By hand in C#", "five flat thresholds", "each: yes or no", facts.Length, i => facts[i].Missed),
    MicrosoftRulesEngine.Of(facts),
    NRulesEngine.Of(facts),
    .. OurEngine.Of(facts, folder, samples),
];

foreach (var contender in contenders)
{
    for (var i = 0; i < contender.Candidates; i++)
    {
        var wanted =
            !contender.IsFlat ? 0
            : contender.TellsWhich ? facts[i].Missed
            : Math.Min(facts[i].Missed, 1);
        if (contender.Decide(i) != wanted)
        {
            throw new InvalidOperationException($"{contender.Engine} decides candidate {i} otherwise.");
        }
    }
}

// Each takes its turn, round after round: of a machine that others use, the best turn is the one that nobody disturbed.
var best = new double[contenders.Length];
Array.Fill(best, double.MaxValue);
for (var round = 0; round < 30; round++)
{
    for (var c = 0; c < contenders.Length; c++)
    {
        best[c] = Math.Min(best[c], Turn(contenders[c]));
    }
}

Console.WriteLine("| engine | decides | its answer | µs a candidate | candidates a second | bytes allocated |");
Console.WriteLine("|---|---|---|---:|---:|---:|");
for (var c = 0; c < contenders.Length; c++)
{
    Row(contenders[c].Engine, contenders[c].Asked, contenders[c].Answers, best[c], Number(Allocated(contenders[c])));
}

using var process = Process.Start(
    new ProcessStartInfo(node, [Path.Combine(folder, "peers.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true }
)!;
process.StandardInput.Write(
    JsonSerializer.Serialize(
        facts.Select(f => new
        {
            degree = f.Degree,
            trainingHours = f.TrainingHours,
            supervisionHours = f.SupervisionHours,
            references = f.References,
            signedEthics = f.SignedEthics,
            missed = f.Missed,
        })
    )
);
process.StandardInput.Close();
while (process.StandardOutput.ReadLine() is { } line)
{
    using var row = JsonDocument.Parse(line);
    var of = row.RootElement;
    Row(
        of.GetProperty("engine").GetString()!,
        of.GetProperty("asked").GetString()!,
        of.GetProperty("answers").GetString()!,
        of.GetProperty("ns").GetDouble(),
        ""
    );
}

process.WaitForExit();
return process.ExitCode;

static double Turn(Contender contender)
{
    var (watch, done) = (Stopwatch.StartNew(), 0);
    var sum = 0;
    do
    {
        for (var i = 0; i < contender.Candidates; i++)
        {
            sum |= contender.Decide(i);
        }

        done += contender.Candidates;
    } while (watch.ElapsedMilliseconds < 20);

    GC.KeepAlive(sum);
    return watch.Elapsed.TotalNanoseconds / done;
}

static long Allocated(Contender contender)
{
    var before = GC.GetAllocatedBytesForCurrentThread();
    for (var i = 0; i < contender.Candidates; i++)
    {
        contender.Decide(i);
    }

    return (GC.GetAllocatedBytesForCurrentThread() - before) / contender.Candidates;
}

static string Number(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

static void Row(string engine, string asked, string answers, double nanoseconds, string allocated) =>
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {engine} | {asked} | {answers} | {nanoseconds / 1000:0.###} | {Number(1e9 / nanoseconds)} | {allocated} |"
        )
    );
