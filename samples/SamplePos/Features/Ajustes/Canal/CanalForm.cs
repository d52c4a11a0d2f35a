using IziSales.Pse;

namespace SamplePos.Features.Ajustes.Canal;

/// <summary>The channel as typed; secrets are never shown, and stay as they are when left empty.</summary>
public sealed class CanalForm
{
    public CanalTipo Tipo { get; set; }

    public string? GenericoDireccion { get; set; }

    public string? GenericoToken { get; set; }

    public bool GenericoResumenes { get; set; }

    public bool GenericoAnulaciones { get; set; }

    public bool GenericoUltimo { get; set; }

    public bool GenericoFirma { get; set; }

    public SunatEntorno SunatEntorno { get; set; }

    public string? SunatUsuario { get; set; }

    public string? SunatClave { get; set; }

    public string? SunatCliente { get; set; }

    public string? SunatClienteClave { get; set; }

    public string? FirmaDireccion { get; set; }

    public string? FirmaUsuario { get; set; }

    public string? FirmaClave { get; set; }

    public string? FirmaPlantilla { get; set; }

    public string? NubefactRuta { get; set; }

    public string? NubefactToken { get; set; }

    public string? ApiSunatDireccion { get; set; }

    public string? ApiSunatPersona { get; set; }

    public string? ApiSunatToken { get; set; }
}
