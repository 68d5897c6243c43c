namespace Endorsement.Rules.Words;

/// <summary>One line of what a requirement asks.</summary>
/// <param name="Depth">How deep it stands under the requirement.</param>
/// <param name="Text">The line, plain.</param>
/// <param name="Part">The part of a composite that it opens, where it opens one: its source and note may be its own.</param>
internal readonly record struct AskedLine(int Depth, string Text, Requirement? Part = null)
{
    /// <summary>A line right under its requirement.</summary>
    public static implicit operator AskedLine(string text) => new(0, text);
}

/// <summary>A requirement as lines: what it asks, and under each part that a line opens what that part asks.</summary>
internal static class AskedLines
{
    public static List<AskedLine> Of(Requirement requirement, Language language)
    {
        var lines = new List<AskedLine>();
        Add(lines, requirement, language, 0);
        return lines;
    }

    /// <summary>The same as plain lines; what stands under a line goes on with it.</summary>
    public static List<string> Joined(Requirement requirement, Language language)
    {
        var lines = new List<string>();
        foreach (var line in Of(requirement, language))
        {
            if (line.Depth > 0 && lines.Count > 0)
            {
                lines[^1] += $" {line.Text}";
            }
            else
            {
                lines.Add(line.Text);
            }
        }

        return lines;
    }

    private static void Add(List<AskedLine> lines, Requirement requirement, Language language, int depth)
    {
        if (requirement.When is { } when)
        {
            lines.Add(new(depth, language.Handbook.OnlyWhere(language.Clause(when))));
        }

        foreach (var line in language.Kind(requirement.Kind).Asks(requirement))
        {
            lines.Add(line with { Depth = depth + line.Depth });
            if (line.Part is { } part)
            {
                Add(lines, part, language, depth + line.Depth + 1);
            }
        }
    }
}
