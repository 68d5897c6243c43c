namespace Endorsement.Rules.Text;

/// <summary>`$comment`: what an author tells other authors, in any object of a document. Nobody else reads it, and no hash covers it.</summary>
internal static class Comments
{
    /// <summary>The member, as JSON Schema calls it too.</summary>
    public const string Member = "$comment";

    /// <summary>Checks the comments of a document that was just parsed, and takes them out: whatever reads it then finds none.</summary>
    public static JsonNode WithoutComments(this JsonNode document, Problems problems)
    {
        foreach (var member in document.Members)
        {
            if (member.Name != Member)
            {
                WithoutComments(member.Value, problems);
            }
            else if (member.Value.Kind != JsonKind.String)
            {
                problems.Error("ER1103", member.Value, $"{member.Value.Words} stands where a comment belongs", "a comment is text");
            }
        }

        foreach (var item in document.Items)
        {
            WithoutComments(item, problems);
        }

        if (document.Members.Count > 0)
        {
            document.Members.RemoveAll(member => member.Name == Member);
        }

        return document;
    }
}
