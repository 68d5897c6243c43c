namespace Endorsement.Rules.Words.English;

/// <summary>One line of what a requirement asks.</summary>
/// <param name="Depth">How deep it stands under the requirement.</param>
/// <param name="Text">The line, plain.</param>
/// <param name="Part">The part of a composite that it opens, where it opens one: its source and note may be its own.</param>
internal readonly record struct HandbookLine(int Depth, string Text, Requirement? Part = null)
{
    /// <summary>A line right under its requirement.</summary>
    public static implicit operator HandbookLine(string text) => new(0, text);
}

/// <summary>A requirement as the lines of a handbook: composites open their parts, everything else states its figures.</summary>
internal static class HandbookLines
{
    public static List<HandbookLine> Of(Requirement requirement)
    {
        var lines = new List<HandbookLine>();
        Add(lines, requirement, 0);
        return lines;
    }

    private static void Add(List<HandbookLine> lines, Requirement requirement, int depth)
    {
        if (requirement.When is { } when)
        {
            lines.Add(new(depth, $"Only where {HandbookConditions.Clause(when)}."));
        }

        switch (requirement)
        {
            case CompositeRequirement composite:
                lines.Add(
                    new(
                        depth,
                        composite switch
                        {
                            AllRequirement => "All of these:",
                            AnyRequirement => "One of these:",
                            _ => FormattableString.Invariant($"At least {composite.Needed} of these:"),
                        }
                    )
                );
                foreach (var part in composite.Parts)
                {
                    lines.Add(new(depth + 1, Heading(part), part));
                    Add(lines, part, depth + 2);
                }

                break;
            case ChoiceRequirement choice:
                lines.Add(new(depth, $"Where {HandbookConditions.Clause(choice.Condition)}: {Heading(choice.Then)}", choice.Then));
                Add(lines, choice.Then, depth + 1);
                if (choice.Else is { } otherwise)
                {
                    lines.Add(new(depth, $"Otherwise: {Heading(otherwise)}", otherwise));
                    Add(lines, otherwise, depth + 1);
                }

                break;
            default:
                lines.AddRange(HandbookFigures.Of(requirement).Select(line => line with { Depth = depth + line.Depth }));
                break;
        }
    }

    private static string Heading(Requirement part) =>
        part.Level == RequirementLevel.Recommended ? $"{part.Title} (recommended)" : part.Title;
}
