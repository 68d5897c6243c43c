using Endorsement.Rules.Cli.Shares;

namespace Endorsement.Rules.Cli;

/// <summary>How a run goes on, and why files are not the shares of one.</summary>
internal static class ShareWords
{
    public static string GoesOn => "the same command with `--resume` goes on from there";

    public static string Again => "the same command decides the share anew";

    public static string DoneAlready(string manifest) => $"{manifest}: done already; nothing was written";

    public static string OtherEngine(string mine, string theirs) => $"version {mine} made it, and not {theirs}";

    public static string OtherRules(string ruleset) => $"other rulesets decided: `{ruleset}` differs";

    public static string OtherOption(string option, string? mine, string? theirs) =>
        $"`{option}` was {mine ?? "not given"}, and not {theirs ?? "left out"}";

    public static string OtherInput(ShareInput mine, ShareInput theirs) =>
        mine.Bytes == theirs.Bytes
            ? "its input is another of the same length"
            : FormattableString.Invariant($"its input has {mine.Bytes} bytes, and not {theirs.Bytes}");

    public static string OtherCount(int mine, int theirs) =>
        FormattableString.Invariant($"it is one of {mine} shares, and not of {theirs}");

    public static string OtherShare(int index) => FormattableString.Invariant($"it is of share {index}");

    public static string NotOfTheRun(string manifest, string first, string difference) =>
        $"`{manifest}` is not of the run of `{first}`: {difference}";

    public static string Twice(int index, IReadOnlyList<string> manifests) =>
        FormattableString.Invariant($"share {index} is there {manifests.Count} times: ") + Words.Some(manifests, 4);

    public static string Missing(int count, IReadOnlyList<string> missing) =>
        FormattableString.Invariant($"of {count} shares these are not there: ") + Words.Some(missing, 20);

    public static string NotAdjoining(string manifest, long from, long end) =>
        FormattableString.Invariant($"`{manifest}` begins at byte {from} of the input, and the shares before it end at {end}");

    public static string NotThere(string file, string manifest) => $"`{file}`, which `{manifest}` names, is not there";

    public static string OtherLength(string file, long bytes, string manifest) =>
        FormattableString.Invariant($"`{file}` has not the {bytes} bytes that `{manifest}` names");
}
