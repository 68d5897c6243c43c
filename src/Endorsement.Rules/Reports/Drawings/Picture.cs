namespace Endorsement.Rules.Reports.Drawings;

/// <summary>A finished drawing.</summary>
/// <param name="Width">Its width, in units of its own.</param>
/// <param name="Height">Its height, in the same.</param>
/// <param name="Content">What is drawn: elements of SVG.</param>
internal sealed record Picture(int Width, int Height, string Content);

/// <summary>What a line or an area means.</summary>
internal enum Tone
{
    /// <summary>Words and figures.</summary>
    Ink,

    /// <summary>Words and lines that stand back.</summary>
    Muted,

    /// <summary>Axes and grounds.</summary>
    Faint,

    /// <summary>Met, or counts.</summary>
    Met,

    /// <summary>Not met, or stands in the way.</summary>
    NotMet,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Waits for a reviewer.</summary>
    Review,

    /// <summary>Planned, or the time that is looked at.</summary>
    Accent,
}

/// <summary>The colours of tones, as they are where no style is read.</summary>
internal static class Tones
{
    public static string Colour(this Tone tone) =>
        tone switch
        {
            Tone.Ink => "#22272c",
            Tone.Muted => "#5d666f",
            Tone.Faint => "#c9cfd4",
            Tone.Met => "#2c7a55",
            Tone.NotMet => "#b0512a",
            Tone.Unknown => "#4a6c9b",
            Tone.Review => "#7b559e",
            Tone.Accent => "#1c6e7d",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The name by which the style knows it.</summary>
    public static string Name(this Tone tone) => tone.ToString().ToLowerInvariant();

    public static Tone Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => Tone.Met,
            Outcome.NotMet => Tone.NotMet,
            Outcome.Unknown => Tone.Unknown,
            Outcome.NeedsReview => Tone.Review,
            Outcome.NotApplicable => Tone.Faint,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
