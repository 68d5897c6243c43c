namespace Endorsement.Rules.Cli;

/// <summary>What is said of a version that is begun: for authors of rules.</summary>
internal static class ScaffoldWords
{
    public static string Version(string file, string key, string from, string earlier) =>
        $"{file}: {key}, in force from {from}, extends {earlier} and changes nothing yet";

    public static string Cases(string folder, int cases, string earlier, string key) =>
        $"{folder}: {Words.Count(cases, "case")} of {earlier}, pointed at {key}";

    public static string Changelog(string file) => $"{file}: a draft of what there is to tell";

    public static string Closed(string file, string earlier, string until) => $"{file}: {earlier} is in force until {until}";

    public static string Copy(string file, string earlier, string until) => $"{file}: a copy of {earlier}, in force until {until}";

    /// <summary>The draft of an entry in a changelog, in Markdown.</summary>
    /// <param name="key">The version.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="until">Its last day; <see langword="null"/>: still in force.</param>
    /// <param name="earlier">The version that it extends.</param>
    /// <param name="path">Its file, as a command line names it.</param>
    public static string Draft(string key, string from, string? until, string earlier, string path) =>
        $"# {key}\n\nIn force from {from}{(until is null ? "" : $" to {until}")}. Extends `{earlier}`, and asks what it asks where nothing is said here.\n\n"
        + $"<!-- What has changed, in sentences: endorse diff {earlier} {path} --format markdown -->\n";
}
