namespace SamplePos.Features.Ajustes.Canal;

/// <summary>Who takes the boletas to SUNAT.</summary>
public enum CanalTipo
{
    /// <summary>Nobody: the make-believe SUNAT inside this program.</summary>
    Demo,

    /// <summary>A PSE that speaks the neutral contract.</summary>
    Generico,

    /// <summary>The shop itself.</summary>
    Sunat,

    /// <summary>A PSE that signs in one call and sends in the next.</summary>
    Firma,

    /// <summary>Nubefact.</summary>
    Nubefact,

    /// <summary>APISUNAT.</summary>
    ApiSunat,
}
