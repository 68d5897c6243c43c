using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>Candidates that are members of the bodies of endpoints, found by what the serializer itself knows of the types.</summary>
/// <param name="options">How the application reads bodies.</param>
internal sealed class HeldCandidates(JsonSerializerOptions options)
{
    /// <summary>No body of anybody's holds candidates deeper.</summary>
    private const int Deepest = 8;

    private readonly ConcurrentDictionary<Type, bool> _holds = new();

    /// <summary>Whether a type is a candidate, or holds one.</summary>
    public bool IsHeldBy(Type type) => type == typeof(Candidate) || _holds.GetOrAdd(type, one => Holds(one, []));

    /// <summary>What is wrong with the candidates of a body, each problem at its place in the whole body.</summary>
    /// <param name="body">The body, which is JSON.</param>
    /// <param name="type">What it is read as.</param>
    /// <param name="limits">How large a candidate may be.</param>
    public ImmutableArray<Diagnostic> Check(JsonElement body, Type type, DocumentLimits limits)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        Check(body, type, "", limits, found);
        return found.ToImmutable();
    }

    private bool Holds(Type type, HashSet<Type> seen) =>
        type == typeof(Candidate)
        || (seen.Count < 1_000 && seen.Add(type) && TryDescribe(type, out var info) && Parts(info).Any(part => Holds(part, seen)));

    private static IEnumerable<Type> Parts(JsonTypeInfo info) =>
        info.Kind switch
        {
            JsonTypeInfoKind.Object => info.Properties.Select(property => property.PropertyType),
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary when info.ElementType is { } element => [element],
            _ => [],
        };

    private bool TryDescribe(Type type, [NotNullWhen(true)] out JsonTypeInfo? info)
    {
        try
        {
            return options.TryGetTypeInfo(type, out info);
        }
        catch (Exception exception) when (exception is NotSupportedException or InvalidOperationException)
        {
            info = null;
            return false;
        }
    }

    private void Check(JsonElement value, Type type, string pointer, DocumentLimits limits, ImmutableArray<Diagnostic>.Builder found)
    {
        if (type == typeof(Candidate))
        {
            if (value.ValueKind != JsonValueKind.Null)
            {
                Candidate.TryRead(JsonMarshal.GetRawUtf8Value(value).ToArray(), out _, out var diagnostics, limits: limits);
                found.AddRange(diagnostics.Select(one => one with { Pointer = pointer + one.Pointer, Line = 0, Column = 0 }));
            }

            return;
        }

        if (
            pointer.Count(c => c == '/') >= Deepest
            || found.Count >= limits.MaxDiagnostics
            || !IsHeldBy(type)
            || !TryDescribe(type, out var info)
        )
        {
            return;
        }

        switch (info.Kind, value.ValueKind)
        {
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                foreach (var member in value.EnumerateObject())
                {
                    if (Property(info, member.Name) is { } property)
                    {
                        Check(member.Value, property.PropertyType, $"{pointer}/{Escaped(member.Name)}", limits, found);
                    }
                }

                break;
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                var place = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Check(item, info.ElementType!, FormattableString.Invariant($"{pointer}/{place++}"), limits, found);
                }

                break;
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object):
                foreach (var member in value.EnumerateObject())
                {
                    Check(member.Value, info.ElementType!, $"{pointer}/{Escaped(member.Name)}", limits, found);
                }

                break;
        }
    }

    private JsonPropertyInfo? Property(JsonTypeInfo info, string name) =>
        info.Properties.FirstOrDefault(property =>
            property.Name.Equals(name, options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        );

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
