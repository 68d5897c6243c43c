using System.Globalization;
using Endorsement.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace Endorsement.Rules.Conditions;

/// <summary>Writes one object of the resolved form from a value, member by member; what the value does not say is left out.</summary>
/// <remarks>
/// The other way round from <see cref="RuleReader"/>: what was written is read as an equal value. What a program left out that no document can is
/// written as nothing, so that reading says it. Not for two threads at once.
/// </remarks>
internal class RuleWriter
{
    /// <summary>Nobody wrote this down: there is no place to point at.</summary>
    private static readonly JsonText Unwritten = new("", default);

    private readonly List<JsonMember> _members = [];

    public static JsonNode Object(Action<RuleWriter> write)
    {
        var writer = new RuleWriter();
        write(writer);
        return writer.ToNode();
    }

    public JsonNode ToNode() => new(Unwritten, 0, JsonKind.Object) { Members = _members };

    public void Add(string name, JsonNode value) => _members.Add(new JsonMember(name, 0, value));

    public void Null(string name) => Add(name, Nothing());

    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            Add(name, Word(text));
        }
    }

    public void Number(string name, decimal? number)
    {
        if (number is { } known)
        {
            Add(name, new JsonNode(Unwritten, 0, JsonKind.Number) { Text = known.ToString(CultureInfo.InvariantCulture) });
        }
    }

    public void Hours(string name, ClockHours? amount) => Number(name, amount?.Hours);

    public void Flag(string name, bool? flag)
    {
        if (flag is { } known)
        {
            Add(name, new JsonNode(Unwritten, 0, known ? JsonKind.True : JsonKind.False));
        }
    }

    /// <summary>Said only where it is so.</summary>
    public void Yes(string name, bool flag) => Flag(name, flag ? true : null);

    public void Length(string name, Period? period) => Text(name, period is null ? null : PeriodPattern.Roundtrip.Format(period));

    public void Day(string name, LocalDate? day) => Text(name, day is { } known ? DocumentedDate.Text(known) : null);

    public void Day(string name, RuleDay? day)
    {
        if (day is { IsItself: false } moved)
        {
            Member(
                name,
                writer =>
                {
                    writer.Text("day", moved.Kind == RuleDayKind.Date ? DocumentedDate.Text(moved.Date) : RuleDay.Code(moved.Kind));
                    writer.Length("plus", moved.Plus);
                    writer.Length("minus", moved.Minus);
                }
            );
        }
        else
        {
            Text(name, day?.ToString());
        }
    }

    public void DayOfYear(string name, AnnualDate? day) =>
        Text(name, day is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Month:00}-{known.Day:00}") : null);

    /// <summary>A range of days, both ends inside; nothing where neither is said.</summary>
    public void Days(string name, LocalDate? from, LocalDate? until) =>
        Some(
            name,
            range =>
            {
                range.Day("from", from);
                range.Day("until", until);
            }
        );

    /// <summary>A list of codes; nothing where it is not read.</summary>
    public void Codes(string name, Sequence<string>? codes) => Codes(name, codes, code => code);

    public void Codes<T>(string name, Sequence<T>? codes, Func<T, string> spell)
    {
        if (codes is { } known)
        {
            Add(name, List(known.Select(code => Word(spell(code)))));
        }
    }

    /// <summary>A list of codes; nothing where it is empty.</summary>
    public void SomeCodes(string name, Sequence<string> codes) => Codes(name, codes.IsEmpty ? null : codes);

    /// <summary>Classes of categories, and behind them those that stand for one together; nothing where there are none.</summary>
    public void Equivalents(string name, Sequence<Sequence<string>> classes, Sequence<CompoundEquivalent> compounds)
    {
        if (!classes.IsEmpty || !compounds.IsEmpty)
        {
            Add(name, List(classes.Select(codes => List(codes.Select(Word))).Concat(compounds.Select(Compound))));
        }
    }

    public void Member(string name, Action<RuleWriter> write) => Add(name, Object(write));

    /// <summary>An object; nothing where nothing is written into it.</summary>
    public void Some(string name, Action<RuleWriter> write)
    {
        var value = Object(write);
        if (value.Members.Count > 0)
        {
            Add(name, value);
        }
    }

    public void Members<T>(string name, Sequence<T> items, Action<RuleWriter, T> write) =>
        Add(name, List(items.Select(item => item is null ? Nothing() : Object(writer => write(writer, item)))));

    /// <summary>A list of objects; nothing where it is not read.</summary>
    public void Members<T>(string name, Sequence<T>? items, Action<RuleWriter, T> write)
    {
        if (items is { } known)
        {
            Members(name, known, write);
        }
    }

    /// <summary>A list of objects; nothing where it is empty.</summary>
    public void SomeMembers<T>(string name, Sequence<T> items, Action<RuleWriter, T> write) =>
        Members(name, items.IsEmpty ? (Sequence<T>?)null : items, write);

    public void Condition(string name, Condition? condition)
    {
        if (condition is not null)
        {
            Member(name, writer => writer.Condition(condition));
        }
    }

    /// <summary>The members of the condition itself.</summary>
    public void Condition(Condition condition) => ConditionKinds.Of(condition).Write(condition, this);

    /// <summary>The members by which documents say what is held.</summary>
    public void Held(HeldCategories? held)
    {
        if (held is null)
        {
            return;
        }

        Codes("categories", held.Categories);
        Codes("associations", held.Associations);
        if (held.Statuses != [EndorsementStatus.Active])
        {
            Codes<EndorsementStatus>("status", held.Statuses, ClosedCodes.Spell);
        }

        if (!held.With.IsEmpty || !held.AlsoHeld.IsEmpty)
        {
            Add("with", List(held.With.Select(Word).Concat(held.AlsoHeld.Select(also => Object(member => member.Held(also.Alone()))))));
        }
    }

    public static JsonNode List(IEnumerable<JsonNode> items) => new(Unwritten, 0, JsonKind.Array) { Items = [.. items] };

    /// <summary>Nothing, in the place of a value.</summary>
    public static JsonNode None => Nothing();

    protected static JsonNode Nothing() => new(Unwritten, 0, JsonKind.Null);

    private static JsonNode Compound(CompoundEquivalent compound) =>
        Object(member =>
        {
            member.Text("category", compound.Category);
            member.Codes("is", compound.Is);
        });

    public static JsonNode Word(string text) => new(Unwritten, 0, JsonKind.String) { Text = text };
}
