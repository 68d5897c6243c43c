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

    /// <summary>The command that says what has changed.</summary>
    /// <param name="earlier">The version that is extended.</param>
    /// <param name="path">The file of the next one.</param>
    public static string Difference(string earlier, string path) => $"endorse diff {earlier} {path} --format markdown";
}
