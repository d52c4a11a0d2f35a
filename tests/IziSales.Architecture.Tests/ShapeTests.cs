using System.Reflection;

namespace IziSales.Architecture.Tests;

/// <summary>How the public types are made.</summary>
public sealed class ShapeTests
{
    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void PublicClasses_AreSealed_UnlessAbstract(string package)
    {
        string[] open = [.. Packages.WrittenTypes(package).Where(type => type is { IsClass: true, IsVisible: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName!)];

        Assert.True(open.Length == 0, $"Seal them, or make them abstract if they are designed for inheritance: {string.Join(", ", open)}.");
    }

    [Theory]
    [MemberData(nameof(Packages.Public), MemberType = typeof(Packages))]
    public void PublicAsyncMethods_TakeACancellationToken_AsTheLastParameter(string package)
    {
        IEnumerable<MethodInfo> methods = Packages.WrittenTypes(package)
            .Where(type => type.IsVisible && !typeof(Delegate).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name != nameof(IAsyncDisposable.DisposeAsync));

        string[] deaf = [.. methods.Where(method => !EndsWithToken(method)).Select(method => $"{method.DeclaringType!.FullName}.{method.Name}")];

        Assert.True(deaf.Length == 0, $"Add 'CancellationToken cancellationToken = default' as the last parameter and pass it on: {string.Join(", ", deaf)}.");
    }

    [Theory]
    [MemberData(nameof(Packages.Public), MemberType = typeof(Packages))]
    public void PublicTypes_AreNamed_BelowTheirPackagesNamespace(string package)
    {
        string root = $"IziSales.{package}";
        string[] strangers =
        [
            .. Packages.WrittenTypes(package)
                .Where(type => type.IsVisible && type.Namespace != root && type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) != true
                    && type.Namespace != "Microsoft.Extensions.DependencyInjection")
                .Select(type => type.FullName!),
        ];

        Assert.True(strangers.Length == 0, $"Put them in namespace {root}: {string.Join(", ", strangers)}.");
    }

    private static bool EndsWithToken(MethodInfo method) =>
        method.GetParameters() is [.., { ParameterType: Type last, Name: "cancellationToken" }] && last == typeof(CancellationToken);
}
