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

    /// <summary>Taxpayers who are natural persons, as sellers of the Nuevo RUS are.</summary>
    public static IReadOnlyList<Ruc> Rucs { get; } = [.. Enumerable.Range(0, 100_000).Select(static i => Ruc.TryParse($"1041{i:0000000}", out Ruc? ruc) ? ruc : null).OfType<Ruc>().Take(1_000)];

    public static Boleta DeLineas(int lines) => Boleta.From(Venta(lines), Emisor, NumeroComprobante.Parse("B001-27"), Fecha);

    public static Sale Venta(int lines) => new()
    {
        Lines = [.. Enumerable.Range(0, lines).Select(Line)],
        Adquirente = new Adquirente(DocumentoIdentidad.From(Dni.Parse("48285071")), "ROSA QUISPE HUAMÁN"),
    };

    /// <summary>The daily summary of a shop that made so many boletas, one in ten with a buyer's DNI.</summary>
    public static ResumenDiario ResumenDe(int lines)
    {
        var conDni = LineaResumen.From(DeLineas(1), EstadoItemResumen.Adicionar);
        LineaResumen sinDni = conDni with { Adquirente = null };
        IEnumerable<LineaResumen> lineas = Enumerable.Range(1, lines).Select(i => (i % 10 == 0 ? conDni : sinDni) with
        {
            Documento = new DocumentoReferido(TipoComprobante.Boleta, NumeroComprobante.Parse($"B001-{i}")),
            Total = i * 37 % 2_000 / 100m,
            Inafecto = i * 37 % 2_000 / 100m,
        });
        var dia = DateOnly.FromDateTime(Fecha.DateTime);
        return ResumenDiario.From([.. lineas], Emisor, new FechasLote(dia, dia.AddDays(1)), primerNumero: 1).Single();
    }

    /// <summary>What SUNAT answers to a boleta: accepted, with one observation.</summary>
    public static Cdr Constancia { get; } = new()
    {
        Codigo = 0,
        Descripcion = "La Boleta de venta número B001-27, ha sido aceptada",
        Referencia = "B001-27",
        Numero = "202600000000001",
        RucEmisor = Emisor.Ruc.Value,
        Notas = ["4207 - El DNI del cliente debe tener ocho dígitos"],
        FechaRecepcion = Fecha.AddMinutes(1),
    };

    public static X509Certificate2 Certificado() => DemoCertificate.Create(Emisor.Ruc, Emisor.RazonSocial, Fecha);

    private static SaleLine Line(int i) =>
        new(Productos[i % Productos.Length], (i % 7) + 1, UnitPrice.Shelf((i * 37 % 2_000 / 100m) + 0.50m)) { Code = $"P{i:0000}" };
}
