using IziSales.Printing;
using SamplePos.Hosting;
using SamplePos.Informes;
using SamplePos.Presentation;

namespace SamplePos.Features.Reportes;

/// <summary>A report on the paper of the ticket printer.</summary>
public sealed class InformePapers
{
    /// <summary>The most rows that go on a roll of paper.</summary>
    public const int MostRows = 300;

    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>Draws for this shop.</summary>
    public InformePapers(Shop shop, TimeProvider clock)
    {
        _shop = shop;
        _clock = clock;
    }

    /// <summary>The report laid out.</summary>
    public TicketReport Compose(Informe informe) => informe.Tipo.Codigo == "detalle" ? Sales(informe) : Table(informe);

    private TicketReport Sales(Informe informe) => new SalesReport
    {
        Emisor = _shop.Emisor,
        From = informe.Rango.Desde,
        To = informe.Rango.Hasta,
        MadeAt = _clock.GetUtcNow(),
        Rows = [.. informe.Filas.Reverse().Take(MostRows).Select(static fila => new SalesReportRow((string)fila[2]!, At(fila), (decimal)fila[8]!) { Pago = (string)fila[5]!, IsAnulado = (decimal)fila[8]! == 0m })],
    }.ToReport();

    /// <summary>A roll is narrow: what it is, the first figure, and the money.</summary>
    private TicketReport Table(Informe informe)
    {
        IReadOnlyList<Columna> columns = informe.Columnas;
        int name = columns[0].Nombre is "Código" or "Documento" ? 1 : 0;
        int figure = Enumerable.Range(0, columns.Count).First(i => columns[i].Tipo is ColumnaTipo.Numero or ColumnaTipo.Cantidad);
        int money = Enumerable.Range(0, columns.Count).Last(i => columns[i].Tipo == ColumnaTipo.Monto && columns[i].IsSumada);
        IEnumerable<TicketRow> rows = informe.Filas.Take(MostRows).Select(fila => TicketRow.Of(columns[name].Show(fila[name]), columns[figure].Show(fila[figure]), columns[money].Show(fila[money])));
        return new TicketReport
        {
            Titulo = informe.Tipo.Nombre,
            Emisor = _shop.Emisor,
            Fecha = _clock.GetUtcNow(),
            Datos = [new TicketDato("Desde", Texto.Dia(informe.Rango.Desde)), new TicketDato("Hasta", Texto.Dia(informe.Rango.Hasta))],
            Contenido =
            [
                new TicketTable(
                    [TicketColumn.Text(columns[name].Nombre), TicketColumn.Figure(columns[figure].Nombre), TicketColumn.Figure(columns[money].Nombre)],
                    [.. rows, TicketRow.Total("TOTAL", columns[figure].Show(informe.Totales[figure]), columns[money].Show(informe.Totales[money]))]),
            ],
        };
    }

    private static DateTimeOffset At(IReadOnlyList<object?> fila) =>
        new(((DateOnly)fila[0]!).ToDateTime(TimeOnly.ParseExact((string)fila[1]!, "HH:mm", System.Globalization.CultureInfo.InvariantCulture)), IziSales.Ubl.Lima.Offset);
}
