namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>How a service of DNI and RUC speaks.</summary>
public enum ConsultaPlantilla
{
    /// <summary>Nobody is asked in this place.</summary>
    Ninguna,

    /// <summary>The sandbox of the demo shop, which makes people up.</summary>
    Demo,

    /// <summary>The neutral contract.</summary>
    Neutral,

    /// <summary>decolecta.</summary>
    Decolecta,

    /// <summary>apis.net.pe, first version.</summary>
    ApisNetPeV1,

    /// <summary>apis.net.pe, second version.</summary>
    ApisNetPeV2,

    /// <summary>apiperu.dev.</summary>
    ApiPeruDev,
}
