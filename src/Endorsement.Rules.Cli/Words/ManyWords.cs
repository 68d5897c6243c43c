namespace Endorsement.Rules.Cli;

/// <summary>What is said of files that hold many people.</summary>
internal static class ManyWords
{
    public const string LeaveOneOut = "everybody has an id of their own; leave one of the two out, or give it another id";

    public static string Holds(string file, int people) =>
        $"`{file}` holds {Words.Count(people, "person", "people")}, and one is asked about";

    public static string NameOne(string people) => $"say who with `--candidate ID`: {people}; `endorse batch` decides for all of them";

    public static string Twice(string id, string first, string second) => $"the id `{id}` stands in {first} and again in {second}";

    public static string Nobody(string id, string where, int people) =>
        $"nobody in {where} has the id `{id}`; {Words.Count(people, "person is", "people are")} there";

    public static string Meant(IReadOnlyList<string> people) => $"did you mean {string.Join(" or ", people)}?";

    public static string There(string people) => $"there are {people}";
}
