using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>How a later value of a parameter stands to an earlier one.</summary>
internal enum Relation
{
    /// <summary>They say the same, however they are spelled.</summary>
    Same,

    /// <summary>The later one is higher, longer, or has more members.</summary>
    Higher,

    /// <summary>The later one is lower, shorter, or has fewer members.</summary>
    Lower,

    /// <summary>Neither.</summary>
    Other,
}

/// <summary>What a parameter holds: how two of them compare, and how one is written (S59).</summary>
/// <param name="compare">How the second stands to the first.</param>
/// <param name="write">Writes one under a name; order and spelling of the same thing make no difference.</param>
internal sealed class ParameterForm(Func<object, object, Relation> compare, Action<RuleWriter, string, object> write)
{
    private const string Member = "value";

    public static ParameterForm Hours { get; } = Of<ClockHours>((w, name, hours) => w.Hours(name, hours));

    public static ParameterForm Date { get; } = Of<LocalDate>((w, name, day) => w.Day(name, day));

    public static ParameterForm Money { get; } = Of<decimal>((w, name, amount) => w.Number(name, amount / 1.000000000000000000000m));

    public static ParameterForm Flag { get; } = Of<bool>((w, name, flag) => w.Flag(name, flag));

    public static ParameterForm Length { get; } =
        new((a, b) => Periods.Compare((Period)a, (Period)b), (w, name, period) => w.Length(name, Periods.Plain((Period)period)));

    public static ParameterForm Day { get; } = new((a, b) => Compare((RuleDay)a, (RuleDay)b), (w, name, day) => w.Day(name, (RuleDay)day));

    public static ParameterForm DayOfYear { get; } =
        new((a, b) => a.Equals(b) ? Relation.Same : Relation.Other, (w, name, day) => w.DayOfYear(name, (AnnualDate)day));

    public static ParameterForm Text { get; } =
        new((a, b) => a.Equals(b) ? Relation.Same : Relation.Other, (w, name, text) => w.Text(name, (string)text));

    public static ParameterForm Condition { get; } =
        new(
            (a, b) => CanonicalForm.AreSame(Of((Condition)a), Of((Condition)b)) ? Relation.Same : Relation.Other,
            (w, name, condition) => w.Add(name, CanonicalForm.Canonical(Of((Condition)condition)))
        )
        {
            Implies = (a, b) => ConditionProof.Implies((Condition)a, (Condition)b),
        };

    /// <summary>A count, or a level by its number, which has a name.</summary>
    public static ParameterForm Count(Func<int, string>? spell) =>
        Of<int>(
            (w, name, count) =>
            {
                if (spell is null)
                {
                    w.Number(name, count);
                }
                else
                {
                    w.Text(name, spell(count));
                }
            }
        );

    /// <summary>One of a few ways to ask, by its number; they have no order, though whoever meets the one may meet another.</summary>
    public static ParameterForm Way(Func<int, int, bool> implies) =>
        new((a, b) => a.Equals(b) ? Relation.Same : Relation.Other, (w, name, way) => w.Number(name, (int)way))
        {
            Implies = (a, b) => implies((int)a, (int)b),
        };

    /// <summary>One of a closed set that has no order.</summary>
    public static ParameterForm Named<TValue>(Func<TValue, string> spell)
        where TValue : struct =>
        new((a, b) => a.Equals(b) ? Relation.Same : Relation.Other, (w, name, value) => w.Text(name, spell((TValue)value)));

    /// <summary>A list whose order says nothing; more members are higher.</summary>
    public static ParameterForm Codes<TItem>(Func<TItem, string> spell) =>
        new(
            (a, b) => Compare((Sequence<TItem>)a, (Sequence<TItem>)b),
            (w, name, items) =>
                w.Codes(
                    name,
                    ((Sequence<TItem>)items).Select(spell).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToSequence()
                )
        );

    /// <summary>Whether the one's being true makes the other true; <see langword="null"/> of what is neither.</summary>
    public Func<object, object, bool>? Implies { get; private init; }

    /// <summary>How the second stands to the first.</summary>
    public Relation Compare(object first, object second) => compare(first, second);

    public JsonNode Spell(object value) => RuleWriter.Object(writer => write(writer, Member, value))[Member]!;

    private static ParameterForm Of<TValue>(Action<RuleWriter, string, TValue> write)
        where TValue : struct, IComparable<TValue> =>
        new(
            (a, b) =>
                ((TValue)b).CompareTo((TValue)a) switch
                {
                    0 => Relation.Same,
                    > 0 => Relation.Higher,
                    _ => Relation.Lower,
                },
            (w, name, value) => write(w, name, (TValue)value)
        );

    private static JsonNode Of(Condition condition) => RuleWriter.Object(writer => writer.Condition(condition));

    private static Relation Compare<TItem>(Sequence<TItem> first, Sequence<TItem> second)
    {
        var (more, fewer) = (second.Any(item => !first.Contains(item)), first.Any(item => !second.Contains(item)));
        return (more, fewer) switch
        {
            (false, false) => Relation.Same,
            (true, false) => Relation.Higher,
            (false, true) => Relation.Lower,
            _ => Relation.Other,
        };
    }

    /// <summary>Days that are counted from the same one; of others nobody knows which comes first.</summary>
    private static Relation Compare(RuleDay first, RuleDay second) =>
        first.Equals(second) ? Relation.Same
        : first.Kind != second.Kind ? Relation.Other
        : first.IsItself && second.IsItself ? (second.Date > first.Date ? Relation.Higher : Relation.Lower)
        : first.Date != second.Date ? Relation.Other
        : Between(first, second);

    private static Relation Between(RuleDay first, RuleDay second) =>
        (first, second) switch
        {
            ({ Minus: null }, { Minus: null }) => Periods.Compare(first.Plus ?? Period.Zero, second.Plus ?? Period.Zero),
            ({ Plus: null }, { Plus: null }) => Periods.Compare(second.Minus ?? Period.Zero, first.Minus ?? Period.Zero),
            ({ Plus: null }, _) => Relation.Higher,
            _ => Relation.Lower,
        };
}
