namespace IziSales.Woo.Mapping;

/// <summary>Finds what plugins left on an order, whichever way they spelled its key.</summary>
internal static class Campos
{
    /// <summary>The first field with something in it, by the order of the keys; order meta goes before additions to billing.</summary>
    public static WooMetaData? First(WooOrder order, IReadOnlyList<string> keys)
    {
        foreach (string key in keys)
        {
            if (First(order, key) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The first field of one key with something in it.</summary>
    public static WooMetaData? First(WooOrder order, string key) => Find(order.MetaData, key) ?? Find(order.Billing.Others, key);

    /// <summary>Whether two keys mean the same field: case, underscores and hyphens aside, and of a path only its last part.</summary>
    public static bool Same(string one, string other)
    {
        ReadOnlySpan<char> a = LastPart(one);
        ReadOnlySpan<char> b = LastPart(other);
        int i = 0;
        int j = 0;
        while (true)
        {
            Skip(a, ref i);
            Skip(b, ref j);
            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (char.ToLowerInvariant(a[i++]) != char.ToLowerInvariant(b[j++]))
            {
                return false;
            }
        }
    }

    private static WooMetaData? Find(IReadOnlyList<WooMetaData> fields, string key)
    {
        foreach (WooMetaData field in fields)
        {
            if (Same(field.Key, key) && !string.IsNullOrWhiteSpace(field.Value))
            {
                return field;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> LastPart(string key) => key.AsSpan(key.LastIndexOf('/') + 1);

    private static void Skip(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] is '_' or '-' or ' ')
        {
            at++;
        }
    }
}
