using System.Text;

namespace Endorsement.Rules.Cli.Shells;

/// <summary>Completion for fish, with what each verb and option does.</summary>
internal static class FishCompletion
{
    public static string Script(IReadOnlyCollection<KnownVerb> verbs)
    {
        var byPath = verbs.ToDictionary(verb => verb.Path, StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append("# Completion of endorse for fish: endorse completion fish > ~/.config/fish/completions/endorse.fish\n");
        text.Append("complete -c endorse -e\n");
        foreach (var verb in verbs)
        {
            var there = Quoted(There(verb));
            foreach (var name in verb.Verbs)
            {
                text.Append($"complete -c endorse -n {there} -f -a {name} -d {Quoted(byPath[$"{verb.Path} {name}"].Description)}\n");
            }

            foreach (var option in verb.Options)
            {
                text.Append($"complete -c endorse -n {there} {string.Join(' ', option.Names.Select(Flag))}");
                text.Append(
                    option.Value is null ? ""
                    : option.Choices.IsEmpty ? " -r"
                    : $" -x -a {Quoted(string.Join(' ', option.Choices))}"
                );
                text.Append($" -d {Quoted(option.Description)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The verbs that lead here have been typed, and none below.</summary>
    private static string There(KnownVerb verb)
    {
        var above = verb.Path.Split(' ').Skip(1).Select(name => $"__fish_seen_subcommand_from {name}");
        var below = verb.Verbs.IsEmpty ? [] : new[] { $"not __fish_seen_subcommand_from {string.Join(' ', verb.Verbs)}" };
        return string.Join("; and ", above.Concat(below));
    }

    private static string Flag(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) ? $"-l {name[2..]}" : $"-s {Quoted(name[1..])}";

    private static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
