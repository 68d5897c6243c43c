using System.Text;

namespace Endorsement.Rules.Cli.Shells;

/// <summary>Completion for bash 3.2 and later, which needs nothing beside it.</summary>
internal static class BashCompletion
{
    public static string Script(IReadOnlyCollection<KnownVerb> verbs)
    {
        var text = new StringBuilder();
        text.Append("# Completion of endorse for bash: eval \"$(endorse completion bash)\"\n");
        text.Append("_endorse() {\n");
        text.Append("  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} at=endorse words='' i\n");
        text.Append("  for ((i = 1; i < COMP_CWORD; i++)); do\n");
        text.Append("    case \"$at ${COMP_WORDS[i]}\" in\n");
        text.Append($"      {string.Join(" | ", verbs.Skip(1).Select(verb => $"'{verb.Path}'"))}) at=\"$at ${{COMP_WORDS[i]}}\" ;;\n");
        text.Append("    esac\n");
        text.Append("  done\n");
        text.Append("  COMPREPLY=()\n");
        text.Append("  case \"$at $before\" in\n");
        foreach (
            var (verb, option) in verbs.SelectMany(verb => verb.Options.Where(o => o.Value is not null).Select(option => (verb, option)))
        )
        {
            // What has no choices is a file or a word of the user's own: the shell completes files where nothing is offered.
            var offered = option.Choices.IsEmpty ? "return" : $"words='{string.Join(' ', option.Choices)}'";
            text.Append($"    {string.Join(" | ", option.Names.Select(name => $"'{verb.Path} {name}'"))}) {offered} ;;\n");
        }

        text.Append("  esac\n");
        text.Append("  if [[ -z $words ]]; then\n");
        text.Append("    case \"$at|$word\" in\n");
        foreach (var verb in verbs)
        {
            text.Append($"      '{verb.Path}|-'*) words='{string.Join(' ', verb.Options.SelectMany(option => option.Names))}' ;;\n");
            text.Append(verb.Verbs.IsEmpty ? "" : $"      '{verb.Path}|'*) words='{string.Join(' ', verb.Verbs)}' ;;\n");
        }

        text.Append("    esac\n");
        text.Append("  fi\n");
        text.Append("  [[ -z $words ]] || COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n");
        text.Append("}\n");
        text.Append("complete -o default -F _endorse endorse\n");
        return text.ToString();
    }
}
