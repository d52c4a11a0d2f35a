using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace IziSales.Storage.Sql;

/// <summary>A digest over rows in any order: the sum of the rows' own digests. Two databases with the same sum hold the same rows.</summary>
internal sealed class RowSum
{
    private const int Lanes = 4;

    private readonly ulong[] _sum = new ulong[Lanes];

    public void Add(string table, object?[] row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(table));
        foreach (object? value in row)
        {
            Append(hash, ToBytes(value));
        }

        byte[] digest = hash.GetHashAndReset();
        for (int lane = 0; lane < Lanes; lane++)
        {
            _sum[lane] += BinaryPrimitives.ReadUInt64LittleEndian(digest.AsSpan(lane * sizeof(ulong)));
        }
    }

    public override string ToString() => string.Concat(_sum.Select(static lane => lane.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)));

    private static byte[]? ToBytes(object? value) => value switch
    {
        null => null,
        string text => Encoding.UTF8.GetBytes(text),
        long number => BitConverter.GetBytes(number),
        _ => (byte[])value,
    };

    // Lengths stand before contents, so that no two different rows look alike; null is not empty.
    private static void Append(IncrementalHash hash, byte[]? bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(bytes ?? []);
    }
}
