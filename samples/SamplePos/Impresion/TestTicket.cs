using IziSales.Printing;
using IziSales.Ubl;

namespace SamplePos.Impresion;

/// <summary>A paper that shows at a glance what a printer does well: letters of Spanish, columns, a QR, the cut.</summary>
public static class TestTicket
{
    /// <summary>For a shop, on so many columns.</summary>
    public static Ticket Of(Emisor emisor, int columns, DateTimeOffset now) => Ticket.Report(
        new TicketReport
        {
            Titulo = "Prueba de impresora",
            Emisor = emisor,
            Fecha = now,
            Contenido =
            [
                new TicketText("áéíóú ÁÉÍÓÚ ñÑ üÜ ¿? ¡! S/ 12.50"),
                new TicketText("Si las letras de arriba se leen bien y los montos llegan justo al borde derecho, la impresora está lista."),
                new TicketRule(),
                new TicketTable(
                    [TicketColumn.Text("Producto"), TicketColumn.Figure("Cant."), TicketColumn.Figure("Importe")],
                    [TicketRow.Of("Inca Kola 1.5 L", "2", "15.00"), TicketRow.Of("Pan francés", "20", "5.00"), TicketRow.Total("Suma", "", "20.00")]),
                new TicketRule(),
                new TicketQr("https://www.sunat.gob.pe"),
            ],
        },
        new TicketOptions { Columns = columns });
}
