using System.Reflection;
using System.Runtime.CompilerServices;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>The public surface as a stranger sees it in an editor: names that mean something, and no trap of a framework.</summary>
public sealed class SurfaceTests
{
    private static readonly Type[] Public = typeof(Candidate).Assembly.GetExportedTypes();

    /// <summary>A tuple has no names outside of C#, and none in a document that a serializer writes.</summary>
    [Fact]
    public void No_public_member_holds_a_tuple() =>
        Public
            .SelectMany(type =>
                Members(type).Where(member => Signature(member).Any(IsTuple)).Select(member => $"{type.Name}.{member.Name}")
            )
            .Should()
            .BeEmpty();

    /// <summary>
    /// ASP.NET Core takes a static TryParse or BindAsync for a binder: one of another shape answers 500 on every endpoint, one of the right shape binds the
    /// route in place of the body.
    /// </summary>
    [Fact]
    public void No_public_type_has_what_a_framework_takes_for_a_binder() =>
        Public
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => method.DeclaringType!.Assembly == typeof(Candidate).Assembly)
            .Where(method => method.Name is "TryParse" or "Parse" or "BindAsync")
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Should()
            .BeEmpty();

    /// <summary>Who reads the name takes it for the type: what is called so is one, or one of a kind (`SetAsideReason`), or a list of them.</summary>
    [Fact]
    public void No_member_is_named_like_a_type_and_holds_another()
    {
        var shadows =
            from type in Public
            from property in type.GetProperties(
                BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly
            )
            from named in Public.Where(named => named.Name == property.Name && !named.IsNested)
            where !Parts(property.PropertyType).Any(held => held.Name.EndsWith(named.Name, StringComparison.Ordinal))
            select $"{type.Name}.{property.Name} is no {named.Name}";

        shadows.Should().BeEmpty();
    }

    [Fact]
    public void Reading_has_one_order_of_parameters_the_source_the_result_the_diagnostics()
    {
        var readers = Public
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => method.Name == "TryRead" && method.GetParameters().Length > 2)
            .ToArray();

        readers.Should().HaveCountGreaterThan(8);
        foreach (var parameters in readers.Select(method => method.GetParameters()))
        {
            Sources.Should().Contain(parameters[0].ParameterType);
            parameters[1].IsOut.Should().BeTrue();
            parameters[1].ParameterType.GetElementType().Should().Be(parameters[1].Member.DeclaringType);
            (parameters[2].IsOut, parameters[2].Name).Should().Be((true, "diagnostics"));
            parameters.Skip(3).Should().OnlyContain(parameter => parameter.IsOptional);
        }
    }

    [Fact]
    public void Whatever_can_be_read_can_be_read_from_bytes_text_and_streams_and_by_throwing() =>
        Public
            .Where(type =>
                type.GetMethods(BindingFlags.Static | BindingFlags.Public).Any(m => m.Name == "TryRead" && m.GetParameters().Length > 2)
            )
            .SelectMany(type => Sources.Select(source => (type, source)))
            .Where(pair =>
                pair.type.GetMethods().Count(m => m.Name is "Read" or "TryRead" && m.GetParameters()[0].ParameterType == pair.source) != 2
            )
            .Should()
            .BeEmpty();

    private static readonly Type[] Sources = [typeof(ReadOnlyMemory<byte>), typeof(string), typeof(Stream)];

    private static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly);

    private static IEnumerable<Type> Signature(MemberInfo member) =>
        (
            member switch
            {
                MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
                ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
                PropertyInfo property => [property.PropertyType],
                FieldInfo field => [field.FieldType],
                _ => Enumerable.Empty<Type>(),
            }
        ).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];

    private static bool IsTuple(Type type) =>
        type.IsAssignableTo(typeof(ITuple)) && type.FullName!.StartsWith("System.", StringComparison.Ordinal);
}
