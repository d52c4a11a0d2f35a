using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>What is true while the shop is locked, for a document about to be built.</summary>
internal sealed class Situacion
{
    private readonly List<Meses.Mes> _meses = [];
    private readonly List<ComprobanteEmitido> _notas = [];

    /// <summary>The year whose months were read.</summary>
    public required int Year { get; init; }

    /// <summary>The last number of the series; null when nobody has taken one yet.</summary>
    public int? Ultimo { get; set; }

    /// <summary>The document that already has this key.</summary>
    public Fila? Known { get; set; }

    /// <summary>The number of the next document's row.</summary>
    public long NextId { get; set; }

    public Fila? Reemplazado { get; set; }

    public ComprobanteEmitido? Afectado { get; private set; }

    public Step ReadMeses(Ruc emisor) => new(Meses.Select, parameters => Meses.Bind(parameters, emisor, Year), reader => _meses.Add(Meses.Read(reader)));

    /// <summary>Locks the document that a note modifies, so that its other notes wait, and reads what they took back.</summary>
    public IEnumerable<Step> ReadAfectado(WriteScope scope, ComprobanteId? id) => id is null
        ? []
        :
        [
            new Step(scope.Textos.LockById, parameters => Fila.Bind(parameters, id), reader => Afectado = Fila.Read(reader).Comprobante),
            new Step(Fila.SelectNotas, parameters => Fila.BindNotas(parameters, id), reader => _notas.Add(Fila.Read(reader).Comprobante)),
        ];

    /// <summary>What a builder is told; the totals and the notes are without the document that it is about to replace or to mend.</summary>
    public AppendContext ToContext(NumeroComprobante numero, DateTimeOffset fecha, ComprobanteEmitido? without)
    {
        DateOnly dia = Lima.DateOf(fecha);
        Acumulado acumulado = Meses.Sum(_meses, dia);
        return new AppendContext(numero, fecha, without is null ? acumulado : AporteVentas.Without(acumulado, dia, without))
        {
            Afectado = Afectado,
            Acreditado = _notas.Where(nota => nota.Id != without?.Id).Sum(AporteVentas.Acreditado),
        };
    }
}
