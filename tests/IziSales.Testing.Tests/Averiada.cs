using System.Reflection;

namespace IziSales.Testing.Tests;

/// <summary>An implementation that is right but for one method: there a fault has its way with the call.</summary>
public class Averiada<T> : DispatchProxy
    where T : class
{
    private T? _right;
    private string? _method;
    private Func<T, object?[], object?>? _fault;

    /// <summary>Breaks one method of what is right.</summary>
    public static T De(T right, string method, Func<T, object?[], object?> fault)
    {
        T broken = Create<T, Averiada<T>>();
        Averiada<T> self = (Averiada<T>)(object)broken;
        (self._right, self._method, self._fault) = (right, method, fault);
        return broken;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == _method ? _fault!(_right!, args!) : targetMethod.Invoke(_right, BindingFlags.DoNotWrapExceptions, null, args, null);
}
