using IziSales.Printing;
using IziSales.Ubl;

namespace IziSales.Cli.Impresoras;

/// <summary>What is printed to try a printer: marked so that nobody takes it for a document.</summary>
internal static class Muestra
{
    private static readonly Emisor Tienda = new()
    {
        Ruc = Ruc.Parse("10412365785"),
        RazonSocial = "TIENDA DE PRUEBA",
        NombreComercial = "Bodega de Prueba",
        Domicilio = new Domicilio { Direccion = "Av. Próceres de la Independencia 1500", Distrito = "San Juan de Lurigancho", Provincia = "Lima", Departamento = "Lima" },
    };

    /// <summary>A few lines: that it prints at all, where a line ends, which letters it has.</summary>
    public static byte[] Simple(PrinterSettings settings, DateTimeOffset ahora)
    {
        PrinterProfile profile = settings.ToProfile();
        var report = new TicketReport
        {
            Titulo = "Prueba de impresora",
            Emisor = Tienda,
            Fecha = Lima.At(ahora),
            Datos = [new TicketDato("Dirección", settings.Direccion), new TicketDato("Perfil", $"{profile.Name}, {profile.Columns} columnas")],
            Contenido =
            [
                new TicketText("Á É Í Ó Ú á é í ó ú Ñ ñ Ü ü ¿ ¡ ° S/"),
                new TicketText(string.Concat(Enumerable.Range(1, profile.Columns).Select(static column => column % 10))),
                new TicketText("La línea de números llena un solo renglón."),
            ],
        };
        return new EscPosRenderer(profile).ToBytes(Ticket.Report(report, new TicketOptions { Columns = profile.Columns }));
    }

    /// <summary>A whole ticket: letters, money at the right, QR, cut.</summary>
    public static byte[] Completa(PrinterSettings settings, DateTimeOffset ahora)
    {
        PrinterProfile profile = settings.ToProfile();
        var sale = new Sale
        {
            Adquirente = new Adquirente(DocumentoIdentidad.From(Dni.Parse("48285071")), "Íñigo Núñez Güemes"),
            Lines =
            [
                new SaleLine("Piña Golden", 1.5m, UnitPrice.Shelf(4.20m)) { Unit = UnidadMedida.Kilogramo },
                new SaleLine("Café molido de Villa Rica, tueste medio, bolsa de 250 g", 2m, UnitPrice.Shelf(18.90m)),
                new SaleLine("Jabón", 3m, UnitPrice.Shelf(2.50m)),
            ],
        };
        var boleta = Boleta.From(sale, Tienda, NumeroComprobante.Parse("B001-1"), Lima.At(ahora));
        var options = new TicketOptions
        {
            Columns = profile.Columns,
            Digest = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
            Saludo = "¡Gracias por su compra!",
            Marcas = TicketMarcas.Prueba,
        };
        return new EscPosRenderer(profile).ToBytes(Ticket.From(boleta, options));
    }
}
