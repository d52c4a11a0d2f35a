using System.Data.Common;

namespace IziSales.Benchmarks.Durable;

/// <summary>A document's bytes as the archive keeps them: what the bare row is as long as.</summary>
internal static class KeptBytes
{
    public static byte[] First(DbDataSource source)
    {
        using DbCommand command = source.CreateCommand("SELECT contenido FROM izi_archivo LIMIT 1;");
        return (byte[])command.ExecuteScalar()!;
    }
}
