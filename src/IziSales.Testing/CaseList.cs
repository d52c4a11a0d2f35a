using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace IziSales.Testing;

/// <summary>The cases that a contract marks with <see cref="CaseAttribute"/>, by name: that of the method, with its arguments where there are any.</summary>
internal sealed class CaseList([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.NonPublicMethods)] Type contract)
{
    private readonly Dictionary<string, Func<object, Task>> _cases = contract
        .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .SelectMany(static method => method.GetCustomAttributes<CaseAttribute>().Select(mark => (Method: method, mark.Arguments)))
        .ToDictionary(static one => Name(one.Method, one.Arguments), static one => Runner(one.Method, one.Arguments), StringComparer.Ordinal);

    /// <summary>One row each, as test frameworks want the arguments of a test.</summary>
    public IEnumerable<object[]> Rows => _cases.Keys.Select(static name => new object[] { name });

    public Task RunAsync(object instance, string name) =>
        _cases.TryGetValue(name, out Func<object, Task>? run) ? run(instance) : throw new ArgumentException($"This contract has no case '{name}'; Cases lists them.", nameof(name));

    private static string Name(MethodInfo method, IReadOnlyList<object> arguments) =>
        arguments.Count == 0 ? method.Name : $"{method.Name}({string.Join(", ", arguments.Select(static argument => argument is string text ? $"\"{text}\"" : Convert.ToString(argument, CultureInfo.InvariantCulture)))})";

    private static Func<object, Task> Runner(MethodInfo method, IReadOnlyList<object> arguments) =>
        instance => (Task)method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [.. arguments], CultureInfo.InvariantCulture)!;
}
