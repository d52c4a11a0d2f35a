using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace IziSales.Architecture.Tests;

/// <summary>Writes down what an assembly shows to its users: one line per type and member, in ordinal order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Describe(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().Where(Packages.IsWritten).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (string member in Members(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        string name = type.Namespace + "." + TypeNames.Of(type, qualified: true);
        IEnumerable<string> parents = type.IsEnum ? [TypeNames.Of(Enum.GetUnderlyingType(type))] : Parents(type);
        string list = string.Join(", ", parents);
        return $"{Kind(type)} {name}{(list.Length == 0 ? "" : " : " + list)}";
    }

    private static IEnumerable<string> Parents(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        IEnumerable<Type> inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(other => other.GetInterfaces()));
        IEnumerable<string> interfaces = type.GetInterfaces().Except(inherited)
            .Where(other => other.IsVisible && other != SelfEquality(type))
            .Select(other => TypeNames.Of(other))
            .Order(StringComparer.Ordinal);
        bool hasBase = type.BaseType is not null && type.BaseType != typeof(object) && type.BaseType != typeof(ValueType);
        return hasBase ? interfaces.Prepend(TypeNames.Of(type.BaseType!)) : interfaces;
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return "enum";
        }

        if (type.IsInterface)
        {
            return "interface";
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return "delegate";
        }

        bool isRecord = IsRecord(type);
        if (type.IsValueType)
        {
            bool isReadOnly = type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false);
            return (isReadOnly ? "readonly " : "") + (isRecord ? "record struct" : "struct");
        }

        string modifier = type switch
        {
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        return modifier + (isRecord ? "record" : "class");
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", Own) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute));

    /// <summary>Every record is equatable to its own kind; saying it would tell nothing.</summary>
    private static Type? SelfEquality(Type type) =>
        IsRecord(type) ? typeof(IEquatable<>).MakeGenericType(type) : null;

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [MemberText.Of(type.GetMethod("Invoke")!)];
        }

        IEnumerable<string> members =
        [
            .. type.GetFields(Own).Where(field => IsShown(field.Attributes)).Select(MemberText.Of),
            .. type.GetConstructors(Own).Where(IsShown).Select(MemberText.Of),
            .. type.GetProperties(Own).Where(property => property.GetAccessors(nonPublic: true).Any(IsShown)).Select(MemberText.Of),
            .. type.GetEvents(Own).Where(raised => IsShown(raised.AddMethod!)).Select(MemberText.Of),
            .. type.GetMethods(Own).Where(method => IsShown(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))).Select(MemberText.Of),
        ];
        return members.Where(member => member.Length > 0).Order(StringComparer.Ordinal);
    }

    /// <summary>Public, or protected in a type that can be inherited; what the compiler adds to records is known and left out.</summary>
    internal static bool IsShown(MethodBase method) =>
        (method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed))
        && (method.IsSpecialName || !method.IsDefined(typeof(CompilerGeneratedAttribute)))
        && !(method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.Name.StartsWith("op_", StringComparison.Ordinal))
        && !(method is ConstructorInfo && method.GetParameters() is [var only] && only.ParameterType == method.DeclaringType);

    private static bool IsShown(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public && (attributes & FieldAttributes.SpecialName) == 0;
}
