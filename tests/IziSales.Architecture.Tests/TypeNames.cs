using System.Reflection;

namespace IziSales.Architecture.Tests;

/// <summary>Names of types as C# writes them, with the question marks of nullable references.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type, NullabilityInfo? nullability = null, bool qualified = false)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, nullability?.GenericTypeArguments.FirstOrDefault()) + "?";
        }

        bool mayBeNull = !type.IsValueType && nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable };
        return Bare(type, nullability, qualified) + (mayBeNull && !type.IsValueType ? "?" : "");
    }

    private static string Bare(Type type, NullabilityInfo? nullability, bool qualified)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]";
        }

        string outer = type.IsNested && !type.IsGenericParameter && (qualified || type.DeclaringType is not null) ? Bare(type.DeclaringType!, null, qualified: false) + "." : "";
        string name = type.Name.Split('`')[0];
        if (!type.IsGenericType)
        {
            return outer + name;
        }

        Type[] arguments = type.GetGenericArguments();
        IEnumerable<string> shown = arguments.Select((argument, i) => Of(argument, nullability is { GenericTypeArguments.Length: int n } && n > i ? nullability.GenericTypeArguments[i] : null));
        return $"{outer}{name}<{string.Join(", ", shown)}>";
    }
}
