namespace IziSales.Testing;

/// <summary>Marks a case of a contract. With arguments, each mark is a case of its own.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CaseAttribute(params object[] arguments) : Attribute
{
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
