using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Endorsement.Rules.AspNetCore.Tests;

/// <summary>Requests are measured and traced under the documented names, with nothing of a candidate.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Determinations_problems_and_reloads_are_counted()
    {
        await using var site = await Site.StartAsync();
        var measured = new ConcurrentQueue<string>();
        using var listener = Listen(site, measured);

        (await site.PostAsync($"/endorsement/evaluate?{Site.AsMaria}", Site.Sample(Site.Maria))).Dispose();
        (await site.PostAsync($"/endorsement/evaluate?{Site.AsMaria}", """{ "id": 7, "trainig": 1 }""")).Dispose();
        site.App.Services.GetRequiredService<RulesetStore>().Reload();
        await Ended(site);

        measured
            .Should()
            .BeEquivalentTo(
                "endorsement.determinations 1 endorsement.ruleset=mi-aimh@2018 endorsement.category=IMHS endorsement.pathway=initial endorsement.outcome=not-met",
                "endorsement.duration endorsement.operation=evaluate",
                "endorsement.problems 1 endorsement.code=ER1103",
                "endorsement.problems 1 endorsement.code=ER1101",
                "endorsement.reloads 1 endorsement.taken=True"
            );
    }

    [Fact]
    public async Task A_trace_says_what_was_asked_and_found_and_not_of_whom()
    {
        var traced = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EndorsementRulesTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                traced.Enqueue(
                    $"{activity.OperationName} {activity.Status} {string.Join(' ', activity.Tags.Select(tag => $"{tag.Key}={tag.Value}"))}"
                ),
        };
        ActivitySource.AddActivityListener(listener);
        await using var site = await Site.StartAsync();

        (await site.PostAsync($"/endorsement/report?{Site.AsMaria}", Site.Sample(Site.Maria))).Dispose();
        await Ended(site);

        traced
            .Should()
            .Contain(
                "endorsement.report Unset endorsement.ruleset=mi-aimh@2018 endorsement.category=IMHS endorsement.pathway=initial endorsement.outcome=not-met"
            );
        string.Join('\n', traced).Should().NotContain(Candidate.Read(Site.Sample(Site.Maria)).Id);
    }

    /// <summary>An answer may arrive before what is behind it on the server has ended; a server that stops waits for that.</summary>
    private static Task Ended(Site site) => site.App.StopAsync();

    private static MeterListener Listen(Site site, ConcurrentQueue<string> measured)
    {
        var meters = site.App.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == EndorsementRulesTelemetry.MeterName && instrument.Meter.Scope == meters)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => measured.Enqueue($"{instrument.Name} {value}{Tags(tags)}")
        );
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Enqueue($"{instrument.Name}{Tags(tags)}"));
        listener.Start();
        return listener;
    }

    private static string Tags(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = "";
        foreach (var (name, value) in tags)
        {
            text += $" {name}={value}";
        }

        return text;
    }
}
