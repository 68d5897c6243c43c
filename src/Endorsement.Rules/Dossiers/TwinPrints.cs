using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.Intrinsics;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Dossiers;

/// <summary>The prints of the three kinds of entry that may be written down twice, and what their slots are called (S13).</summary>
internal static class TwinPrints
{
    private const uint OneDay = 1;
    private const uint Block = 2;

    public static EntryPrint Of(TrainingEntry entry, PrintMaker maker) =>
        Dated(maker.Begin(), entry.Date, entry.From, entry.To)
            .Flag(2, entry.Didactic)
            .Number(EntryPrint.Hours, entry.Hours?.Minutes)
            .FreeText(EntryPrint.Words, entry.Title)
            .Codes(EntryPrint.Words + 1, entry.Topics)
            .Word(EntryPrint.Words + 2, entry.As)
            .Codes(EntryPrint.Words + 3, entry.Competencies)
            .Finish();

    public static EntryPrint Of(ReflectiveSupervisionEntry entry, PrintMaker maker) =>
        Dated(maker.Begin(), entry.Date, entry.From, entry.To)
            .Flag(3, 4, (uint?)entry.Format)
            .Number(EntryPrint.Hours, entry.Hours?.Minutes)
            .Word(EntryPrint.Words, entry.Provider)
            .Codes(EntryPrint.Words + 1, entry.About)
            .Codes(EntryPrint.Words + 2, entry.Ages)
            .Finish();

    /// <summary>An absent `to` on work says that it is still going on: a value, not a gap.</summary>
    public static EntryPrint Of(WorkEntry entry, PrintMaker maker) =>
        maker
            .Begin()
            .Flag(0, entry.To is null)
            .Flag(1, entry.Paid)
            .Flag(2, entry.Supervised)
            .Flag(3, 4, (uint?)entry.Scope)
            .Date(EntryPrint.FirstDate, entry.From)
            .Date(EntryPrint.SecondDate, entry.To)
            .Number(EntryPrint.Hours, entry.HoursPerWeek?.Minutes)
            .Codes(EntryPrint.Words, entry.Activity)
            .Codes(EntryPrint.Words + 1, entry.Ages)
            .Word(EntryPrint.Words + 2, Counts(entry.Families))
            .Codes(EntryPrint.Words + 3, entry.Attested)
            .Word(EntryPrint.Words + 4, entry.Supervisor)
            .Number(EntryPrint.Words + 5, entry.PeopleSupervised)
            .Codes(EntryPrint.Words + 6, entry.Competencies)
            .Finish();

    /// <summary>Whether a training or a session says that it went from a day to a day.</summary>
    public static bool IsBlock(in EntryPrint print) => (print.Values.GetElement(EntryPrint.Flags) & Block) != 0;

    private static readonly string[] TrainingWords = ["title", "topics", "as", "competencies"];
    private static readonly string[] SessionWords = ["provider", "about", "ages"];
    private static readonly string[] WorkWords =
    [
        "activity",
        "ages",
        "families",
        "attested",
        "supervisor",
        "peopleSupervised",
        "competencies",
    ];

    /// <summary>What the slots of trainings are called, the dates apart.</summary>
    public static (int Slot, uint Bits, string Attribute)[] OfTraining { get; } =
        Named([(EntryPrint.Flags, 4, "didactic"), (EntryPrint.Hours, uint.MaxValue, "hours")], TrainingWords);

    /// <summary>What the slots of sessions are called, the dates apart.</summary>
    public static (int Slot, uint Bits, string Attribute)[] OfSessions { get; } =
        Named([(EntryPrint.Flags, 0x78, "format"), (EntryPrint.Hours, uint.MaxValue, "hours")], SessionWords);

    /// <summary>What the slots of work are called, the dates apart.</summary>
    public static (int Slot, uint Bits, string Attribute)[] OfWork { get; } =
        Named(
            [
                (EntryPrint.Flags, 2, "paid"),
                (EntryPrint.Flags, 4, "supervised"),
                (EntryPrint.Flags, 0x78, "scope"),
                (EntryPrint.Hours, uint.MaxValue, "hoursPerWeek"),
            ],
            WorkWords
        );

    private static (int, uint, string)[] Named((int, uint, string)[] first, string[] words) =>
        [.. first, .. words.Select((word, i) => (EntryPrint.Words + i, uint.MaxValue, word))];

    private static PrintMaker Dated(PrintMaker maker, DocumentedDate? date, DocumentedDate? from, DocumentedDate? to) =>
        maker
            .Flag(
                0,
                2,
                date is not null ? OneDay
                    : (from ?? to) is not null ? Block
                    : null
            )
            .Date(EntryPrint.FirstDate, date ?? from)
            .Date(EntryPrint.SecondDate, date is null ? to : null);

    private static string? Counts(FamilyCounts? families) =>
        families is { } given
            ? string.Create(CultureInfo.InvariantCulture, $"{given.Prenatal},{given.InfantToddler},{given.EarlyChildhood}")
            : null;
}
