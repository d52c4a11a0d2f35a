namespace IziSales.Storage.Sql;

/// <summary>The kinds of kept bytes.</summary>
internal static class Archivo
{
    public const string Xml = "xml";
    public const string Cdr = "cdr";

    public const string Select =
        """
        SELECT a.contenido FROM izi_archivo a JOIN izi_comprobante c ON c.id = a.comprobante
        WHERE c.emisor = @emisor AND c.tipo = @tipo AND c.serie = @serie AND c.correlativo = @correlativo AND a.clase = @clase;
        """;

    private const string Upsert =
        "INSERT INTO izi_archivo (comprobante, clase, contenido) VALUES (@id, @clase, @contenido) ON CONFLICT (comprobante, clase) DO UPDATE SET contenido = excluded.contenido;";

    public static void Keep(WriteScope scope, long rowId, string clase, ReadOnlyMemory<byte> content)
    {
        byte[] packed = Compresion.Pack(content.Span);
        scope.Write(
            Upsert,
            parameters =>
            {
                parameters.Add("@id", rowId);
                parameters.Add("@clase", clase);
                parameters.Add("@contenido", packed);
            });
    }
}
