using System.Data.Common;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using IziSales.Sandbox.Judging;

namespace IziSales.Sandbox.Memorias;

/// <summary>Keeps the pages in a table that several sandboxes share: each page has one place, and whoever comes second to it reads what came first and judges again.</summary>
/// <remarks>Nothing is asked of the database before the first question, so that it need not be there when the sandbox opens. Speaks to SQLite and PostgreSQL.</remarks>
internal sealed class Tabla(DbDataSource source, Func<X509Certificate2> newCertificate) : IArchivo
{
    private const string Cleared = "";
    private const int AtOnce = 500;

    private readonly Lock _lock = new();
    private byte[]? _certificado;

    /// <summary>The demo certificate with its key, without a password; the same for all.</summary>
    public byte[] Certificado
    {
        get
        {
            using DbConnection connection = Open();
            return _certificado!;
        }
    }

    /// <summary>A few pages at a time: what was read before the database fails need not be read again.</summary>
    public IEnumerable<(int Orden, Folio? Folio, IHoja Hoja)> Novedades(int despues)
    {
        List<(int Orden, string Hoja)> rows;
        do
        {
            rows = ReadAfter(despues);
            foreach ((int orden, string hoja) in rows)
            {
                despues = orden;
                yield return (orden, hoja == Cleared ? null : Parse(hoja), new HojaDeTabla(this, orden));
            }
        }
        while (rows.Count == AtOnce);
    }

    public IHoja? Guardar(Folio folio)
    {
        using DbConnection connection = Open();
        return Put(connection, folio.Orden, JsonSerializer.Serialize(folio, DiarioJson.Default.Folio)) ? new HojaDeTabla(this, folio.Orden) : null;
    }

    // The mark first: whoever reads what is before it forgets that at the mark.
    public bool Vaciar(int orden)
    {
        using DbConnection connection = Open();
        if (!Put(connection, orden, Cleared))
        {
            return false;
        }

        using DbCommand command = Command(connection, "DELETE FROM izi_sandbox WHERE orden > 0 AND orden < @orden", ("orden", orden));
        command.ExecuteNonQuery();
        return true;
    }

    public void Dispose()
    {
    }

    private static Folio Parse(string hoja) => JsonSerializer.Deserialize(hoja, DiarioJson.Default.Folio)!;

    private static bool Put(DbConnection connection, int orden, string hoja)
    {
        using DbCommand command = Command(connection, "INSERT INTO izi_sandbox (orden, hoja) VALUES (@orden, @hoja) ON CONFLICT (orden) DO NOTHING", ("orden", orden), ("hoja", hoja));
        return command.ExecuteNonQuery() > 0;
    }

    private static DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private List<(int Orden, string Hoja)> ReadAfter(int orden)
    {
        List<(int, string)> rows = [];
        using DbConnection connection = Open();
        using DbCommand command = Command(connection, "SELECT orden, hoja FROM izi_sandbox WHERE orden > @orden ORDER BY orden LIMIT @limit", ("orden", orden), ("limit", AtOnce));
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add((reader.GetInt32(0), reader.GetString(1)));
        }

        return rows;
    }

    private Folio Read(int orden)
    {
        using DbConnection connection = Open();
        using DbCommand command = Command(connection, "SELECT hoja FROM izi_sandbox WHERE orden = @orden", ("orden", orden));
        return command.ExecuteScalar() is string hoja && hoja != Cleared ? Parse(hoja) : throw new InvalidOperationException($"Page {orden} was forgotten meanwhile by another sandbox of the same database.");
    }

    private DbConnection Open()
    {
        DbConnection connection = source.OpenConnection();
        DbConnection? opened = null;
        try
        {
            lock (_lock)
            {
                _certificado ??= Begin(connection);
            }

            opened = connection;
            return connection;
        }
        finally
        {
            if (opened is null)
            {
                connection.Dispose();
            }
        }
    }

    private byte[] Begin(DbConnection connection)
    {
        Create(connection);
        if (ReadCover(connection) is { } kept)
        {
            return kept;
        }

        using X509Certificate2 certificate = newCertificate();
        Put(connection, 0, JsonSerializer.Serialize(new Portada(Portada.Formato1, certificate.Export(X509ContentType.Pfx)), DiarioJson.Default.Portada));
        return ReadCover(connection)!; // another's, where two begin at once
    }

    private static void Create(DbConnection connection)
    {
        using DbCommand command = Command(connection, "CREATE TABLE IF NOT EXISTS izi_sandbox (orden INTEGER NOT NULL PRIMARY KEY, hoja TEXT NOT NULL)");
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DbException)
        {
            command.ExecuteNonQuery(); // PostgreSQL refuses one of two that create it at the same moment
        }
    }

    private static byte[]? ReadCover(DbConnection connection)
    {
        using DbCommand command = Command(connection, "SELECT hoja FROM izi_sandbox WHERE orden = 0");
        return command.ExecuteScalar() is string cover ? JsonSerializer.Deserialize(cover, DiarioJson.Default.Portada)!.Certificado : null;
    }

    private sealed class HojaDeTabla(Tabla tabla, int orden) : IHoja
    {
        public Folio Leer() => tabla.Read(orden);
    }
}
