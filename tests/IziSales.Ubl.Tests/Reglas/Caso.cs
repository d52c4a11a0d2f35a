using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>One way to break one rule, beside the same document unbroken.</summary>
/// <param name="Codigo">The code that must be found.</param>
/// <param name="Path">The place at which it must be found.</param>
/// <param name="Roto">Judges the broken document.</param>
/// <param name="Sano">Judges the mended one.</param>
internal sealed record Caso(string Codigo, string Path, Func<ValidationReport> Roto, Func<ValidationReport> Sano)
{
    /// <summary>Codes that the same break also draws, because one figure stands in several sums.</summary>
    public string[] Tambien { get; init; } = [];

    /// <summary>A sale that breaks the rule.</summary>
    public static Caso Venta(string codigo, string path, Escenario sano, Func<Escenario, Escenario> romper, params string[] tambien) =>
        new(codigo, path, () => romper(sano).ToBoleta().Validate(), () => sano.ToBoleta().Validate()) { Tambien = tambien };

    /// <summary>A document of another kind that breaks the rule.</summary>
    public static Caso Documento(string codigo, string path, DocumentoElectronico sano, Func<DocumentoElectronico> romper, params string[] tambien) =>
        new(codigo, path, () => romper().Validate(), sano.Validate) { Tambien = tambien };

    /// <summary>The XML of a sale that breaks the rule.</summary>
    public static Caso Xml(string codigo, string path, Escenario sano, Func<XmlCambiado, XmlCambiado> romper, params string[] tambien) =>
        Xml(codigo, path, sano.ToBoleta(), romper, tambien);

    /// <summary>The XML of a document of any kind that breaks the rule.</summary>
    public static Caso Xml(string codigo, string path, DocumentoElectronico sano, Func<XmlCambiado, XmlCambiado> romper, params string[] tambien) =>
        new(codigo, path, () => romper(XmlCambiado.Of(sano)).Judge(), () => XmlCambiado.Of(sano).Judge()) { Tambien = tambien };
}
