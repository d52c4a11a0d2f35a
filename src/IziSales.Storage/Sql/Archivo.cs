namespace IziSales.Storage.Sql;

/// <summary>Kept bytes: a document's XML lies in its row and its CDR beside it; a summary has both beside its row.</summary>
internal static class Archivo
{
    /// <summary>The XML of a summary.</summary>
    public const string Xml = "xml";

    /// <summary>The CDR of a summary.</summary>
    public const string Cdr = "cdr";

    /// <summary>The XML of a document.</summary>
    public const string SelectXml = $"SELECT c.xml FROM izi_comprobante c WHERE {Fila.ById};";

    /// <summary>The CDR of a document.</summary>
    public const string SelectCdr = $"SELECT r.contenido FROM izi_cdr r JOIN izi_comprobante c ON c.id = r.comprobante WHERE {Fila.ById};";

    /// <summary>Bytes of a summary.</summary>
    public const string SelectOfLote =
        """
        SELECT a.contenido FROM izi_lote_archivo a JOIN izi_lote c ON c.id = a.lote
        WHERE c.emisor = @emisor AND c.identificador = @identificador AND a.clase = @clase;
        """;

    private const string UpsertCdr = "INSERT INTO izi_cdr (comprobante, contenido) VALUES (@id, @contenido) ON CONFLICT (comprobante) DO UPDATE SET contenido = excluded.contenido;";

    private const string UpsertOfLote =
        "INSERT INTO izi_lote_archivo (lote, clase, contenido) VALUES (@id, @clase, @contenido) ON CONFLICT (lote, clase) DO UPDATE SET contenido = excluded.contenido;";

    public static void KeepCdr(WriteScope scope, long rowId, byte[] content)
    {
        byte[] packed = Compresion.Pack(content);
        scope.Write(
            UpsertCdr,
            parameters =>
            {
                parameters.Add("@id", rowId);
                parameters.Add("@contenido", packed);
            });
    }

    public static void KeepOfLote(WriteScope scope, long rowId, string clase, ReadOnlyMemory<byte> content)
    {
        byte[] packed = Compresion.Pack(content.Span);
        scope.Write(
            UpsertOfLote,
            parameters =>
            {
                parameters.Add("@id", rowId);
                parameters.Add("@clase", clase);
                parameters.Add("@contenido", packed);
            });
    }
}
