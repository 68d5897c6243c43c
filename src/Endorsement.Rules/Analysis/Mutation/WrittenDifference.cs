using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>What a neighbour of a requirement says otherwise, found where it is written.</summary>
/// <remarks>
/// Both are written by one writer, so that they differ where they mean something else. What is written may be spelled otherwise (one row in place of a
/// list of one): then the difference is told at the last value that has a place.
/// </remarks>
internal static class WrittenDifference
{
    /// <summary>The edit that makes the one of the other; <see langword="null"/> where they say the same.</summary>
    /// <param name="sort">What sort of edit it is.</param>
    /// <param name="before">The requirement as the writer writes it.</param>
    /// <param name="after">Its neighbour.</param>
    /// <param name="written">The requirement as it is written.</param>
    public static WrittenEdit? Of(MutationOperator sort, JsonNode before, JsonNode after, JsonNode written) =>
        Of(sort, before, after, written, "");

    private static WrittenEdit? Of(MutationOperator sort, JsonNode before, JsonNode after, JsonNode written, string member)
    {
        if (CanonicalForm.AreSame(before, after))
        {
            return null;
        }

        if (before.Kind == JsonKind.Object && after.Kind == JsonKind.Object && written.Kind == JsonKind.Object)
        {
            return OfMembers(sort, before, after, written);
        }

        if (before.Kind == JsonKind.Array && after.Kind == JsonKind.Array && before.Items.Count == after.Items.Count)
        {
            var items = written.Kind == JsonKind.Array ? written.Items : [written];
            var differing = Enumerable
                .Range(0, before.Items.Count)
                .Where(i => !CanonicalForm.AreSame(before.Items[i], after.Items[i]))
                .ToList();
            if (differing is [var only] && items.Count == before.Items.Count)
            {
                return Of(sort, before.Items[only], after.Items[only], items[only], member);
            }
        }

        return new ValueEdit(sort, written, after)
        {
            Member = member,
            Before = written,
            After = after,
        };
    }

    private static WrittenEdit? OfMembers(MutationOperator sort, JsonNode before, JsonNode after, JsonNode written)
    {
        var differing = before
            .Members.Select(m => m.Name)
            .Union(after.Members.Select(m => m.Name), StringComparer.Ordinal)
            .Where(name => !CanonicalForm.AreSame(before[name], after[name]))
            .ToList();
        if (differing is not [var name])
        {
            return new ValueEdit(sort, written, after) { Before = written, After = after };
        }

        var index = written.Members.FindIndex(m => m.Name == name);
        if (after[name] is not { } value)
        {
            return index < 0
                ? null
                : new LeftOutMemberEdit(sort, written.Members[index]) { Member = name, Before = written.Members[index].Value };
        }

        return index < 0 ? new AddedMemberEdit(sort, written, name, value) { Member = name, After = value }
            : before[name] is { } old ? Of(sort, old, value, written.Members[index].Value, name)
            : new ValueEdit(sort, written.Members[index].Value, value)
            {
                Member = name,
                Before = written.Members[index].Value,
                After = value,
            };
    }
}
