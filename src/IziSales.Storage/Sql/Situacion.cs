using System.Data.Common;
using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>What is true while the shop is locked, for a document about to be built.</summary>
/// <param name="dia">The day whose month and year count.</param>
internal sealed class Situacion(DateOnly dia)
{
    private const string Select =
        $"""
        SELECT (SELECT c.id FROM izi_comprobante c WHERE c.emisor = @emisor AND c.clave = @clave),
            (SELECT s.valor FROM izi_contador s WHERE s.emisor = @emisor AND s.clase = @tipo AND s.nombre = @serie), ({Contadores.SelectTurno}),
            (SELECT e.numero FROM izi_emisor e WHERE e.emisor = @emisor), {Contadores.Totales}
        {Contadores.OfYear};
        """;

    private readonly List<ComprobanteEmitido> _notas = [];

    private Acumulado _acumulado = new(0m, 0m, 0m, 0m);

    /// <summary>Whether a document has this key already.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The last number of the series; null when nobody has taken one yet.</summary>
    public int? Ultimo { get; private set; }

    /// <summary>The shop's turn: zero when nothing was ever counted.</summary>
    public long Turno { get; private set; }

    /// <summary>The shop's own number in this database, once there is a row to lock.</summary>
    public long Emisor { get; private set; }

    /// <summary>Month and year, whatever is about to be replaced.</summary>
    public Acumulado Acumulado => _acumulado;

    public Fila? Reemplazado { get; set; }

    public ComprobanteEmitido? Afectado { get; private set; }

    /// <summary>Whether another day has the same month, and so the same totals.</summary>
    public bool IsOfMonth(DateTimeOffset fecha) => Celda.Mes(Lima.DateOf(fecha)) == Celda.Mes(dia);

    /// <summary>Reads, for a new document, all that every sale asks for.</summary>
    public Step ReadFor(AppendRequest request) => new(
        Select,
        parameters =>
        {
            Contadores.Bind(parameters, request.Emisor, dia);
            parameters.Add("@clave", request.IdempotencyKey);
            parameters.Add("@tipo", request.Tipo.Codigo);
            parameters.Add("@serie", request.Serie.Value);
        },
        Take);

    /// <summary>Reads month and year.</summary>
    public Step ReadTotales(Ruc emisor) => new(Contadores.Select, parameters => Contadores.Bind(parameters, emisor, dia), reader => _acumulado = Contadores.Read(reader));

    /// <summary>Locks the document that a note modifies, so that its other notes wait, and reads what they took back.</summary>
    public IEnumerable<Step> ReadAfectado(WriteScope scope, ComprobanteId? id) => id is null
        ? []
        :
        [
            new Step(scope.Textos.LockById, parameters => Fila.Bind(parameters, id), reader => Afectado = Fila.Read(reader).Comprobante),
            new Step(Fila.SelectNotas, parameters => Fila.BindNotas(parameters, id), reader => _notas.Add(Fila.Read(reader).Comprobante)),
        ];

    /// <summary>What a builder is told; the totals and the notes are without the document that it is about to replace or to mend.</summary>
    public AppendContext ToContext(NumeroComprobante numero, DateTimeOffset fecha, ComprobanteEmitido? without) =>
        new(numero, fecha, without is null ? _acumulado : AporteVentas.Without(_acumulado, dia, without))
        {
            Afectado = Afectado,
            Acreditado = _notas.Where(nota => nota.Id != without?.Id).Sum(AporteVentas.Acreditado),
        };

    private void Take(DbDataReader reader)
    {
        IsKnown = !reader.IsDBNull(0);
        Ultimo = reader.IsDBNull(1) ? null : reader.GetInt32(1);
        Turno = reader.IsDBNull(2) ? 0 : reader.GetInt64(2);
        Emisor = reader.IsDBNull(3) ? 0 : reader.GetInt64(3);
        _acumulado = Contadores.Read(reader, column: 4);
    }
}
