using Microsoft.Extensions.Logging;

namespace Endorsement.Rules.AspNetCore.Hosting;

/// <summary>All that this package logs: rulesets, and nothing of any candidate.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(1, LogLevel.Information, "{Rulesets} rulesets are used ({Warnings} warnings).")]
    public static partial void Loaded(ILogger logger, int rulesets, int warnings);

    [LoggerMessage(
        2,
        LogLevel.Error,
        "The changed rulesets are refused and the old ones stay, because of {Problems} problems:\n{Diagnostics}"
    )]
    public static partial void Refused(ILogger logger, int problems, string diagnostics);

    [LoggerMessage(3, LogLevel.Critical, "There are no rulesets to begin with, because of {Problems} problems:\n{Diagnostics}")]
    public static partial void NotLoaded(ILogger logger, int problems, string diagnostics);
}
