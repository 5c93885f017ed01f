using System.Reflection;
using DocGen.Engine.Sources;

namespace DocGen.Tests.Architecture;

/// <summary>One type of Engine uses another; <c>From</c> and <c>To</c> are their namespaces below <c>DocGen.Engine</c>.</summary>
internal sealed record EngineReference(string From, string To, string FromType, string ToType);

/// <summary>Every use of one type by another in the compiled Engine: in bases, fields, signatures and method bodies.</summary>
internal static class EngineReferences
{
    private const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Assembly Engine = typeof(SourceFile).Assembly;

    public static IReadOnlyList<EngineReference> All { get; } = [.. Engine.GetTypes().SelectMany(Uses)];

    private static IEnumerable<EngineReference> Uses(Type type)
    {
        if (Folder(type) is not { } from)
        {
            return [];
        }

        var methods = type.GetMembers(Every).OfType<MethodBase>().ToList();
        return type.GetInterfaces().Append(type.BaseType)
            .Concat(type.GetFields(Every).Select(f => f.FieldType))
            .Concat(methods.SelectMany(m => m.GetParameters().Select(p => p.ParameterType)))
            .Concat(methods.OfType<MethodInfo>().Select(m => m.ReturnType))
            .Concat(methods.SelectMany(InBody))
            .OfType<Type>().SelectMany(Parts)
            .Where(t => t.Assembly == Engine && Folder(t) is not null)
            .Select(t => new EngineReference(from, Folder(t)!, Outermost(type).FullName!, Outermost(t).FullName!))
            .Where(r => r.FromType != r.ToType).Distinct();
    }

    /// <summary>The types named by the tokens in a method's body.</summary>
    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        var code = method.GetMethodBody();
        foreach (var local in code?.LocalVariables ?? [])
        {
            yield return local.LocalType;
        }

        foreach (var token in IlTokens.In(code?.GetILAsByteArray() ?? []))
        {
            var member = Resolve(method, token);
            yield return member as Type ?? member?.DeclaringType;
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string? Folder(Type type) =>
        Outermost(type).Namespace is { } name && name.StartsWith("DocGen.Engine.", StringComparison.Ordinal) ? name.Split('.')[2] : null;
}
