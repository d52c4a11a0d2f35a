using System.Diagnostics.CodeAnalysis;
using IziSales.Ubl;

namespace IziSales.Rus;

/// <summary>The five ways in which sellers of the Nuevo RUS are coded in XML, by their names in configuration.</summary>
/// <remarks>
/// The seller owes IGV inside a fixed quota and may not break any tax out of his vouchers, so "inafecto" and "exonerado" are technical codings, not statements
/// of law. Which one a shop takes depends on its channel; the default passes SUNAT's rules for boletas, summaries and notes. See docs/nuevo-rus.md.
/// </remarks>
public static class NrusTaxProfiles
{
    /// <summary><c>nrus</c>, the default: operation 0113, affectation 30, tax 9998.</summary>
    public static TaxProfile Inafecto30 => TaxProfile.Nrus;

    /// <summary><c>nrus-gravado-cero</c>: operation 0113, affectation 10 at 0 %, for channels that keep SUNAT's exception for 0113. Rule 3462 may refuse it.</summary>
    public static TaxProfile GravadoTasaCero { get; } = new("nrus-gravado-cero", TipoOperacion.VentaInternaNrus, AfectacionIgv.GravadoOnerosa) { Tasa = TasaAplicable.Cero };

    /// <summary><c>nrus-exonerado</c>: operation 0113, affectation 20, tax 9997, for a PSE that offers nothing else.</summary>
    public static TaxProfile Exonerado20 { get; } = new("nrus-exonerado", TipoOperacion.VentaInternaNrus, AfectacionIgv.ExoneradoOnerosa);

    /// <summary><c>nrus-venta-interna</c>: operation 0101, affectation 30, for a PSE that does not know 0113.</summary>
    public static TaxProfile InafectoVentaInterna { get; } = new("nrus-venta-interna", TipoOperacion.VentaInterna, AfectacionIgv.InafectoOnerosa);

    /// <summary>
    /// <c>nrus-igv-incluido</c>: operation 0101, affectation 10 at the rate of the date, taxes printed. Breaks the rule of the Nuevo RUS that no tax is broken
    /// out; there for shops that must repeat what they did before, or have left the regime. Only by explicit choice; <see cref="NrusLimitPolicy"/> warns.
    /// </summary>
    public static TaxProfile IgvIncluido { get; } = new("nrus-igv-incluido", TipoOperacion.VentaInterna, AfectacionIgv.GravadoOnerosa) { Desglose = DesgloseImpuestos.Visible };

    /// <summary>All five, the default first.</summary>
    public static IReadOnlyList<TaxProfile> Todos { get; } = [TaxProfile.Nrus, GravadoTasaCero, Exonerado20, InafectoVentaInterna, IgvIncluido];

    /// <summary>Whether a profile is one of the Nuevo RUS's.</summary>
    public static bool IsNrus(TaxProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Todos.Any(one => one.Nombre == profile.Nombre);
    }

    /// <summary>Finds a profile by its name in configuration: one of the five, or <c>general</c> for a shop that has left the regime.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TaxProfile? profile)
    {
        profile = text == TaxProfile.General.Nombre ? TaxProfile.General : Todos.FirstOrDefault(one => one.Nombre == text);
        return profile is not null;
    }
}
