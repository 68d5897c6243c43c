using System.Collections.Immutable;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Dossiers;

/// <summary>Short ways to describe the members of one kind of entry, so that a description reads like the document it describes.</summary>
/// <typeparam name="TEntry">The record.</typeparam>
/// <typeparam name="TFacts">The same in the form that rules see.</typeparam>
internal static class It<TEntry, TFacts>
    where TFacts : struct
{
    private static readonly AmountShape EntryHours = new(InMinutes: false, ClockHours.EntryMaximum.Minutes / 60);
    private static readonly AmountShape EntryMinutes = new(InMinutes: true, ClockHours.EntryMaximum.Minutes);

    private static readonly AmountShape WeekAmount = new(InMinutes: false, 168);

    /// <summary>The id, which every entry of the section has.</summary>
    public static MemberForm<TEntry, TFacts> Id(
        Func<TEntry, string?> value,
        Fact<TFacts, TextAt> fact,
        string description = "the entry's own id, unique within its section"
    ) => new IdMember<TEntry, TFacts>(Shapes.Required("id", Shapes.Code, description), value, fact);

    /// <summary>An id that an entry may do without.</summary>
    public static MemberForm<TEntry, TFacts> OptionalId(Func<TEntry, string?> value, Fact<TFacts, TextAt> fact) =>
        new IdMember<TEntry, TFacts>(Shapes.Optional("id", Shapes.Code, "the entry's own id"), value, fact);

    /// <summary>Free text that nothing reads.</summary>
    public static MemberForm<TEntry, TFacts> Text(
        string name,
        string description,
        Func<TEntry, string?> value,
        Fact<TFacts, TextAt>? fact = null,
        bool isSame = false
    ) => new TextMember<TEntry, TFacts>(Shapes.Optional(name, Shapes.FreeText, description), value, fact, isSame);

    /// <summary>What an entry of a plan says of itself, so that it can be appended as it stands: it is read over.</summary>
    public static MemberForm<TEntry, TFacts> Serves() =>
        new TextsMember<TEntry, TFacts>(
            Shapes.Optional(
                "serves",
                new ListShape("requirement", Shapes.FreeText),
                "the requirements that an entry of a plan serves; nothing reads them"
            ) with
            {
                IsBeside = true,
            },
            _ => null
        );

    /// <summary>Links and file names that bear an entry out: for words only, read by no rule.</summary>
    public static MemberForm<TEntry, TFacts> Evidence(Func<TEntry, Sequence<string>?> value) =>
        new TextsMember<TEntry, TFacts>(
            Shapes.Optional(
                "evidence",
                new ListShape("link or file name", Shapes.FreeText),
                "links or file names that bear it out; no rule reads them"
            ),
            value
        );

    /// <summary>Text that must be there, whatever it says.</summary>
    public static MemberForm<TEntry, TFacts> SomeText(string name, string description, Func<TEntry, string?> value) =>
        new TextMember<TEntry, TFacts>(Shapes.Required(name, Shapes.FreeText, description), value, fact: null, isSame: false);

    /// <summary>What somebody or something is called: it must be there, and says something.</summary>
    public static MemberForm<TEntry, TFacts> Name(
        string name,
        string description,
        Func<TEntry, string?> value,
        Fact<TFacts, TextAt> fact
    ) => new IdMember<TEntry, TFacts>(Shapes.Required(name, Shapes.Code, description), value, fact);

    public static MemberForm<TEntry, TFacts> Date(
        string name,
        string description,
        Func<TEntry, DocumentedDate?> value,
        Fact<TFacts, DayRange>? fact,
        Dates says = Dates.Alone
    ) => new DateMember<TEntry, TFacts>(Shapes.Optional(name, Shapes.Date, description), value, fact, says);

    /// <summary>A day that is always known to the day.</summary>
    public static MemberForm<TEntry, TFacts> Day(
        string name,
        string description,
        Func<TEntry, LocalDate?> value,
        Fact<TFacts, int> fact,
        bool isRequired = false
    ) =>
        new DayMember<TEntry, TFacts>(
            isRequired ? Shapes.Required(name, Shapes.Day, description) : Shapes.Optional(name, Shapes.Day, description),
            value,
            fact
        );

    public static MemberForm<TEntry, TFacts> Flag(
        string name,
        string description,
        Func<TEntry, bool?> value,
        Fact<TFacts, Truth> fact,
        bool isSame = false
    ) => new FlagMember<TEntry, TFacts>(Shapes.Optional(name, Shapes.Flag, description), value, fact, isSame);

    /// <summary>Said only where it is so.</summary>
    public static MemberForm<TEntry, TFacts> Yes(string name, string description, Func<TEntry, bool> value, Fact<TFacts, Truth> fact) =>
        new FlagMember<TEntry, TFacts>(
            Shapes.Optional(name, Shapes.Yes, description),
            entry => value(entry) ? true : null,
            fact,
            isSame: false,
            isOnlyTrue: true
        );

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static MemberForm<TEntry, TFacts> Whole(
        string name,
        string description,
        int most,
        Func<TEntry, int?> value,
        Fact<TFacts, int> fact,
        bool isSame = false,
        int least = 0
    ) =>
        new WholeMember<TEntry, TFacts>(
            Shapes.Optional(name, new WholeShape(least, most), description),
            new(least, most),
            value,
            fact,
            isSame
        );

    /// <summary>The hours of a training or a session.</summary>
    public static MemberForm<TEntry, TFacts> Hours(string description, Func<TEntry, ClockHours?> value, Fact<TFacts, int> fact) =>
        new HoursMember<TEntry, TFacts>(
            Shapes.Optional("hours", EntryHours, description),
            EntryHours,
            value,
            fact,
            isSame: true,
            mayBeMinutes: true
        );

    /// <summary>The same in minutes, instead.</summary>
    public static MemberForm<TEntry, TFacts> Minutes(Fact<TFacts, int> fact) =>
        new HoursMember<TEntry, TFacts>(
            Shapes.Optional("minutes", EntryMinutes, "clock minutes, instead of hours") with
            {
                IsBeside = true,
            },
            EntryMinutes,
            null,
            fact,
            isSame: true,
            mayBeMinutes: true
        );

    /// <summary>Hours of a week.</summary>
    public static MemberForm<TEntry, TFacts> WeekHours(
        string name,
        string description,
        Func<TEntry, ClockHours?> value,
        Fact<TFacts, int> fact
    ) =>
        new HoursMember<TEntry, TFacts>(
            Shapes.Optional(name, WeekAmount, description),
            WeekAmount,
            value,
            fact,
            isSame: true,
            mayBeMinutes: false
        );

    /// <summary>One open code.</summary>
    public static MemberForm<TEntry, TFacts> Code(
        string name,
        string description,
        CodeKind kind,
        Func<TEntry, string?> value,
        Fact<TFacts, CodeSet> fact,
        Fact<TFacts, TextAt>? text = null,
        bool isRequired = false,
        bool isSame = false
    ) =>
        new CodeMember<TEntry, TFacts>(
            isRequired ? Shapes.Required(name, Shapes.Code, description) : Shapes.Optional(name, Shapes.Code, description),
            kind,
            value,
            fact,
            text,
            isSame
        );

    /// <summary>A list of open codes.</summary>
    public static MemberForm<TEntry, TFacts> Codes(
        string name,
        string description,
        CodeKind kind,
        Func<TEntry, Sequence<string>?> value,
        Fact<TFacts, CodeSet> fact,
        bool mayBeOne = false,
        bool isSame = false
    ) =>
        new CodesMember<TEntry, TFacts>(
            Shapes.Optional(name, mayBeOne ? new OneOrManyShape(Shapes.Code) : Shapes.Codes, description),
            kind,
            value,
            fact,
            isSame
        );

    public static MemberForm<TEntry, TFacts> Competencies(
        Func<TEntry, Sequence<string>?> value,
        Fact<TFacts, CodeSet> fact,
        bool isSame = true
    ) =>
        Codes("competencies", "codes of the competency areas that this entry supports", CodeKind.Competencies, value, fact, isSame: isSame);

    public static MemberForm<TEntry, TFacts> Ages(
        string description,
        Func<TEntry, Sequence<AgeGroup>?> value,
        Fact<TFacts, CodeSet> fact
    ) =>
        new AgesMember<TEntry, TFacts>(
            Shapes.Optional("ages", new ListShape("age group", new ClosedCodeShape("an age group", ClosedCodes.Ages)), description),
            value,
            fact
        );

    /// <summary>One of a closed list of codes, as the place of the code in its list.</summary>
    public static MemberForm<TEntry, TFacts> Closed<TFact>(
        string name,
        string noun,
        string description,
        ImmutableArray<string> codes,
        Func<TEntry, string?> value,
        Fact<TFacts, TFact> fact,
        TFact absent,
        Func<int, TFact> make,
        bool isRequired = false,
        bool isSame = false
    )
    {
        var shape = new ClosedCodeShape(noun, codes);
        return new ClosedMember<TEntry, TFacts, TFact>(
            isRequired ? Shapes.Required(name, shape, description) : Shapes.Optional(name, shape, description),
            new Utf8Table(codes),
            value,
            fact,
            absent,
            make,
            isSame
        );
    }

    /// <summary>The id of somebody among the people.</summary>
    public static MemberForm<TEntry, TFacts> Person(
        string name,
        string description,
        Func<TEntry, string?> value,
        Fact<TFacts, TextAt> id,
        Fact<TFacts, int> fact,
        bool isRequired = false,
        bool isSame = false
    ) =>
        new PersonMember<TEntry, TFacts>(
            isRequired ? Shapes.Required(name, Shapes.Code, description) : Shapes.Optional(name, Shapes.Code, description),
            value,
            id,
            fact,
            isSame
        );

    public static MemberForm<TEntry, TFacts> Families(
        string description,
        Func<TEntry, FamilyCounts?> value,
        Fact<TFacts, bool> isGiven,
        Fact<TFacts, FamilyCounts> fact
    ) => new FamiliesMember<TEntry, TFacts>(Shapes.Optional("families", FamiliesForm.Shape, description), value, isGiven, fact);

    /// <summary>A list of objects within the entry.</summary>
    public static MemberForm<TEntry, TFacts> List<TInner, TInnerFacts>(
        string name,
        string noun,
        string description,
        ObjectForm<TInner, TInnerFacts> form,
        Func<TEntry, Sequence<TInner>?> value,
        Fact<TFacts, Span> fact,
        Func<Dossier, Section<TInnerFacts>> section
    )
        where TInnerFacts : struct, IEntry =>
        new InnerListMember<TEntry, TFacts, TInner, TInnerFacts>(
            Shapes.Optional(name, new ListShape(noun, form.Shape), description),
            form,
            value,
            fact,
            section
        );
}
