using System.Data.Common;
using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>A row of izi_comprobante.</summary>
internal sealed record Fila(long RowId, byte[] Huella, string? Reserva, ComprobanteEmitido Comprobante)
{
    /// <summary>The columns, in the order in which <see cref="Read"/> takes them.</summary>
    public const string Columns =
        "c.id, c.huella, c.emisor, c.tipo, c.serie, c.correlativo, c.clave, c.emision, c.moneda, c.importe, c.adquirente_tipo, c.adquirente_numero, "
        + "c.adquirente_nombre, c.estado, c.firmado, c.digest, c.reconocimiento, c.codigo, c.mensaje, c.ticket, c.con_cdr, c.intentos, c.proximo_intento, c.reserva";

    public const int ColumnCount = 24;

    public static Fila Read(DbDataReader reader) => new(reader.GetInt64(0), reader.Bytes(1), reader.Text(23), new ComprobanteEmitido
    {
        Id = new ComprobanteId(Ruc.Parse(reader.GetString(2)), Tipo(reader.GetString(3)), new NumeroComprobante(Serie.Parse(reader.GetString(4)), reader.GetInt32(5))),
        IdempotencyKey = reader.GetString(6),
        FechaEmision = Celda.Instante(reader.GetInt64(7)),
        Moneda = Moneda.Parse(reader.GetString(8)),
        ImporteTotal = Celda.Dinero(reader.GetInt64(9)),
        ImporteEnSoles = Celda.Dinero(reader.GetInt64(9)),
        Adquirente = new Adquirente(Documento(reader.GetString(10), reader.GetString(11)), reader.GetString(12)),
        Estado = Enum.Parse<EstadoComprobante>(reader.GetString(13)),
        Firmado = reader.GetInt64(14) != 0,
        DigestValue = reader.Text(15),
        Acknowledgement = reader.Text(16),
        Codigo = reader.Text(17),
        Mensaje = reader.Text(18),
        Ticket = reader.Text(19),
        HasCdr = reader.GetInt64(20) != 0,
        Intentos = reader.GetInt32(21),
        ProximoIntento = reader.Instante(22),
    });

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

    public static TipoComprobante Tipo(string codigo) => TipoComprobante.TryParse(codigo, out TipoComprobante? tipo) ? tipo : throw new InvalidDataException($"Unknown document type {codigo}.");

    private static DocumentoIdentidad Documento(string codigo, string numero) =>
        TipoDocumentoIdentidad.TryParse(codigo, out TipoDocumentoIdentidad? tipo) && DocumentoIdentidad.TryParse(tipo, numero, out DocumentoIdentidad? documento)
            ? documento
            : throw new InvalidDataException($"Unknown identity document of type {codigo}.");
}
