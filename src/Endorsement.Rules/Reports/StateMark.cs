namespace Endorsement.Rules.Reports;

/// <summary>A mark of its own shape for each outcome: nobody has to see its colour. The words stand beside it.</summary>
internal static class StateMark
{
    public static void Draw(Markup html, Outcome outcome)
    {
        html.Open("svg", ("viewBox", "0 0 16 16"), ("width", "16"), ("height", "16"), ("aria-hidden", "true"), ("focusable", "false"));
        switch (outcome)
        {
            case Outcome.Met:
                html.Empty("circle", ("cx", "8"), ("cy", "8"), ("r", "7"), ("fill", "currentColor"), ("fill-opacity", "0.16"));
                Path(html, "4.6,8.3 7,10.7 11.5,5.6");
                break;
            case Outcome.NotMet:
                Ring(html);
                break;
            case Outcome.Unknown:
                Ring(html);
                html.Empty("circle", ("cx", "8"), ("cy", "8"), ("r", "2"), ("fill", "currentColor"));
                break;
            case Outcome.NeedsReview:
                Ring(html);
                html.Empty("path", ("d", "M8,2A6,6,0,0,1,8,14Z"), ("fill", "currentColor"));
                break;
            case Outcome.NotApplicable:
                Path(html, "4.5,8 11.5,8");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        html.Close();
    }

    private static void Ring(Markup html) =>
        html.Empty("circle", ("cx", "8"), ("cy", "8"), ("r", "6"), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.8"));

    private static void Path(Markup html, string points) =>
        html.Empty(
            "polyline",
            ("points", points),
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("stroke-width", "1.8"),
            ("stroke-linecap", "round"),
            ("stroke-linejoin", "round")
        );
}
