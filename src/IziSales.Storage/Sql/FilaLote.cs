using System.Data.Common;
using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>A row of izi_lote: the summary, and who has it in hand.</summary>
internal sealed record FilaLote(long RowId, string? Reserva, LoteEmitido Lote)
{
    /// <summary>A summary by its name; a lock may follow.</summary>
    public const string SelectByName = $"SELECT {Columns} FROM izi_lote c WHERE c.emisor = @emisor AND c.identificador = @identificador";

    /// <summary>Summaries with their bytes; conditions follow.</summary>
    public const string SelectWithXml = $"SELECT {Columns}, a.contenido FROM izi_lote c JOIN izi_lote_archivo a ON a.lote = c.id AND a.clase = '{Archivo.Xml}'";

    /// <summary>The columns, in the order in which <see cref="Read"/> takes them.</summary>
    public const string Columns =
        "c.id, c.reserva, c.emisor, c.identificador, c.referencia, c.generacion, c.operacion, c.lineas, c.estado, c.momento, c.firmado, c.codigo, c.mensaje, "
        + "c.ticket, c.con_cdr, c.intentos, c.proximo_intento";

    private const int ColumnCount = 17;

    public static FilaLote Read(DbDataReader reader) => new(reader.GetInt64(0), reader.Text(1), new LoteEmitido
    {
        Emisor = Ruc.Parse(reader.GetString(2)),
        Identificador = reader.GetString(3),
        Fechas = new FechasLote(Celda.Dia(reader.GetInt32(4)), Celda.Dia(reader.GetInt32(5))),
        Operacion = EstadoItemResumen.Parse(reader.GetString(6)),
        Lineas = reader.GetInt32(7),
        Estado = Enum.Parse<EstadoComprobante>(reader.GetString(8)),
        Momento = Celda.Instante(reader.GetInt64(9)),
        Firmado = reader.GetInt64(10) != 0,
        Codigo = reader.Text(11),
        Mensaje = reader.Text(12),
        Ticket = reader.Text(13),
        HasCdr = reader.GetInt64(14) != 0,
        Intentos = reader.GetInt32(15),
        ProximoIntento = reader.Instante(16),
    });

    /// <summary>A row of <see cref="SelectWithXml"/>.</summary>
    public static (FilaLote Fila, byte[] Xml) ReadWithXml(DbDataReader reader) => (Read(reader), Compresion.Unpack(reader.Bytes(ColumnCount)));

    public static void Bind(Parameters parameters, Ruc emisor, string identificador)
    {
        parameters.Add("@emisor", emisor.Value);
        parameters.Add("@identificador", identificador);
    }
}
