using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Threading.RateLimiting;
using Endorsement.Rules;
using Endorsement.Rules.AspNetCore;
using Endorsement.Rules.AspNetCore.Endpoints;
using Endorsement.Rules.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ControllerJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds endorsement rules to an application.</summary>
public static class EndorsementRulesServiceCollectionExtensions
{
    /// <summary>
    /// Adds the rulesets (<see cref="RulesetStore"/>, and <see cref="RulesetCatalog"/> for whoever asks in a request), <see cref="Candidate"/> as the parameter of
    /// any endpoint, <see cref="Determination"/> as its result, the health check <c>endorsement-rules</c>, metrics and traces.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">How rules are kept and asked; <see langword="null"/>: the built-in ones, with the limits of <see cref="EndorsementRulesOptions"/>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is beyond what it may be.</exception>
    public static IServiceCollection AddEndorsementRules(
        this IServiceCollection services,
        Action<EndorsementRulesOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new EndorsementRulesOptions();
        configure?.Invoke(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxConcurrent, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxWaiting);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ReloadEvery ?? options.Timeout, TimeSpan.Zero);

        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => new Telemetry(provider.GetRequiredService<IMeterFactory>()));
        services.AddSingleton(provider => new RulesetStore(
            options,
            provider.GetRequiredService<Telemetry>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger("Endorsement.Rules")
        ));
        services.AddTransient(provider => provider.GetRequiredService<RulesetStore>().Catalog);
        services.AddSingleton(_ => new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = options.MaxConcurrent,
                QueueLimit = options.MaxWaiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        ));
        services.AddSingleton<CandidateEndpoint>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, CandidateParameters>());
        services.AddHostedService<RulesetWatcher>();
        services.AddHealthChecks().AddCheck<RulesetHealthCheck>(RulesetHealthCheck.Name);
        services.AddSingleton<IConfigureOptions<JsonOptions>>(provider => new ConfigureOptions<JsonOptions>(json =>
            AddConverters(json.SerializerOptions, provider, options.Language)
        ));

        // Controllers have options of their own; where there are none, nobody reads these.
        services.AddSingleton<IConfigureOptions<ControllerJsonOptions>>(provider => new ConfigureOptions<ControllerJsonOptions>(json =>
            AddConverters(json.JsonSerializerOptions, provider, options.Language)
        ));

        // The reader has judged a candidate already: nobody looks through its members for attributes.
        services.Configure<MvcOptions>(mvc =>
            mvc.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(Candidate)))
        );
        return services;
    }

    private static void AddConverters(JsonSerializerOptions json, IServiceProvider provider, Language language)
    {
        json.Converters.Add(new ValueFreeCandidateConverter());
        json.Converters.Add(new CatalogDeterminationConverter(provider.GetRequiredService<RulesetStore>(), language));
    }
}
