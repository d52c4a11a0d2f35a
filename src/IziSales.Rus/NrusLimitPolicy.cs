using IziSales.Rus.Reglas;
using IziSales.Ubl;

namespace IziSales.Rus;

/// <summary>What a seller of the Nuevo RUS may issue: judged before each number is taken, inside the same transaction.</summary>
/// <remarks>
/// Holds for documents whose issuer has a profile of the Nuevo RUS (<see cref="NrusTaxProfiles"/>, or any under operation 0113); others pass. Limits are judged on what the month and the
/// year would be with the document, by the comparison of <see cref="NrusMedidor"/>. The codes are listed in docs/nuevo-rus.md.
/// </remarks>
public sealed class NrusLimitPolicy : IEmisionPolicy
{
    private readonly NrusLimitOptions _options;

    /// <summary>Judges by a shop's settings.</summary>
    /// <exception cref="ArgumentException">The settings make no sense.</exception>
    public NrusLimitPolicy(NrusLimitOptions options) => _options = NrusLimitOptionsValidator.Check(options);

    /// <summary>Judges by the default settings.</summary>
    public NrusLimitPolicy()
        : this(new NrusLimitOptions())
    {
    }

    /// <inheritdoc/>
    public PolicyVerdict Judge(Comprobante comprobante, Acumulado acumulado)
    {
        ArgumentNullException.ThrowIfNull(comprobante);
        ArgumentNullException.ThrowIfNull(acumulado);
        TaxProfile profile = comprobante.Emisor.TaxProfile;
        if (!NrusTaxProfiles.IsNrus(profile) && profile.Operacion != TipoOperacion.VentaInternaNrus)
        {
            return PolicyVerdict.Allowed;
        }

        var juicio = new Juicio();
        ReglasDocumento.Judge(comprobante, juicio);
        ReglasNota.Judge(comprobante, _options, juicio);
        ReglasAdquirente.Judge(comprobante, _options.BuyerPolicy, juicio);
        ReglasTope.Judge(comprobante, acumulado, _options, juicio);
        return juicio.ToVerdict();
    }
}
