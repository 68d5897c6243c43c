namespace Endorsement.Rules.Analysis;

/// <summary>Walks from a candidate along every day and number, and along the day that is asked about, to where the outcome turns.</summary>
internal static class WitnessWalk
{
    /// <summary>Days, or steps of a number, that are gone each way.</summary>
    private const long Farthest = 8_192;

    public static void Along(FoundWitnesses found, Exemplar start)
    {
        var document = WitnessDocument.Of(start.Candidate);
        foreach (var axis in WitnessDocument.Axes(document).ToArray())
        {
            var home = axis.At;
            Walk(
                home,
                axis.IsDay ? null : 0,
                at =>
                {
                    axis.MoveTo(at);
                    return found.Try(document, start.Question);
                }
            );
            axis.MoveTo(home);
        }

        foreach (var days in WitnessMoves.Together(document))
        {
            Walk(
                0,
                null,
                later =>
                {
                    days.Move(later);
                    return found.Try(document, start.Question);
                }
            );
            days.Move(0);
        }

        Walk(0, null, days => found.Try(start.Candidate, start.Question with { AsOf = start.Question.AsOf.PlusDays((int)days) }));
    }

    private static void Walk(long home, long? least, Func<long, SidesFound?> on)
    {
        if (on(home) is not { } here)
        {
            return;
        }

        foreach (var way in (long[])[-1, 1])
        {
            var near = home;
            for (var step = 1L; step <= Farthest; step *= 2)
            {
                var far = home + (way * step);
                if (far < least || on(far) is not { } there)
                {
                    break;
                }

                if (there.First.IsMet() != here.First.IsMet() || there.Second.IsMet() != here.Second.IsMet())
                {
                    Turn(near, far, here, on);
                    break;
                }

                near = far;
            }
        }
    }

    /// <summary>Halves until the day or number is found at which it turns.</summary>
    private static void Turn(long near, long far, SidesFound here, Func<long, SidesFound?> on)
    {
        while (Math.Abs(far - near) > 1)
        {
            var middle = near + ((far - near) / 2);
            if (on(middle) is not { } there)
            {
                return;
            }

            (near, far) =
                there.First.IsMet() == here.First.IsMet() && there.Second.IsMet() == here.Second.IsMet() ? (middle, far) : (near, middle);
        }
    }
}
