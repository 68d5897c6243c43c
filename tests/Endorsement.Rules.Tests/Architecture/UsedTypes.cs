using System.Reflection;
using System.Reflection.Emit;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>What a type uses: in its signatures, and in the instructions of its methods, so that no static call crosses a wall unseen.</summary>
internal static class UsedTypes
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types that a type names in its members or whose members its methods call, read or make.</summary>
    public static HashSet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        Array.ForEach(type.GetInterfaces(), each => Add(used, each));
        foreach (var field in type.GetFields(All))
        {
            Add(used, field.FieldType);
        }

        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Add(used, (method as MethodInfo)?.ReturnType);
            Array.ForEach(method.GetParameters(), parameter => Add(used, parameter.ParameterType));
            if (method.GetMethodBody() is not { } body)
            {
                continue;
            }

            foreach (var local in body.LocalVariables)
            {
                Add(used, local.LocalType);
            }

            foreach (var member in Named(method, body.GetILAsByteArray() ?? []))
            {
                Add(used, member as Type ?? member.DeclaringType);
                AddSignature(used, member);
            }
        }

        return used;
    }

    private static void AddSignature(HashSet<Type> used, MemberInfo member)
    {
        switch (member)
        {
            case MethodBase method:
                Add(used, (method as MethodInfo)?.ReturnType);
                Array.ForEach(method.GetParameters(), parameter => Add(used, parameter.ParameterType));
                Array.ForEach(method is { IsGenericMethod: true } ? method.GetGenericArguments() : [], each => Add(used, each));
                break;
            case FieldInfo field:
                Add(used, field.FieldType);
                break;
        }
    }

    /// <summary>Every type, method and field that the instructions name.</summary>
    private static IEnumerable<MemberInfo> Named(MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length; )
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = OpCodes[value];
            at += operation.Size;
            if (
                operation.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                var token = BitConverter.ToInt32(code, at);
                if (method.Module.ResolveMember(token, typeArguments, methodArguments) is { } member)
                {
                    yield return member;
                }
            }

            at += Length(operation.OperandType, code, at);
        }
    }

    private static int Length(OperandType operand, byte[] code, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
            _ => 4,
        };

    private static void Add(HashSet<Type> used, Type? seen)
    {
        switch (seen)
        {
            case null or { IsGenericParameter: true }:
                break;
            case { HasElementType: true }:
                Add(used, seen.GetElementType());
                break;
            case { IsFunctionPointer: true }:
                break;
            default:
                used.Add(seen.IsGenericType ? seen.GetGenericTypeDefinition() : seen);
                Array.ForEach(seen.IsGenericType ? seen.GetGenericArguments() : [], each => Add(used, each));
                break;
        }
    }
}
