namespace IziSales.Storage.Sql;

/// <summary>The kinds of kept bytes.</summary>
internal static class Archivo
{
    public const string Xml = "xml";
    public const string Cdr = "cdr";

    private const string Upsert =
        "INSERT INTO izi_archivo (comprobante, clase, contenido) VALUES (@id, @clase, @contenido) ON CONFLICT (comprobante, clase) DO UPDATE SET contenido = excluded.contenido;";

    public static Task KeepAsync(WriteScope scope, long rowId, string clase, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => scope.ExecuteAsync(
        Upsert,
        command =>
        {
            command.Add("@id", rowId);
            command.Add("@clase", clase);
            command.Add("@contenido", Compresion.Pack(content.Span));
        },
        cancellationToken);
}
