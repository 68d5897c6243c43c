using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why a genuine entry does not count for a requirement (S14): a closed set, each with its stable code.</summary>
/// <remarks>A saved determination may hold a code that this version does not know: it is kept. Equal when the codes are.</remarks>
public sealed record SetAsideReason
{
    private static readonly List<SetAsideReason> Declared = [];

    private SetAsideReason(string code, bool isKnown) => (Code, IsKnown) = (code, isKnown);

    /// <summary>Dated after the as-of date.</summary>
    public static SetAsideReason Future { get; } = Known("future");

    /// <summary>The same entry again.</summary>
    public static SetAsideReason Duplicate { get; } = Known("duplicate");

    /// <summary>May be the same entry again.</summary>
    public static SetAsideReason MaybeDuplicate { get; } = Known("maybe-duplicate");

    /// <summary>Not clear yet; see what is open.</summary>
    public static SetAsideReason Open { get; } = Known("open");

    /// <summary>Not complete, which changes nothing here.</summary>
    public static SetAsideReason Incomplete { get; } = Known("incomplete");

    /// <summary>Outside the window that counts.</summary>
    public static SetAsideReason OutsideWindow { get; } = Known("outside-window");

    /// <summary>Cut by the edge of the window; never counted in part.</summary>
    public static SetAsideReason CutByWindow { get; } = Known("cut-by-window");

    /// <summary>More from others than the rule on who provides it lets count.</summary>
    public static SetAsideReason Concentration { get; } = Known("concentration");

    /// <summary>Outside the renewal cycle.</summary>
    public static SetAsideReason OutsideCycle { get; } = Known("outside-cycle");

    /// <summary>Too long ago.</summary>
    public static SetAsideReason TooOld { get; } = Known("too-old");

    /// <summary>Outside the dates that count.</summary>
    public static SetAsideReason OutsideDates { get; } = Known("outside-dates");

    /// <summary>Before the degree that is asked.</summary>
    public static SetAsideReason BeforeDegree { get; } = Known("before-degree");

    /// <summary>Before the degree that is asked, or too long ago.</summary>
    public static SetAsideReason BeforeStart { get; } = Known("before-start");

    /// <summary>No degree at the level that is asked.</summary>
    public static SetAsideReason NoQualifyingDegree { get; } = Known("no-qualifying-degree");

    /// <summary>Not during work that counts.</summary>
    public static SetAsideReason NotServing { get; } = Known("not-serving");

    /// <summary>All its days that could count were leave.</summary>
    public static SetAsideReason OnLeave { get; } = Known("on-leave");

    /// <summary>Another format than the ones that count.</summary>
    public static SetAsideReason Format { get; } = Known("format");

    /// <summary>Peer supervision does not count here.</summary>
    public static SetAsideReason Peer { get; } = Known("peer");

    /// <summary>About something else than is asked.</summary>
    public static SetAsideReason Subject { get; } = Known("subject");

    /// <summary>Concerns other ages.</summary>
    public static SetAsideReason OtherAges { get; } = Known("other-ages");

    /// <summary>The provider was not qualified for this requirement on that day.</summary>
    public static SetAsideReason ProviderNotQualified { get; } = Known("provider-not-qualified");

    /// <summary>The supervisor was not qualified.</summary>
    public static SetAsideReason SupervisorNotQualified { get; } = Known("supervisor-not-qualified");

    /// <summary>Another kind of work than is asked.</summary>
    public static SetAsideReason OtherActivity { get; } = Known("other-activity");

    /// <summary>Not paid, as is asked.</summary>
    public static SetAsideReason NotPaid { get; } = Known("not-paid");

    /// <summary>Paid; only unpaid work counts here.</summary>
    public static SetAsideReason Paid { get; } = Known("paid");

    /// <summary>Not supervised, as is asked.</summary>
    public static SetAsideReason NotSupervised { get; } = Known("not-supervised");

    /// <summary>Supervised; only work without supervision counts here.</summary>
    public static SetAsideReason Supervised { get; } = Known("supervised");

    /// <summary>A quality that is asked is not attested.</summary>
    public static SetAsideReason NotAttested { get; } = Known("not-attested");

    /// <summary>The leadership does not reach far enough.</summary>
    public static SetAsideReason ScopeTooSmall { get; } = Known("scope-too-small");

    /// <summary>Too few people supervised.</summary>
    public static SetAsideReason TooFewSupervised { get; } = Known("too-few-supervised");

