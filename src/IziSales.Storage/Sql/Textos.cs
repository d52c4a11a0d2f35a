using IziSales.Storage.Sql.Engines;

namespace IziSales.Storage.Sql;

/// <summary>The statements in which the engines differ.</summary>
internal sealed class Textos(Engine engine)
{
    /// <summary>What a worker may take.</summary>
    public const string Due = "c.proximo_intento <= @ahora AND (c.reserva IS NULL OR c.reserva_hasta <= @ahora)";

    private const string OfDocument = "c.emisor = @emisor AND c.tipo = @tipo AND c.serie = @serie AND c.correlativo = @correlativo";

    /// <summary>A document by its number.</summary>
    public const string FindById = $"SELECT {Fila.Columns} FROM izi_comprobante c WHERE {OfDocument};";

    /// <summary>A document by its key.</summary>
    public const string FindByKey = $"SELECT {Fila.Columns} FROM izi_comprobante c WHERE c.emisor = @emisor AND c.clave = @clave;";

    /// <summary>A document by its number, so that nobody else changes it.</summary>
    public string LockById { get; } = $"SELECT {Fila.Columns} FROM izi_comprobante c WHERE {OfDocument}{engine.ForUpdate};";

    /// <summary>The last number of a series, which from here on is ours alone.</summary>
    public string LockSerie { get; } = $"SELECT ultimo FROM izi_serie WHERE emisor = @emisor AND tipo = @tipo AND serie = @serie{engine.ForUpdate};";

    /// <summary>The shop, whose totals from here on are ours alone.</summary>
    public string LockEmisor { get; } = $"SELECT 1 FROM izi_emisor WHERE emisor = @emisor{engine.ForUpdate};";

    /// <summary>The number of the next document's row.</summary>
    public string NextId { get; } = engine.NextId;

    /// <summary>What is due, with its bytes, in nobody else's hand.</summary>
    public string ClaimDue { get; } =
        $"SELECT {Fila.Columns}, a.contenido FROM izi_comprobante c JOIN izi_archivo a ON a.comprobante = c.id AND a.clase = '{Archivo.Xml}' WHERE {Due} ORDER BY c.proximo_intento, c.id LIMIT @limite{engine.SkipLocked};";
}
