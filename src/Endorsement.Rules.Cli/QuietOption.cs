using System.CommandLine;

namespace Endorsement.Rules.Cli;

/// <summary>`--quiet`: nothing is said of what went well.</summary>
internal static class QuietOption
{
    public static Option<bool> Create() => new("--quiet") { Description = "Say nothing of what was written" };

    /// <summary>The surrounding in which a verb says as much as is asked.</summary>
    public static ToolIo Of(ToolIo io, ParseResult parsed, Option<bool> quiet) => io with { IsQuiet = parsed.GetValue(quiet) };
}
