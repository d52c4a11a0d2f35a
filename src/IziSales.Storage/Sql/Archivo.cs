namespace IziSales.Storage.Sql;

/// <summary>The kinds of kept bytes, of documents and of summaries.</summary>
internal static class Archivo
{
    public const string Xml = "xml";
    public const string Cdr = "cdr";

    /// <summary>Bytes of a document.</summary>
    public const string Select =
        """
        SELECT a.contenido FROM izi_archivo a JOIN izi_comprobante c ON c.id = a.comprobante
        WHERE c.emisor = @emisor AND c.tipo = @tipo AND c.serie = @serie AND c.correlativo = @correlativo AND a.clase = @clase;
        """;

    /// <summary>Bytes of a summary.</summary>
    public const string SelectOfLote =
        """
        SELECT a.contenido FROM izi_lote_archivo a JOIN izi_lote c ON c.id = a.lote
        WHERE c.emisor = @emisor AND c.identificador = @identificador AND a.clase = @clase;
        """;

    private const string Upsert =
        "INSERT INTO izi_archivo (comprobante, clase, contenido) VALUES (@id, @clase, @contenido) ON CONFLICT (comprobante, clase) DO UPDATE SET contenido = excluded.contenido;";

    private const string UpsertOfLote =
        "INSERT INTO izi_lote_archivo (lote, clase, contenido) VALUES (@id, @clase, @contenido) ON CONFLICT (lote, clase) DO UPDATE SET contenido = excluded.contenido;";

    public static void Keep(WriteScope scope, long rowId, string clase, ReadOnlyMemory<byte> content) => Keep(scope, Upsert, rowId, clase, content);

    public static void KeepOfLote(WriteScope scope, long rowId, string clase, ReadOnlyMemory<byte> content) => Keep(scope, UpsertOfLote, rowId, clase, content);

    private static void Keep(WriteScope scope, string sql, long rowId, string clase, ReadOnlyMemory<byte> content)
    {
        byte[] packed = Compresion.Pack(content.Span);
        scope.Write(
            sql,
            parameters =>
            {
                parameters.Add("@id", rowId);
                parameters.Add("@clase", clase);
                parameters.Add("@contenido", packed);
            });
    }
}
