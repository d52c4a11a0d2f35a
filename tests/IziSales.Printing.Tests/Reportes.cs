using IziSales.Ubl;

namespace IziSales.Printing.Tests;

/// <summary>The shop's own papers that this package's tests print.</summary>
internal static class Reportes
{
    private static readonly TicketColumn[] Columnas = [TicketColumn.Word("Hora"), TicketColumn.Word("Comprobante"), TicketColumn.Text("Pago"), TicketColumn.Figure("Importe")];

    /// <summary>Two days of sales, each with its sum, and one below all.</summary>
    public static TicketReport TablaDeVentas { get; } = New("Ventas por día",
    [
        new TicketTable(Columnas,
        [
            TicketRow.Group("Jueves 19/11/2026"),
            TicketRow.Of("08:12", "B001-00000025", "Efectivo", "12.50"),
            TicketRow.Of("19:47", "B001-00000026", "Yape", "1,204.90"),
            TicketRow.Total("Suma del día", "", "", "1,217.40"),
            TicketRow.Group("Viernes 20/11/2026"),
            TicketRow.Of("10:36", "B001-00000027", "Efectivo y transferencia interbancaria", "45.50"),
            TicketRow.Total("Suma del día", "", "", "45.50"),
            TicketRow.Total("TOTAL", "", "", "S/ 1,262.90"),
        ]),
    ]);

    /// <summary>Everything the vocabulary has.</summary>
    public static TicketReport Variado { get; } = New("Lista de precios",
    [
        new TicketText("Vigente desde hoy. Precios en soles, sujetos a cambio sin aviso previo en cada local.", TicketAlign.Left, TicketEmphasis.Small),
        new TicketField("Responsable", "Rosa Elena Quispe Mamani"),
        new TicketRule(),
        new TicketTable([TicketColumn.Text("Producto"), TicketColumn.Figure("Stock"), TicketColumn.Figure("Precio")],
        [
            TicketRow.Of("Inca Kola 1.5 L", "24", "7.50"),
            TicketRow.Of("Queso fresco de Cajamarca, corte al peso", "3.250", "28.00"),
            TicketRow.Of("Pan francés", "120", "0.25"),
        ]),
        new TicketAmount("Productos", "3"),
        new TicketAmount("Valor del stock", "S/ 301.00", TicketEmphasis.Large),
        new TicketBarcode("B001-00000027"),
        new TicketQr("https://bodegadonarosa.pe"),
    ]);

    /// <summary>A till that lacks fifty céntimos.</summary>
    public static CashClose Cierre { get; } = new()
    {
        Emisor = Boletas.Bodega,
        Till = "Caja 1",
        Cashier = "Rosa Quispe",
        OpenedAt = new DateTimeOffset(2026, 11, 20, 7, 2, 11, Lima.Offset),
        ClosedAt = new DateTimeOffset(2026, 11, 20, 21, 15, 40, Lima.Offset),
        OpeningFloat = 100m,
        Payments =
        [
            new PaymentTotal("Efectivo", 38, 1_204.50m) { IsCash = true },
            new PaymentTotal("Yape", 21, 388.20m),
            new PaymentTotal("Plin", 3, 41.00m),
        ],
        Movements = [new CashMovement("Ingreso: sencillo del banco", 50m), new CashMovement("Pago al panadero, pan francés y de yema de la tarde", -96.30m)],
        Counted = 1_257.70m,
    };

    /// <summary>Three sales of two days, one of them voided.</summary>
    public static SalesReport Ventas { get; } = new()
    {
        Emisor = Boletas.Bodega,
        From = new DateOnly(2026, 11, 19),
        To = new DateOnly(2026, 11, 20),
        MadeAt = Boletas.Tipica.FechaEmision,
        Rows =
        [
            new SalesReportRow("B001-25", new DateTimeOffset(2026, 11, 19, 8, 12, 0, Lima.Offset), 12.50m) { Pago = "Efectivo" },
            new SalesReportRow("B001-26", new DateTimeOffset(2026, 11, 20, 0, 47, 0, TimeSpan.Zero), 1_204.90m) { Pago = "Yape", IsAnulado = true },
            new SalesReportRow("B001-27", Boletas.Tipica.FechaEmision, 45.50m) { Pago = "Efectivo" },
        ],
    };

    public static TicketReport New(string titulo, IReadOnlyList<TicketBlock> contenido) => new()
    {
        Titulo = titulo,
        Emisor = Boletas.Bodega,
        Fecha = Boletas.Tipica.FechaEmision,
        Datos = [new TicketDato("Caja", "Caja 1"), new TicketDato("Cajera", "Rosa Quispe")],
        Contenido = contenido,
    };
}
