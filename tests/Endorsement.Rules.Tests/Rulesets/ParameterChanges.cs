using System.Collections;
using System.Reflection;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>Every parameter of a rule changed once, to a value that some other rule has there.</summary>
internal sealed class ParameterChanges
{
    private readonly Dictionary<string, HashSet<object>> _seen = new(StringComparer.Ordinal);

    /// <summary>The parameters of which values were seen, as type and property.</summary>
    public IEnumerable<string> Parameters => _seen.Keys;

    /// <summary>Takes note of every value in a rule.</summary>
    public void Learn(object rule)
    {
        foreach (var property in Properties(rule))
        {
            var value = property.GetValue(rule);
            Values(Name(rule, property)).Add(value ?? Absent.Value);
            foreach (var part in Parts(value))
            {
                Learn(part);
            }
        }
    }

    /// <summary>The rule with each of its parameters changed, at any depth; the name is that of the parameter.</summary>
    public IEnumerable<(string Parameter, object Rule)> Of(object rule)
    {
        foreach (var property in Properties(rule))
        {
            var value = property.GetValue(rule);
            var name = Name(rule, property);
            foreach (var other in Values(name).Where(other => !other.Equals(value ?? Absent.Value)).Take(3))
            {
                yield return (name, With(rule, property, other));
            }

            if (value is IEnumerable and not string)
            {
                foreach (var (changed, part) in Parts(value).SelectMany((part, i) => Of(part).Select(c => (c.Parameter, (i, c.Rule)))))
                {
                    yield return (changed, With(rule, property, WithItem(value, part.i, part.Rule)));
                }
            }
            else if (value is not null && IsRecord(value.GetType()))
            {
                foreach (var (changed, part) in Of(value))
                {
                    yield return (changed, With(rule, property, part));
                }
            }
        }
    }

    private static string Name(object rule, PropertyInfo property) =>
        property.DeclaringType == typeof(Requirement) || property.DeclaringType == typeof(CompositeRequirement)
            ? $"{property.DeclaringType.Name}.{property.Name}"
            : $"{rule.GetType().Name}.{property.Name}";

    private HashSet<object> Values(string name)
    {
        if (!_seen.TryGetValue(name, out var values))
        {
            _seen[name] = values = [];
        }

        return values;
    }

    private static IEnumerable<PropertyInfo> Properties(object rule) =>
        rule.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && (rule is not Requirement || p.Name is not ("Id" or "Changed")));

    private static IEnumerable<object> Parts(object? value) =>
        value switch
        {
            null or string => [],
            IEnumerable list => list.Cast<object>().Where(item => IsRecord(item.GetType())),
            _ => IsRecord(value.GetType()) ? [value] : [],
        };

    private static bool IsRecord(Type type) =>
        type.Assembly == typeof(Requirement).Assembly
        && type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;

    private static object With(object rule, PropertyInfo property, object value)
    {
        var copy = rule.GetType().GetMethod("<Clone>$")!.Invoke(rule, null)!;
        property.SetValue(copy, value is Absent ? null : value);
        return copy;
    }

    private static object WithItem(object list, int index, object item) =>
        typeof(ParameterChanges)
            .GetMethod(nameof(WithItemOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(list.GetType().GetGenericArguments()[0])
            .Invoke(null, [list, index, item])!;

    private static object WithItemOf<T>(Sequence<T> list, int index, T item) =>
        list.Select((other, i) => i == index ? item : other).ToSequence();

    private sealed record Absent
    {
        public static Absent Value { get; } = new();
    }
}
