using System.Collections.Immutable;

namespace Endorsement.Rules.Text;

/// <summary>
/// One description of what a JSON value may look like. The strict reader checks documents against it and the published JSON Schemas
/// are written from it, so that the two cannot drift.
/// </summary>
internal abstract record Shape
{
    /// <summary>What the value means, for the schema and for editors.</summary>
    public string Description { get; init; } = "";

    /// <summary>How `format` breaks it over lines.</summary>
    public ShapeLayout Layout { get; init; }
}

/// <summary>How a value is written over several lines.</summary>
internal enum ShapeLayout
{
    /// <summary>On one line where it fits; else as much on each line as fits.</summary>
    Filled,

    /// <summary>On one line where it fits; else one member on each.</summary>
    Stacked,

    /// <summary>One member or item on each line, however short: what people look for by eye.</summary>
    Open,
}

/// <summary>Any JSON value.</summary>
internal sealed record AnyShape : Shape;

/// <summary>A shape with a name of its own in the schema; looked up late, so that shapes may be recursive.</summary>
internal sealed record NamedShape(string Name, Func<Shape> Target) : Shape;

internal sealed record MemberShape(string Name, Shape Shape, bool IsRequired)
{
    /// <summary>Whether it says nothing that another member does not say, or that anybody reads: a form does not ask for it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Words under which authors look for it: each is an error whose help names the member.</summary>
    public ImmutableArray<string> AlsoCalled { get; init; } = [];
}

internal sealed record ObjectShape : Shape
{
    /// <summary>What to call such an object in a message: "a training entry".</summary>
    public required string Noun { get; init; }

    public ImmutableArray<MemberShape> Members { get; init; } = [];

    /// <summary>Groups of members of which at most one may be given.</summary>
    public ImmutableArray<ImmutableArray<string>> Exclusive { get; init; } = [];

    /// <summary>Groups of members of which at least one must be given.</summary>
    public ImmutableArray<ImmutableArray<string>> OneOf { get; init; } = [];

    public MemberShape? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }
}

/// <summary>An object chosen by the value of one of its members.</summary>
internal sealed record TaggedShape(string Noun, string Tag, ImmutableArray<(string Value, ObjectShape Shape)> Choices) : Shape
{
    /// <summary>What stands in when the tag is absent (a requirement that is `use`d says its kind elsewhere).</summary>
    public ObjectShape? Untagged { get; init; }
}

/// <summary>An object whose member names are free.</summary>
internal sealed record MapShape(string Noun, Shape Value) : Shape
{
    public ImmutableArray<string> Keys { get; init; } = [];
}

internal sealed record ListShape(string Noun, Shape Item) : Shape
{
    public int AtLeast { get; init; }

    /// <summary>The most entries; 0: as many as a document may have.</summary>
    public int AtMost { get; init; }
}

/// <summary>Exactly one text, or a list of them.</summary>
internal sealed record OneOrManyShape(Shape Item) : Shape;

/// <summary>Either of two shapes, told apart by being text or not.</summary>
internal sealed record TextOrShape(Shape Text, Shape Other) : Shape;

/// <summary>Either of two shapes, told apart by being a list or not.</summary>
internal sealed record ListOrObjectShape(ListShape List, ObjectShape Object) : Shape;

internal sealed record TextShape : Shape;

/// <summary>An open code: text without blanks at its ends, not empty.</summary>
internal sealed record CodeShape : Shape
{
    /// <summary>Whether it names something that the document defines.</summary>
    public bool IsName { get; init; }
}

internal sealed record ClosedCodeShape(string Noun, ImmutableArray<string> Codes) : Shape;

internal sealed record FlagShape : Shape
{
    /// <summary>The only value allowed, if only one makes sense.</summary>
    public bool? Only { get; init; }
}

internal sealed record WholeShape(int Least, int Most) : Shape;

/// <summary>How many of something there are: a whole number from 0 to 2⁵³, which every reader of JSON holds exactly.</summary>
internal sealed record CountShape : Shape
{
    public const long Most = 1L << 53;
}

/// <summary>Hours as a decimal that comes to whole minutes, or plain minutes.</summary>
internal sealed record AmountShape(bool InMinutes, decimal Most) : Shape;

/// <summary>An amount of money: a decimal with at most two places.</summary>
internal sealed record MoneyShape : Shape;

internal enum DatePrecision
{
    Day,
    Partial,
    MonthAndDay,
}

internal sealed record DateShape(DatePrecision Precision) : Shape
{
    /// <summary>Words that may stand in for a date: `as-of`, `cycle-start` …</summary>
    public ImmutableArray<string> Words { get; init; } = [];
}

/// <summary>An ISO period of years, months, weeks and days.</summary>
internal sealed record PeriodShape : Shape;

/// <summary>Short ways to write shapes, so that a description reads like the document it describes.</summary>
internal static class Shapes
{
    public static TextShape FreeText { get; } = new();

    public static CodeShape Code { get; } = new();

    public static FlagShape Flag { get; } = new();

    public static FlagShape Yes { get; } = new() { Only = true };

    public static CountShape Count { get; } = new();

    public static DateShape Day { get; } = new(DatePrecision.Day);

    public static DateShape Date { get; } = new(DatePrecision.Partial);

    public static DateShape MonthAndDay { get; } = new(DatePrecision.MonthAndDay);

    public static PeriodShape Period { get; } = new();

    public static ListShape Codes { get; } = new("code", Code);

    public static ListShape SomeCodes { get; } = new("code", Code) { AtLeast = 1 };

    public static MemberShape Required(string name, Shape shape, string description) =>
        new(name, shape with { Description = description }, IsRequired: true);

    public static MemberShape Optional(string name, Shape shape, string description) =>
        new(name, shape with { Description = description }, IsRequired: false);
}

/// <summary>The shape, or null, which takes a member away in an override.</summary>
internal sealed record NullOrShape(Shape Other) : Shape;
