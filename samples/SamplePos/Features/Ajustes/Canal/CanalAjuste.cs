using IziSales.Pse;
using SamplePos.Ajustes;

namespace SamplePos.Features.Ajustes.Canal;

/// <summary>Who takes the boletas to SUNAT, and with which credentials. Each kind keeps its own, so that trying another loses nothing.</summary>
public sealed record CanalAjuste
{
    /// <summary>The kind that is used.</summary>
    public CanalTipo Tipo { get; init; }

    /// <summary>The neutral contract: address below which its paths stand.</summary>
    public string GenericoDireccion { get; init; } = "";

    /// <summary>The neutral contract: token.</summary>
    public Secreto? GenericoToken { get; init; }

    /// <summary>The neutral contract: what the PSE offers besides.</summary>
    public GenericPseExtensions GenericoExtras { get; init; }

    /// <summary>The neutral contract: whether the PSE signs.</summary>
    public bool GenericoFirma { get; init; }

    /// <summary>SUNAT: beta or production.</summary>
    public SunatEntorno SunatEntorno { get; init; }

    /// <summary>SUNAT: the secondary user.</summary>
    public string SunatUsuario { get; init; } = "";

    /// <summary>SUNAT: its password.</summary>
    public Secreto? SunatClave { get; init; }

    /// <summary>SUNAT: client of the consulta integrada.</summary>
    public string SunatCliente { get; init; } = "";

    /// <summary>SUNAT: its secret.</summary>
    public Secreto? SunatClienteClave { get; init; }

    /// <summary>Sign and send: address.</summary>
    public string FirmaDireccion { get; init; } = "";

    /// <summary>Sign and send: user.</summary>
    public string FirmaUsuario { get; init; } = "";

    /// <summary>Sign and send: password.</summary>
    public Secreto? FirmaClave { get; init; }

    /// <summary>Sign and send: what the provider calls things.</summary>
    public string FirmaPlantilla { get; init; } = "generar";

    /// <summary>Nubefact: the account's route, which is secret like the token.</summary>
    public Secreto? NubefactRuta { get; init; }

    /// <summary>Nubefact: token.</summary>
    public Secreto? NubefactToken { get; init; }

    /// <summary>APISUNAT: address.</summary>
    public string ApiSunatDireccion { get; init; } = "";

    /// <summary>APISUNAT: what it calls the company.</summary>
    public string ApiSunatPersona { get; init; } = "";

    /// <summary>APISUNAT: token.</summary>
    public Secreto? ApiSunatToken { get; init; }
}
