using System.Data.Common;
using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>A row of izi_comprobante: the document, and what only the store knows of it.</summary>
internal sealed record Fila(long RowId, byte[] Huella, string? Reserva, int Tope, ComprobanteEmitido Comprobante)
{
    /// <summary>The columns, in the order in which <see cref="Read"/> takes them.</summary>
    public const string Columns =
        "c.id, c.huella, c.reserva, c.tope, c.emisor, c.tipo, c.serie, c.correlativo, c.clave, c.emision, c.moneda, c.importe, c.soles, "
        + "c.adquirente_tipo, c.adquirente_numero, c.adquirente_nombre, c.afectado, c.reemplaza, c.reemplazado_por, c.reconocimiento, c.estado, c.firmado, "
        + "c.digest, c.codigo, c.mensaje, c.ticket, c.lote, c.con_cdr, c.intentos, c.proximo_intento";

    /// <summary>The condition for a document by its number.</summary>
    public const string ById = "c.emisor = @emisor AND c.tipo = @tipo AND c.serie = @serie AND c.correlativo = @correlativo";

    /// <summary>A document by its number; a lock may follow.</summary>
    public const string SelectById = $"SELECT {Columns} FROM izi_comprobante c WHERE {ById}";

    /// <summary>A document by its key.</summary>
    public const string SelectByKey = $"SELECT {Columns} FROM izi_comprobante c WHERE c.emisor = @emisor AND c.clave = @clave";

    /// <summary>The notes that modify a document.</summary>
    public const string SelectNotas = $"SELECT {Columns} FROM izi_comprobante c WHERE c.emisor = @emisor AND c.afectado = @afectado";

    /// <summary>Documents with their bytes; conditions follow.</summary>
    public const string SelectWithXml = $"SELECT {Columns}, c.xml FROM izi_comprobante c";

    /// <summary>How many they are: what a query adds stands after them.</summary>
    public const int ColumnCount = 30;

    /// <summary>The day of issue in Lima.</summary>
    public DateOnly Dia => Lima.DateOf(Comprobante.FechaEmision);

    public static Fila Read(DbDataReader reader) => new(reader.GetInt64(0), reader.Bytes(1), reader.Text(2), reader.GetInt32(3), new ComprobanteEmitido
    {
        Id = new ComprobanteId(Ruc.Parse(reader.GetString(4)), Tipo(reader.GetString(5)), new NumeroComprobante(Serie.Parse(reader.GetString(6)), reader.GetInt32(7))),
        IdempotencyKey = reader.GetString(8),
        FechaEmision = Celda.Instante(reader.GetInt64(9)),
        Moneda = Moneda.Parse(reader.GetString(10)),
        ImporteTotal = Celda.Dinero(reader.GetInt64(11)),
        ImporteEnSoles = Celda.Dinero(reader.GetInt64(12)),
        Adquirente = new Adquirente(Documento(reader.GetString(13), reader.GetString(14)), reader.GetString(15)),
        Afectado = reader.Id(16),
        Reemplaza = reader.Id(17),
        ReemplazadoPor = reader.Id(18),
        Acknowledgement = reader.Text(19),
        Estado = Enum.Parse<EstadoComprobante>(reader.GetString(20)),
        Firmado = reader.GetInt64(21) != 0,
        DigestValue = reader.Text(22),
        Codigo = reader.Text(23),
        Mensaje = reader.Text(24),
        Ticket = reader.Text(25),
        Lote = reader.Text(26),
        HasCdr = reader.GetInt64(27) != 0,
        Intentos = reader.GetInt32(28),
        ProximoIntento = reader.Instante(29),
    });

    /// <summary>A row of <see cref="SelectWithXml"/>.</summary>
    public static (Fila Fila, byte[] Xml) ReadWithXml(DbDataReader reader) => (Read(reader), Compresion.Unpack(reader.Bytes(ColumnCount)));

    public static void Bind(Parameters parameters, ComprobanteId id)
    {
        parameters.Add("@emisor", id.Ruc.Value);
        parameters.Add("@tipo", id.Tipo.Codigo);
        parameters.Add("@serie", id.Numero.Serie.Value);
        parameters.Add("@correlativo", id.Numero.Correlativo);
    }

    public static void BindKey(Parameters parameters, Ruc emisor, string key)
    {
        parameters.Add("@emisor", emisor.Value);
        parameters.Add("@clave", key);
    }

    public static void BindNotas(Parameters parameters, ComprobanteId afectado)
    {
        parameters.Add("@emisor", afectado.Ruc.Value);
        parameters.Add("@afectado", afectado.NombreArchivo);
    }

    public static TipoComprobante Tipo(string codigo) => TipoComprobante.TryParse(codigo, out TipoComprobante? tipo) ? tipo : throw new InvalidDataException($"Unknown document type {codigo}.");

    private static DocumentoIdentidad Documento(string codigo, string numero) =>
        TipoDocumentoIdentidad.TryParse(codigo, out TipoDocumentoIdentidad? tipo) && DocumentoIdentidad.TryParse(tipo, numero, out DocumentoIdentidad? documento)
            ? documento
            : throw new InvalidDataException($"Unknown identity document of type {codigo}.");
}
