namespace Endorsement.Rules.Words.English;

/// <summary>Why a genuine entry does not count for a requirement, in words (S14).</summary>
internal static class SetAsideWords
{
    public static IReadOnlyDictionary<SetAsideReason, string> Words { get; } =
        new Dictionary<SetAsideReason, string>
        {
            [SetAsideReason.Future] = "dated after the as-of date",
            [SetAsideReason.Duplicate] = "the same entry again",
            [SetAsideReason.MaybeDuplicate] = "may be the same entry again",
            [SetAsideReason.Open] = "not clear yet; see what is open",
            [SetAsideReason.Incomplete] = "something about it is missing, but nothing here depends on it",
            [SetAsideReason.OutsideWindow] = "outside the window that counts",
            [SetAsideReason.CutByWindow] = "cut by the edge of the window; never counted in part",
            [SetAsideReason.Concentration] = "more from others than the rule on who provides it lets count",
            [SetAsideReason.OutsideCycle] = "outside the renewal cycle",
            [SetAsideReason.TooOld] = "too long ago",
            [SetAsideReason.OutsideDates] = "outside the dates that count",
            [SetAsideReason.BeforeDegree] = "before the degree that is asked",
            [SetAsideReason.BeforeStart] = "before the degree that is asked, or too long ago",
            [SetAsideReason.NoQualifyingDegree] = "no degree at the level that is asked",
            [SetAsideReason.NotServing] = "not during work that counts",
            [SetAsideReason.OnLeave] = "on leave on all the days that could count",
            [SetAsideReason.Format] = "another format than the ones that count",
            [SetAsideReason.Peer] = "peer supervision does not count here",
            [SetAsideReason.Subject] = "about something else than is asked",
            [SetAsideReason.OtherAges] = "concerns other ages",
            [SetAsideReason.ProviderNotQualified] = "the provider was not qualified for this requirement on that day",
            [SetAsideReason.SupervisorNotQualified] = "the supervisor was not qualified",
            [SetAsideReason.OtherActivity] = "another kind of work than is asked",
            [SetAsideReason.NotPaid] = "not paid, as is asked",
            [SetAsideReason.Paid] = "paid; only unpaid work counts here",
            [SetAsideReason.NotSupervised] = "not supervised, as is asked",
            [SetAsideReason.Supervised] = "supervised; only work without supervision counts here",
            [SetAsideReason.NotAttested] = "a quality that is asked is not attested",
            [SetAsideReason.ScopeTooSmall] = "the leadership does not reach far enough",
            [SetAsideReason.TooFewSupervised] = "too few people supervised",
            [SetAsideReason.OverCap] = "of a kind of which no more counts",
            [SetAsideReason.OtherPart] = "taken part in another way than counts",
            [SetAsideReason.OtherTopic] = "another topic than is asked",
            [SetAsideReason.NotDidactic] = "not didactic, as is asked",
            [SetAsideReason.Didactic] = "didactic, which does not count here",
            [SetAsideReason.OtherCredential] = "not one of the accepted credentials",
            [SetAsideReason.NotConferred] = "not conferred yet",
            [SetAsideReason.TranscriptNotOfficial] = "the transcript is not official",
            [SetAsideReason.FieldNotRelated] = "a reviewer found the field not related",
            [SetAsideReason.NotSpecificToFocus] = "a reviewer found the degree not specific to the focus",
            [SetAsideReason.OtherRole] = "none of the roles that are asked",
            [SetAsideReason.NotCurrent] = "not in that role at the time",
            [SetAsideReason.OtherPerson] = "the person is not endorsed or vetted as asked",
            [SetAsideReason.KnownTooShort] = "has known the candidate too short a time",
            [SetAsideReason.Expired] = "the rating has expired",
            [SetAsideReason.NotUpdated] = "the rating is from before the day that is asked",
            [SetAsideReason.NotEnoughInformation] = "too many answers \"not enough information\"",
            [SetAsideReason.NotActive] = "not active then",
            [SetAsideReason.OtherAssociation] = "of another association than is asked",
            [SetAsideReason.NotIndividual] = "not an individual membership",
            [SetAsideReason.Failed] = "not passed",
            [SetAsideReason.OtherAreas] = "supports none of the areas that are asked",
            [SetAsideReason.NotHeldSo] = "not held as asked on that day",
            [SetAsideReason.ExceptionNotAllowed] = "the association grants no exception here",
            [SetAsideReason.OtherCurrency] = "paid in another currency than is asked",
            [SetAsideReason.NotQualifying] = "does not qualify",
        };

    /// <summary>The words of a reason; of one that this version does not know the code.</summary>
    public static string Of(SetAsideReason reason) => Words.TryGetValue(reason, out var words) ? words : LabelWords.Plain(reason.Code);
}
