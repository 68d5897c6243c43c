using Endorsement.Rules.Text;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.ApplicationDates, Endorsement.Rules.Dossiers.ApplicationFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct ApplicationFacts
{
    public DayRange Registered;
    public DayRange Submitted;
}

/// <summary>When the candidate registered and applied, described once.</summary>
internal static class ApplicationForm
{
    public static ObjectForm<ApplicationDates, ApplicationFacts> Form { get; } =
        new(
            "the application",
            Make,
            [
                It.Date("registered", "the day of registration", a => a.Registered, (ref f) => ref f.Registered),
                It.Date(
                    "submitted",
                    "the day on which the application for the pathway asked was submitted",
                    a => a.Submitted,
                    (ref f) => ref f.Submitted
                ),
            ]
        )
        {
            Complete = static (ref f) => f.Registered.IsInOrderWith(f.Submitted),
        };

    private static ApplicationDates Make(JsonNode node) =>
        new() { Registered = node.Date("registered"), Submitted = node.Date("submitted") };
}
