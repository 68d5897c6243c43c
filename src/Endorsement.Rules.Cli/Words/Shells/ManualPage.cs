using System.Text;

namespace Endorsement.Rules.Cli.Shells;

/// <summary>The manual page, for `man`: the same words as the help, for all verbs on one page.</summary>
internal static class ManualPage
{
    public static string Text(IReadOnlyCollection<KnownVerb> verbs, string version)
    {
        var tool = verbs.First();
        var page = new StringBuilder();
        page.Append($".TH ENDORSE 1 \"\" \"endorse {Line(version)}\" \"User Commands\"\n");
        page.Append(".nh\n.ad l\n");
        page.Append(".SH NAME\nendorse \\- which endorsement requirements a portfolio meets, and why\n");
        page.Append(".SH SYNOPSIS\n.B endorse\n.I verb\n[arguments] [options]\n");
        page.Append($".SH DESCRIPTION\n{Line(tool.Description)}\n");
        foreach (var verb in verbs.Skip(1))
        {
            // Where verbs are left, the page tells those, each for itself.
            page.Append($".SH \"{Line(verb.Path.ToUpperInvariant())}\"\n");
            page.Append($".B {Line(verb.Path)}\n");
            page.Append(verb.Arguments.Length > 0 ? $"{Line(verb.Arguments)}\n" : "");
            page.Append($".PP\n{Line(verb.Description)}\n");
            foreach (var option in verb.Options.Where(option => !tool.Options.Any(common => common.Names.SequenceEqual(option.Names))))
            {
                Option(page, option);
            }

            Examples(page, verb.Examples);
        }

        page.Append(".SH OPTIONS OF ALL VERBS\n");
        foreach (var option in tool.Options)
        {
            Option(page, option);
        }

        Examples(page, tool.Examples, ".SH EXAMPLES\n");
        return page.ToString();
    }

    private static void Option(StringBuilder page, KnownOption option)
    {
        page.Append($".TP\n\\fB{string.Join("\\fR, \\fB", option.Names.Select(Line))}\\fR");
        page.Append(option.Value is { } value ? $" \\fI{Line(value)}\\fR\n" : "\n");
        page.Append($"{Line(option.Description)}\n");
    }

    private static void Examples(StringBuilder page, string examples, string heading = ".PP\nExamples:\n")
    {
        if (examples.Length > 0)
        {
            page.Append($"{heading}.PP\n.nf\n{string.Join('\n', examples.ReplaceLineEndings("\n").Split('\n').Select(Line))}\n.fi\n");
        }
    }

    /// <summary>A backslash is an escape there, a hyphen a line break, and a full stop or an apostrophe in front a command.</summary>
    private static string Line(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal)
            .Replace("-", "\\-", StringComparison.Ordinal)
            .Replace("\"", "\\(dq", StringComparison.Ordinal);
        return escaped is ['.' or '\'', ..] ? $"\\&{escaped}" : escaped;
    }
}
