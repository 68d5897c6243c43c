using System.Text;

namespace Endorsement.Rules.Cli.Shells;

/// <summary>Completion for zsh, with what each verb and option does.</summary>
internal static class ZshCompletion
{
    public static string Script(IReadOnlyCollection<KnownVerb> verbs)
    {
        var byPath = verbs.ToDictionary(verb => verb.Path, StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append("#compdef endorse\n");
        text.Append("# Completion of endorse for zsh: a file _endorse in a folder of $fpath, or: source <(endorse completion zsh)\n");
        text.Append("_endorse() {\n");
        text.Append("  local at=endorse before=${words[CURRENT-1]} word=${words[CURRENT]} i\n");
        text.Append("  local -a offered\n");
        text.Append("  for ((i = 2; i < CURRENT; i++)); do\n");
        text.Append("    case \"$at ${words[i]}\" in\n");
        text.Append($"      ({string.Join("|", verbs.Skip(1).Select(verb => $"'{verb.Path}'"))}) at=\"$at ${{words[i]}}\" ;;\n");
        text.Append("    esac\n");
        text.Append("  done\n");
        text.Append("  case \"$at $before\" in\n");
        foreach (
            var (verb, option) in verbs.SelectMany(verb => verb.Options.Where(o => o.Value is not null).Select(option => (verb, option)))
        )
        {
            var offer = option.Choices.IsEmpty ? "_files" : $"compadd -- {string.Join(' ', option.Choices.Select(Quoted))}";
            text.Append($"    ({string.Join("|", option.Names.Select(name => $"'{verb.Path} {name}'"))}) {offer}; return ;;\n");
        }

        text.Append("  esac\n");
        text.Append("  case \"$at|$word\" in\n");
        foreach (var verb in verbs)
        {
            var options = verb.Options.SelectMany(option => option.Names.Select(name => Described(name, option.Description)));
            text.Append($"    ('{verb.Path}|-'*) offered=({string.Join(' ', options)}); _describe -o option offered ;;\n");
            if (!verb.Verbs.IsEmpty)
            {
                var below = verb.Verbs.Select(name => Described(name, byPath[$"{verb.Path} {name}"].Description));
                text.Append($"    ('{verb.Path}|'*) offered=({string.Join(' ', below)}); _describe verb offered ;;\n");
            }
        }

        text.Append("    (*) _files ;;\n");
        text.Append("  esac\n");
        text.Append("}\n");
        text.Append("if [[ ${funcstack[1]} == _endorse ]]; then _endorse \"$@\"; else compdef _endorse endorse; fi\n");
        return text.ToString();
    }

    /// <summary>A colon ends the name.</summary>
    private static string Described(string name, string description) =>
        Quoted($"{name.Replace(":", "\\:", StringComparison.Ordinal)}:{description}");

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
