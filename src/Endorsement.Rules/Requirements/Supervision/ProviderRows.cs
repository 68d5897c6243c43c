using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>Who may provide RS/C, and under which conditions (S32): form, reading, codes and plan.</summary>
internal static class ProviderRows
{
    private static readonly ObjectShape Row = new()
    {
        Description = "One way in which a session counts: everything that the row names must hold.",
        Noun = "a provider row",
        Members =
        [
            .. PeopleRows.Members,
            Optional("formats", RuleForms.Formats, "only sessions of these formats"),
            Optional("candidate", RuleForms.Condition, "only for candidates of whom this is true"),
            Optional("at", new ClosedCodeShape("a moment", ["as-of", "session"]), "when `candidate` is asked; as-of when absent"),
            Optional("sessions", RuleForms.DayRange, "only sessions dated in this range (accrual cut-over)"),
            Optional("applications", RuleForms.DayRange, "only applications submitted in this range (application cut-over)"),
        ],
    };

    public static ListShape List { get; } = new("provider row", new NamedShape("providerRow", () => Row)) { AtLeast = 1 };

    /// <summary>Rows, or the name of some that `definitions` holds.</summary>
    public static TextOrShape Form { get; } = new(Code, List);

    public static Sequence<ProviderRow>? Read(JsonNode? list, RequirementReader reader) =>
        list is null
            ? null
            :
            [
                .. list.Items.Select(row => new ProviderRow
                {
                    Who = PeopleRows.ReadRow(row, reader),
                    Formats = row.ClosedList<SessionFormat>("formats", ClosedCodes.Formats),
                    ForCandidates = reader.Condition(row, "candidate"),
                    AtSession = row.Text("at") == "session",
                    SessionsFrom = row["sessions"]?.Day("from"),
                    SessionsUntil = row["sessions"]?.Day("until"),
                    ApplicationsFrom = row["applications"]?.Day("from"),
                    ApplicationsUntil = row["applications"]?.Day("until"),
                }),
            ];

    public static void Write(RuleWriter writer, ProviderRow row)
    {
        PeopleRows.Write(writer, row.Who);
        writer.Codes<SessionFormat>("formats", row.Formats, ClosedCodes.Spell);
        writer.Condition("candidate", row.ForCandidates);
        writer.Text("at", row.AtSession ? "session" : null);
        writer.Days("sessions", row.SessionsFrom, row.SessionsUntil);
        writer.Days("applications", row.ApplicationsFrom, row.ApplicationsUntil);
    }

    public static void AddCodes(IEnumerable<ProviderRow>? rows, NamedCodes codes)
    {
        foreach (var row in rows ?? [])
        {
            PeopleRows.AddCodes(row.Who, codes);
            codes.Add(row.ForCandidates);
        }
    }

    public static ProvidersPlan? Compile(Sequence<ProviderRow>? rows, RequirementCompiler compiler) =>
        rows is { } given ? new ProvidersPlan([.. given.Select(row => Compile(row, compiler))]) : null;

    private static ProviderRowPlan Compile(ProviderRow row, RequirementCompiler compiler) =>
        new()
        {
            Who = PeopleRows.Compile(row.Who, compiler),
            Formats = RequirementCompiler.Formats(row.Formats),
            Candidate = compiler.Conditions.Optional(row.ForCandidates, row.AtSession),
            AtSession = row.AtSession && row.ForCandidates is not null,
            SessionsFrom = row.SessionsFrom is { } from ? Days.Of(from) : Days.None,
            SessionsUntil = row.SessionsUntil is { } until ? Days.Of(until) : int.MaxValue,
            Applications = Applications(row.ApplicationsFrom, row.ApplicationsUntil, compiler),
        };

    /// <summary>The application cut-over of a row.</summary>
    private static ConditionPlan? Applications(LocalDate? from, LocalDate? until, RequirementCompiler compiler) =>
        from is null && until is null
            ? null
            : compiler.Conditions.Atom(
                ("applications", from, until),
                () => new ApplicationRangeAtom(from is { } f ? Days.Of(f) : Days.None, until is { } u ? Days.Of(u) : int.MaxValue)
            );
}
