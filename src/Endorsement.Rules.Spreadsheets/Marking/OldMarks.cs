using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Endorsement.Rules.Spreadsheets.Marking;

/// <summary>Takes the comments of an earlier time off a sheet, with their boxes; what the author noted stays. Colours are given back by the styles.</summary>
internal sealed class OldMarks(WorksheetPart part)
{
    public void Clear()
    {
        if (ClearComments() is { Count: > 0 } cells && ClearBoxes(cells))
        {
            part.Worksheet!.Save();
        }
    }

    /// <summary>The cells whose comments are gone.</summary>
    private HashSet<string> ClearComments()
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        if (part.WorksheetCommentsPart is not { Comments: { CommentList: { } list } comments } held)
        {
            return gone;
        }

        var isChanged = false;
        foreach (var comment in list.Elements<Comment>().ToArray())
        {
            if (comment.InnerText.StartsWith(MarkedSheet.Opening, StringComparison.Ordinal))
            {
                gone.Add(comment.Reference?.Value ?? "");
                comment.Remove();
            }
            else
            {
                isChanged |= ClearAppended(comment);
            }
        }

        if (!list.HasChildren)
        {
            part.DeletePart(held);
        }
        else if (isChanged || gone.Count > 0)
        {
            comments.Save();
        }

        return gone;
    }

    /// <summary>Takes away what was written behind an author's own words.</summary>
    private static bool ClearAppended(Comment comment)
    {
        var isBehind = false;
        foreach (var text in comment.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().ToArray())
        {
            var at = isBehind ? 0 : text.Text.IndexOf($"\n\n{MarkedSheet.Opening}", StringComparison.Ordinal);
            if (at >= 0)
            {
                text.Text = text.Text[..at];
                isBehind = true;
            }
        }

        return isBehind;
    }

    private bool ClearBoxes(HashSet<string> cells)
    {
        if (
            part.Worksheet!.GetFirstChild<LegacyDrawing>() is not { Id.Value: { } id } reference
            || part.GetPartById(id) is not VmlDrawingPart drawing
        )
        {
            return false;
        }

        var left = CommentShapes.Without(MarkedSheet.Read(drawing), cells);
        if (CommentShapes.HasAny(left))
        {
            MarkedSheet.Write(drawing, left);
            return false;
        }

        reference.Remove();
        part.DeletePart(drawing);
        return true;
    }
}
