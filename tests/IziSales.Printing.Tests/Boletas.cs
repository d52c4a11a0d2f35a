using System.Globalization;
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

    public static Emisor Comercio { get; } = Bodega with { TaxProfile = TaxProfile.General };

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

    /// <summary>Nobody in particular buys one thing.</summary>
    public static Boleta Minima { get; } = From(Bodega, new Sale { Lines = [new SaleLine("Agua San Luis 625 ml", 1m, UnitPrice.Shelf(1.50m))] });

    /// <summary>Discounts on a line and on the whole, a gift, cash rounding, a remark.</summary>
    public static Boleta ConDescuentos { get; } = From(Bodega, new Sale
    {
        Lines =
        [
            new SaleLine("Detergente Bolívar 2 kg", 2m, UnitPrice.Shelf(18.90m)) { Descuento = Descuento.DePorcentaje(10m) },
            new SaleLine("Esponja de regalo", 1m, UnitPrice.Shelf(1.20m)) { Afectacion = AfectacionIgv.InafectoGratuita },
        ],
        DescuentosGlobales = [Descuento.DeMonto(1.03m)],
        Redondeo = RedondeoEfectivo.Efectivo,
        Observaciones = ["Cambios dentro de los 7 días con este comprobante."],
    });

    /// <summary>A shop outside Nuevo RUS: taxes are shown, bags are taxed.</summary>
    public static Boleta Gravada { get; } = From(Comercio, new Sale
    {
        Lines =
        [
            new SaleLine("Licuadora Oster 1.25 L", 1m, UnitPrice.Shelf(249.90m)),
            new SaleLine("Leche de fórmula", 1m, UnitPrice.Shelf(45.00m)) { Afectacion = AfectacionIgv.ExoneradoOnerosa, Bolsas = 2 },
        ],
    });

    /// <summary>As many lines as wanted.</summary>
    public static Boleta De(int lineas) => From(Bodega, new Sale
    {
        Lines = [.. Enumerable.Range(1, lineas).Select(static i => new SaleLine(string.Create(CultureInfo.InvariantCulture, $"Producto número {i}"), 1m + (i % 7), UnitPrice.Shelf(1.10m + (i % 13))))],
    });

    public static Boleta DeUnProducto(string descripcion) => From(Bodega, new Sale { Lines = [new SaleLine(descripcion, 1m, UnitPrice.Shelf(4.50m))] });

    public static Boleta From(Emisor emisor, Sale sale) =>
        Boleta.From(sale, emisor, NumeroComprobante.Parse("B001-27"), new DateTimeOffset(2026, 11, 20, 10, 36, 5, Lima.Offset));

    public static TicketOptions Opciones(int columns = 48) => new()
    {
        Columns = columns,
        Digest = Digest,
        DireccionConsulta = "bodegadonarosa.pe/consulta",
        Saludo = "¡Gracias por su compra!",
    };
}