    /// <summary>Of a kind of which no more counts.</summary>
    public static SetAsideReason OverCap { get; } = Known("over-cap");

    /// <summary>Taken part in another way than counts.</summary>
    public static SetAsideReason OtherPart { get; } = Known("other-part");

    /// <summary>Another topic than is asked.</summary>
    public static SetAsideReason OtherTopic { get; } = Known("other-topic");

    /// <summary>Not didactic, as is asked.</summary>
    public static SetAsideReason NotDidactic { get; } = Known("not-didactic");

    /// <summary>Didactic, which does not count here.</summary>
    public static SetAsideReason Didactic { get; } = Known("didactic");

    /// <summary>Not one of the accepted credentials.</summary>
    public static SetAsideReason OtherCredential { get; } = Known("other-credential");

    /// <summary>Not conferred yet.</summary>
    public static SetAsideReason NotConferred { get; } = Known("not-conferred");

    /// <summary>The transcript is not official.</summary>
    public static SetAsideReason TranscriptNotOfficial { get; } = Known("transcript-not-official");

    /// <summary>A reviewer found the field not related.</summary>
    public static SetAsideReason FieldNotRelated { get; } = Known("field-not-related");

    /// <summary>A reviewer found the degree not specific to the focus.</summary>
    public static SetAsideReason NotSpecificToFocus { get; } = Known("not-specific-to-focus");

    /// <summary>None of the roles that are asked.</summary>
    public static SetAsideReason OtherRole { get; } = Known("other-role");

    /// <summary>Not in that role at the time.</summary>
    public static SetAsideReason NotCurrent { get; } = Known("not-current");

    /// <summary>The person is not endorsed or vetted as asked.</summary>
    public static SetAsideReason OtherPerson { get; } = Known("other-person");

    /// <summary>Has known the candidate too short a time.</summary>
    public static SetAsideReason KnownTooShort { get; } = Known("known-too-short");

    /// <summary>The rating has expired.</summary>
    public static SetAsideReason Expired { get; } = Known("expired");

    /// <summary>The rating is from before the day that is asked.</summary>
    public static SetAsideReason NotUpdated { get; } = Known("not-updated");

    /// <summary>Too many answers "not enough information".</summary>
    public static SetAsideReason NotEnoughInformation { get; } = Known("not-enough-information");

    /// <summary>Not active then.</summary>
    public static SetAsideReason NotActive { get; } = Known("not-active");

    /// <summary>Of another association than is asked.</summary>
    public static SetAsideReason OtherAssociation { get; } = Known("other-association");

    /// <summary>Not an individual membership.</summary>
    public static SetAsideReason NotIndividual { get; } = Known("not-individual");

    /// <summary>Not passed.</summary>
    public static SetAsideReason Failed { get; } = Known("failed");

    /// <summary>Supports none of the areas that are asked.</summary>
    public static SetAsideReason OtherAreas { get; } = Known("other-areas");

    /// <summary>Not held as asked on that day.</summary>
    public static SetAsideReason NotHeldSo { get; } = Known("not-held-so");

    /// <summary>An exception of a kind that the association does not grant (S51).</summary>
    public static SetAsideReason ExceptionNotAllowed { get; } = Known("exception-not-allowed");

    /// <summary>A payment in another currency than its item is asked in (S51b).</summary>
    public static SetAsideReason OtherCurrency { get; } = Known("other-currency");

    /// <summary>Does not qualify.</summary>
    public static SetAsideReason NotQualifying { get; } = Known("not-qualifying");

    /// <summary>Every reason that this version knows.</summary>
    public static ImmutableArray<SetAsideReason> All { get; } = [.. Declared];

    /// <summary>The stable code, e.g. <c>outside-window</c>.</summary>
    public string Code { get; }

    /// <summary>Whether this version knows it; one of another version is kept with its code.</summary>
    public bool IsKnown { get; }

    /// <summary>The reason with a code; one of another version where this version does not know it.</summary>
    /// <param name="code">The code, e.g. <c>outside-window</c>.</param>
    public static SetAsideReason Of(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return All.FirstOrDefault(reason => reason.Code == code) ?? new SetAsideReason(code, isKnown: false);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static SetAsideReason Known(string code)
    {
        var reason = new SetAsideReason(code, isKnown: true);
        Declared.Add(reason);
        return reason;
    }
}
