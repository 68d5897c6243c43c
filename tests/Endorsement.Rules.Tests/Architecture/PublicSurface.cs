using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>The public surface of an assembly as text: one line per type and member, sorted, so that a change shows in review.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (var member in Members(type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Heading(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var bases = new[] { type.BaseType }
            .Where(b => b is not null && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum))
            .Concat(type.IsEnum ? [] : type.GetInterfaces())
            .Select(b => Name(b!))
            .ToArray();
        return $"{kind} {FullName(type)}{(bases.Length > 0 ? $" : {string.Join(", ", bases.Take(type.BaseType == typeof(object) || type.IsValueType ? 0 : 1).Concat(bases.Skip(type.BaseType == typeof(object) || type.IsValueType ? 0 : 1).Order(StringComparer.Ordinal)))}" : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type)
                .Select(
                    (name, i) =>
                        $"{name} = {Convert.ToInt64(Enum.GetValues(type).GetValue(i), System.Globalization.CultureInfo.InvariantCulture)}"
                );
        }

        // What the compiler writes for records is left out.
        return type.GetMembers(Declared)
            .Where(m =>
                m is not Type
                && m.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
                && !m.Name.Contains('<', StringComparison.Ordinal)
            )
            .Select(Member)
            .OfType<string>();
    }

    private static string? Member(MemberInfo member) =>
        member switch
        {
            FieldInfo field when Seen(field.IsPublic, field.IsFamily || field.IsFamilyOrAssembly) =>
                $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}",
            ConstructorInfo constructor when Seen(constructor.IsPublic, constructor.IsFamily || constructor.IsFamilyOrAssembly) =>
                $"new({Parameters(constructor)})",
            MethodInfo method when !method.IsSpecialName && Seen(method.IsPublic, method.IsFamily || method.IsFamilyOrAssembly) =>
                $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)}{Mark(Nullability().Create(method.ReturnParameter).ReadState, method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
            MethodInfo { IsSpecialName: true, IsPublic: true } method when method.Name.StartsWith("op_", StringComparison.Ordinal) =>
                $"static {Name(method.ReturnType)} {method.Name}({Parameters(method)})",
            PropertyInfo property when Accessors(property) is { Length: > 0 } accessors =>
                $"{(property.GetMethod?.IsStatic == true ? "static " : "")}{(property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null ? "" : "required ")}{Name(property.PropertyType)}{Mark(Nullability().Create(property).ReadState, property.PropertyType)} {(property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(p => $"{Name(p.ParameterType)} {p.Name}"))}]" : property.Name)} {{ {accessors} }}",
            EventInfo @event when @event.AddMethod!.IsPublic => $"event {Name(@event.EventHandlerType!)} {@event.Name}",
            _ => null,
        };

    private static NullabilityInfoContext Nullability() => new();

    /// <summary>A reference that may be null; values say so in their type.</summary>
    private static string Mark(NullabilityState state, Type type) =>
        state == NullabilityState.Nullable && !(type.IsByRef ? type.GetElementType()! : type).IsValueType ? "?" : "";

    private static bool Seen(bool isPublic, bool isFamily) => isPublic || isFamily;

    private static string Accessors(PropertyInfo property)
    {
        var get = property.GetMethod is { IsPublic: true } ? "get;" : null;
        var set = property.SetMethod is { IsPublic: true } setter
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
                ? "init;"
                : "set;"
            : null;
        return string.Join(' ', new[] { get, set }.OfType<string>());
    }

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way =
            parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : "";
        var fallback =
            !parameter.HasDefaultValue ? ""
            : parameter.DefaultValue is string text ? $" = \"{text}\""
            : $" = {parameter.DefaultValue switch { null => "default", bool flag => flag ? "true" : "false", var value => value }}";
        return $"{way}{Name(parameter.ParameterType)}{Mark(Nullability().Create(parameter).WriteState, parameter.ParameterType)} {parameter.Name}{fallback}";
    }

    private static string FullName(Type type) =>
        type.DeclaringType is { } outer ? $"{FullName(outer)}.{Plain(type)}" : $"{type.Namespace}.{Plain(type)}";

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return $"{Name(inner)}?";
        }

        var arguments = type.GetGenericArguments();
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            return $"({string.Join(", ", arguments.Select(Name))})";
        }

        return Plain(type) + (arguments.Length > 0 && !type.IsGenericParameter ? $"<{string.Join(", ", arguments.Select(Name))}>" : "");
    }

    private static string Plain(Type type) =>
        type.FullName switch
        {
            "System.String" => "string",
            "System.Boolean" => "bool",
            "System.Int32" => "int",
            "System.Int64" => "long",
            "System.Decimal" => "decimal",
            "System.Byte" => "byte",
            "System.Object" => "object",
            "System.Void" => "void",
            _ => type.Name.Split('`')[0],
        };
}
