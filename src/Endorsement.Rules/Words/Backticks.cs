namespace Endorsement.Rules.Words;

/// <summary>Words of a document in a diagnostic, which stand in backticks there, as people set them off.</summary>
internal static class Backticks
{
    /// <param name="text">The text; each odd backtick opens, each even one closes, and one that nothing closes stays.</param>
    /// <param name="open">What opens in place of it.</param>
    /// <param name="close">What closes in place of it.</param>
    public static string With(string text, char open, char close)
    {
        var pieces = text.Split('`');
        var paired = pieces.Length % 2 == 1 ? pieces.Length - 1 : pieces.Length - 2;
        var said = new System.Text.StringBuilder(pieces[0]);
        for (var i = 1; i < pieces.Length; i++)
        {
            said.Append(
                    i > paired ? '`'
                    : i % 2 == 1 ? open
                    : close
                )
                .Append(pieces[i]);
        }

        return said.ToString();
    }
}
