using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;

namespace IziSales.Benchmarks;

/// <summary>What is measured: the boletas of a bodega, from one line to a thousand.</summary>
internal static class Documentos
{
    private static readonly string[] Productos =
        ["Arroz Costeño extra 1 kg", "Leche evaporada Gloria 400 g", "Azúcar rubia 1 kg", "Gaseosa Inca Kola 500 ml", "Aceite Primor 1 L", "Fideos tallarín 500 g", "Atún en trozos 170 g"];

    public static DateTimeOffset Fecha { get; } = new(2026, 1, 15, 10, 30, 0, Lima.Offset);

    public static Emisor Emisor { get; } = new()
    {
        Ruc = Ruc.Parse("10412365785"),
        RazonSocial = "HUAMAN QUISPE ROSA ELENA",
        NombreComercial = "BODEGA ROSITA",
        Domicilio = new Domicilio
        {
            Ubigeo = Ubigeo.Parse("150132"),
            Departamento = "LIMA",
            Provincia = "LIMA",
            Distrito = "SAN JUAN DE LURIGANCHO",
            Direccion = "AV. PROCERES DE LA INDEPENDENCIA 1500",
        },
    };

    public static Boleta DeLineas(int lines)
    {
        var sale = new Sale
        {
            Lines = [.. Enumerable.Range(0, lines).Select(Line)],
            Adquirente = new Adquirente(DocumentoIdentidad.From(Dni.Parse("48285071")), "ROSA QUISPE HUAMÁN"),
        };
        return Boleta.From(sale, Emisor, NumeroComprobante.Parse("B001-27"), Fecha);
    }

    public static X509Certificate2 Certificado() => DemoCertificate.Create(Emisor.Ruc, Emisor.RazonSocial, Fecha);

    private static SaleLine Line(int i) =>
        new(Productos[i % Productos.Length], (i % 7) + 1, UnitPrice.Shelf((i * 37 % 2_000 / 100m) + 0.50m)) { Code = $"P{i:0000}" };
}
