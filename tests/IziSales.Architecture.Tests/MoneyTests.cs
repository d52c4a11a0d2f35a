using System.Reflection;

namespace IziSales.Architecture.Tests;

/// <summary>Money is decimal: binary floating point appears only where something is drawn, measured or spread at random.</summary>
public sealed class MoneyTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] NamesOfNoMoney = ["Ratio", "Jitter", "Seconds", "Milliseconds"];

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Members_OfEveryType_HoldNoBinaryFloatingPoint(string package)
    {
        if (package == "Printing")
        {
            return; // Pages are drawn in points; its amounts come as text from the document.
        }

        string[] found = [.. Packages.WrittenTypes(package).SelectMany(FloatingMembers).Distinct().Order(StringComparer.Ordinal)];

        Assert.True(found.Length == 0, $"Use decimal (or name it {string.Join(", ", NamesOfNoMoney)} if it is one): {string.Join("; ", found)}.");
    }

    private static IEnumerable<string> FloatingMembers(Type type)
    {
        IEnumerable<(string Name, Type Type)> members =
        [
            .. type.GetFields(Own).Select(field => (field.Name, field.FieldType)),
            .. type.GetProperties(Own).Select(property => (property.Name, property.PropertyType)),
            .. type.GetMethods(Own).Select(method => (method.Name, method.ReturnType)),
            .. type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own))
                .SelectMany(method => method.GetParameters().Select(parameter => ($"{method.Name}({parameter.Name})", parameter.ParameterType))),
        ];
        return members
            .Where(member => IsFloating(member.Type) && !NamesOfNoMoney.Any(name => member.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(member => $"{type.FullName}.{member.Name}");
    }

    private static bool IsFloating(Type type) =>
        type == typeof(float) || type == typeof(double) || type == typeof(Half)
        || (type.HasElementType && IsFloating(type.GetElementType()!))
        || (type.IsGenericType && type.Namespace != "System.Diagnostics.Metrics" && type.GetGenericArguments().Any(IsFloating));
}
