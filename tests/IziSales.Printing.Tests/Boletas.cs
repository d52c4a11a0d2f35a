using IziSales.Ubl;

namespace IziSales.Printing.Tests;

/// <summary>The documents that this package's tests print.</summary>
internal static class Boletas
{
    public const string Digest = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=";
    public const string TextoQr = "10412365785|03|B001|27|0.00|45.50|2026-11-20|1|41236578|";

    public static Emisor Bodega { get; } = new()
    {
        Ruc = Ruc.Parse("10412365785"),
        RazonSocial = "QUISPE MAMANI ROSA ELENA",
        NombreComercial = "Bodega Doña Rosa",
        Domicilio = new Domicilio
        {
            Direccion = "Jr. Los Geranios 245",
            Urbanizacion = "Urb. Santa Anita",
            Distrito = "San Juan de Lurigancho",
            Provincia = "Lima",
            Departamento = "Lima",
        },
    };

    /// <summary>What a bodega sells on a morning: pieces, weight, a long name, a buyer with DNI.</summary>
    public static Boleta Tipica { get; } = From(Bodega, new Sale
    {
        Adquirente = new Adquirente(DocumentoIdentidad.From(Dni.Parse("41236578")), "María Fernanda Ñahui Huamán"),
        Lines =
        [
            new SaleLine("Inca Kola 1.5 L", 2m, UnitPrice.Shelf(7.50m)) { Code = "7750182001" },
            new SaleLine("Queso fresco de Cajamarca, corte al peso, productor María Ángeles S.A.C.", 0.385m, UnitPrice.Shelf(28.00m)) { Unit = UnidadMedida.Kilogramo },
            new SaleLine("Pan francés", 20m, UnitPrice.Shelf(0.25m)),
            new SaleLine("Arroz Costeño extra 5 kg", 1m, UnitPrice.Shelf(14.72m)) { Code = "7751271012" },
        ],
    });

    public static Boleta DeUnProducto(string descripcion) => From(Bodega, new Sale { Lines = [new SaleLine(descripcion, 1m, UnitPrice.Shelf(4.50m))] });

    public static Boleta From(Emisor emisor, Sale sale) =>
        Boleta.From(sale, emisor, NumeroComprobante.Parse("B001-27"), new DateTimeOffset(2026, 11, 20, 10, 36, 5, Lima.Offset));

    /// <summary>A document of which nobody bought anything: faulty, but it must not break a printer.</summary>
    public static Boleta Vacia { get; } = From(Bodega, new Sale { Lines = [] });

    public static TicketOptions Opciones(int columns = 48) => new()
    {
        Columns = columns,
        Digest = Digest,
        DireccionConsulta = "bodegadonarosa.pe/consulta",
        Saludo = "¡Gracias por su compra!",
    };
}
