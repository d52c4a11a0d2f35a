using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace IziSales.Ubl;

/// <summary>A tax as SUNAT codes it, including the codes that say why there is none.</summary>
/// <remarks>Catálogo 05. <c>CodigoInternacional</c> is UN/ECE 5153.</remarks>
public sealed class Tributo : CodigoCatalogo
{
    private Tributo(string codigo, string descripcion, string nombre, string codigoInternacional)
        : base(codigo, descripcion)
    {
        Nombre = nombre;
        CodigoInternacional = codigoInternacional;
        TaxScheme = Encoding.UTF8.GetBytes(
            $"<cac:TaxScheme><cbc:ID>{codigo}</cbc:ID><cbc:Name>{nombre}</cbc:Name><cbc:TaxTypeCode>{codigoInternacional}</cbc:TaxTypeCode></cac:TaxScheme>");
    }

    /// <summary>1000: IGV Impuesto General a las Ventas.</summary>
    public static Tributo Igv { get; } = new("1000", "IGV Impuesto General a las Ventas", "IGV", "VAT");

    /// <summary>1016: Impuesto a la Venta de Arroz Pilado.</summary>
    public static Tributo Ivap { get; } = new("1016", "Impuesto a la Venta de Arroz Pilado", "IVAP", "VAT");

    /// <summary>2000: ISC Impuesto Selectivo al Consumo.</summary>
    public static Tributo Isc { get; } = new("2000", "ISC Impuesto Selectivo al Consumo", "ISC", "EXC");

    /// <summary>3000: Impuesto a la Renta.</summary>
    public static Tributo ImpuestoRenta { get; } = new("3000", "Impuesto a la Renta", "IR", "TOX");

    /// <summary>7152: Impuesto al consumo de las bolsas de plástico.</summary>
    public static Tributo Icbper { get; } = new("7152", "Impuesto al consumo de las bolsas de plástico", "ICBPER", "OTH");

    /// <summary>9995: Exportación.</summary>
    public static Tributo Exportacion { get; } = new("9995", "Exportación", "EXP", "FRE");

    /// <summary>9996: Gratuito.</summary>
    public static Tributo Gratuito { get; } = new("9996", "Gratuito", "GRA", "FRE");

    /// <summary>9997: Exonerado.</summary>
    public static Tributo Exonerado { get; } = new("9997", "Exonerado", "EXO", "VAT");

    /// <summary>9998: Inafecto.</summary>
    public static Tributo Inafecto { get; } = new("9998", "Inafecto", "INA", "FRE");

    /// <summary>9999: Otros tributos.</summary>
    public static Tributo Otros { get; } = new("9999", "Otros tributos", "OTROS", "OTH");

    private static Catalogo<Tributo> Catalogo { get; } = new(
        "catálogo 05 (tributos)",
        Igv, Ivap, Isc, ImpuestoRenta, Icbper, Exportacion, Gratuito, Exonerado, Inafecto, Otros);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<Tributo> Todos => Catalogo.Todos;

    /// <summary>The name that goes beside the code: IGV, INA …</summary>
    public string Nombre { get; }

    /// <summary>The tax's code in UN/ECE 5153: VAT, FRE …</summary>
    public string CodigoInternacional { get; }

    /// <summary>The element that names the tax, the same in every document.</summary>
    internal byte[] TaxScheme { get; }

    /// <summary>Whether a rate is applied to a base and charged: IGV and IVAP.</summary>
    internal bool HasTasa => this == Igv || this == Ivap;

    /// <summary>Whether its base is part of the sale value: neither a tax on top of another nor the worth of what is given away.</summary>
    internal bool IsValorVenta => HasTasa || this == Exportacion || this == Exonerado || this == Inafecto;

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static Tributo Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out Tributo? fila) => Catalogo.TryParse(codigo, out fila);
}
