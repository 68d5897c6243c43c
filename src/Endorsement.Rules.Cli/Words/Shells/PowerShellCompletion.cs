using System.Text;

namespace Endorsement.Rules.Cli.Shells;

/// <summary>Completion for PowerShell, with what each verb and option does.</summary>
internal static class PowerShellCompletion
{
    public static string Script(IReadOnlyCollection<KnownVerb> verbs)
    {
        var byPath = verbs.ToDictionary(verb => verb.Path, StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append("# Completion of endorse for PowerShell: endorse completion pwsh | Out-String | Invoke-Expression\n");
        text.Append("Register-ArgumentCompleter -Native -CommandName endorse -ScriptBlock {\n");
        text.Append("  param($word, $line, $cursor)\n");
        text.Append("  $verbs = @{\n");
        foreach (var verb in verbs)
        {
            var below = verb.Verbs.Select(name => $"@({Quoted(name)}, {Quoted(byPath[$"{verb.Path} {name}"].Description)})");
            text.Append($"    {Quoted(verb.Path)} = @({List(below)})\n");
        }

        text.Append("  }\n");
        text.Append("  $options = @{\n");
        foreach (var verb in verbs)
        {
            var options = verb.Options.SelectMany(option =>
                option.Names.Select(name => $"@({Quoted(name)}, {Quoted(option.Description)})")
            );
            text.Append($"    {Quoted(verb.Path)} = @({List(options)})\n");
        }

        text.Append("  }\n");
        text.Append("  $values = @{\n");
        foreach (
            var (verb, option) in verbs.SelectMany(verb => verb.Options.Where(o => o.Value is not null).Select(option => (verb, option)))
        )
        {
            foreach (var name in option.Names)
            {
                text.Append(
                    $"    {Quoted($"{verb.Path} {name}")} = @({List(option.Choices.Select(choice => $"@({Quoted(choice)}, {Quoted(choice)})"))})\n"
                );
            }
        }

        text.Append("  }\n");
        text.Append(
            "  $typed = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })\n"
        );
        text.Append("  $at = 'endorse'\n");
        text.Append(
            "  foreach ($one in $typed | Select-Object -Skip 1) { if ($verbs.ContainsKey(\"$at $one\")) { $at = \"$at $one\" } }\n"
        );
        text.Append("  $before = \"$at $($typed | Select-Object -Last 1)\"\n");
        text.Append(
            "  $offered = if ($values.ContainsKey($before)) { $values[$before] } elseif ($word -like '-*') { $options[$at] } else { $verbs[$at] }\n"
        );
        text.Append("  $offered | Where-Object { $_[0] -like \"$word*\" } | ForEach-Object {\n");
        text.Append("    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])\n");
        text.Append("  }\n");
        text.Append("}\n");
        return text.ToString();
    }

    /// <summary>A list of one pair stays a list of pairs.</summary>
    private static string List(IEnumerable<string> pairs)
    {
        string[] all = [.. pairs];
        return all.Length == 1 ? $",{all[0]}" : string.Join(", ", all);
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
