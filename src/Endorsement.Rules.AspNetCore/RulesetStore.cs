using System.Collections.Immutable;
using Endorsement.Rules.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Endorsement.Rules.AspNetCore;

/// <summary>The rulesets of the application, replaced as a whole when the folder has changed.</summary>
/// <remarks>
/// Safe to share between threads. Whoever took <see cref="Catalog"/> keeps it: requests that run are answered under the rules they began with. Of a reload
/// that fails nothing is taken, the old rules stay, and why is said in the log, by the health check, and in <see cref="Status"/>.
/// </remarks>
/// <example>
/// <code>
/// app.MapPost("/reload", (RulesetStore rulesets) => rulesets.Reload() ? Results.NoContent() : Results.Conflict());
/// </code>
/// </example>
public sealed class RulesetStore
{
    private readonly Lock _gate = new();
    private readonly EndorsementRulesOptions _options;
    private readonly Telemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private Loaded _loaded;

    internal RulesetStore(EndorsementRulesOptions options, Telemetry telemetry, TimeProvider time, ILogger logger)
    {
        _options = options;
        _telemetry = telemetry;
        _time = time;
        _logger = logger;
        if (!TryRead(out var catalog, out var diagnostics))
        {
            StoreLog.NotLoaded(logger, diagnostics.Length, Lines(diagnostics));
            throw new DocumentException(diagnostics);
        }

        _loaded = Taken(catalog, diagnostics);
    }

    /// <summary>The rulesets of now.</summary>
    public RulesetCatalog Catalog => Volatile.Read(ref _loaded).Catalog;

    /// <summary>Since when these rules are used, and what became of the last reload.</summary>
    public RulesetStatus Status => Volatile.Read(ref _loaded).Status;

    /// <summary>What the folder looked like when it was last read.</summary>
    internal string Fingerprint { get; private set; } = "";

    /// <summary>Reads the folder again, and takes all of it or nothing.</summary>
    /// <returns>Whether the rules of the folder are used now; <see cref="Status"/> says why they are not.</returns>
    public bool Reload()
    {
        lock (_gate)
        {
            var isTaken = TryRead(out var catalog, out var diagnostics);
            if (isTaken)
            {
                Volatile.Write(ref _loaded, Taken(catalog!, diagnostics));
            }
            else
            {
                var old = _loaded;
                Volatile.Write(
                    ref _loaded,
                    old with
                    {
                        Status = old.Status with { RefusedAt = _time.GetUtcNow(), Diagnostics = diagnostics },
                    }
                );
                StoreLog.Refused(_logger, diagnostics.Length, Lines(diagnostics));
            }

            _telemetry.Reloaded(isTaken);
            return isTaken;
        }
    }

    private bool TryRead(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RulesetCatalog? catalog,
        out ImmutableArray<Diagnostic> diagnostics
    )
    {
        if (_options.RulesetFolder is not { } folder)
        {
            (catalog, diagnostics) = (RulesetCatalog.BuiltIn, []);
            return true;
        }

        var found = RulesetFolder.Read(folder);
        Fingerprint = found.Fingerprint;
        catalog = null;
        if (found.Problem is { } problem)
        {
            diagnostics = [problem];
            return false;
        }

        return _options.UsesBuiltIn
            ? RulesetCatalog.BuiltIn.TryWith(found.Documents, out catalog, out diagnostics)
            : RulesetCatalog.TryLoad(found.Documents, out catalog, out diagnostics, RulesetCatalog.BuiltIn);
    }

    private Loaded Taken(RulesetCatalog catalog, ImmutableArray<Diagnostic> warnings)
    {
        StoreLog.Loaded(_logger, catalog.Keys.Length, warnings.Length);
        return new Loaded(catalog, new RulesetStatus(_time.GetUtcNow(), catalog.Keys.Length, RefusedAt: null, warnings));
    }

    private static string Lines(ImmutableArray<Diagnostic> diagnostics) => string.Join('\n', diagnostics);

    /// <summary>A catalogue, and what is said of it.</summary>
    private sealed record Loaded(RulesetCatalog Catalog, RulesetStatus Status);
}
