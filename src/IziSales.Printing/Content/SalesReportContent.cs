using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Printing.Content;

/// <summary>What a list of sales says: a heading and a sum for each day where there are several, the sum of all at the end.</summary>
internal static class SalesReportContent
{
    private const string Anulado = "anulado";

    public static TicketReport Compose(SalesReport report)
    {
        bool showsPago = report.Rows.Any(static row => !string.IsNullOrWhiteSpace(row.Pago));
        TicketColumn[] pago = showsPago ? [TicketColumn.Text("Pago")] : [];
        return new TicketReport
        {
            Titulo = "Ventas",
            Emisor = report.Emisor,
            Fecha = report.MadeAt,
            Datos = [.. Periodo(report), new TicketDato("Ventas", Cifras.Cantidad(report.Rows.Count))],
            Contenido = [new TicketTable([TicketColumn.Word("Hora"), TicketColumn.Word("Comprobante"), .. pago, TicketColumn.Figure("Importe")], [.. Rows(report, showsPago)])],
        };
    }

    private static IEnumerable<TicketDato> Periodo(SalesReport report) => report.From == report.To
        ? [new TicketDato("Día", Cifras.Dia(report.From))]
        : [new TicketDato("Desde", Cifras.Dia(report.From)), new TicketDato("Hasta", Cifras.Dia(report.To))];

    private static IEnumerable<TicketRow> Rows(SalesReport report, bool showsPago)
    {
        string[] empty = showsPago ? ["", ""] : [""];
        foreach (IGrouping<DateOnly, SalesReportRow> day in report.Rows.GroupBy(static row => Lima.DateOf(row.Fecha)))
        {
            if (report.From != report.To)
            {
                yield return TicketRow.Group(Cifras.Dia(day.Key));
            }

            foreach (SalesReportRow row in day)
            {
                string hora = Lima.At(row.Fecha).ToString("HH:mm", CultureInfo.InvariantCulture);
                string importe = row.IsAnulado ? Anulado : Cifras.Monto(row.Importe);
                yield return showsPago ? TicketRow.Of(hora, row.Numero, row.Pago ?? "", importe) : TicketRow.Of(hora, row.Numero, importe);
            }

            if (report.From != report.To)
            {
                yield return TicketRow.Total(["Suma del día", .. empty, Cifras.Monto(day.Where(static row => !row.IsAnulado).Sum(static row => row.Importe))]);
            }
        }

        yield return TicketRow.Total(["TOTAL", .. empty, Cifras.Monto(report.Total, report.Moneda)]);
    }
}
