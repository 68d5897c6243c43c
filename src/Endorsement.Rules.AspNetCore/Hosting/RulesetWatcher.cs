using Microsoft.Extensions.Hosting;

namespace Endorsement.Rules.AspNetCore.Hosting;

/// <summary>Looks at the folder every few seconds, and reloads it once a change has come to rest.</summary>
/// <remarks>
/// Looking works on every file system, also where changes are told to nobody (shared folders, mounted configuration). The store is made when the application
/// starts, so that one without rules does not start.
/// </remarks>
internal sealed class RulesetWatcher(RulesetStore store, EndorsementRulesOptions options, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.RulesetFolder is not { } folder || options.ReloadEvery is not { } every)
        {
            return;
        }

        using var timer = new PeriodicTimer(every, time);
        var before = store.Fingerprint;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var now = RulesetFolder.Fingerprint(folder);
                if (now == before && now != store.Fingerprint)
                {
                    store.Reload();
                }

                before = now;
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }
}
