namespace IziSales.Sandbox;

/// <summary>The roads on which the sandbox is reached.</summary>
public enum SandboxChannel
{
    /// <summary>The neutral REST contract.</summary>
    Generic,

    /// <summary>SUNAT's web services.</summary>
    Soap,

    /// <summary>SUNAT's consulta integrada.</summary>
    Consulta,

    /// <summary>A PSE that signs and sends in two steps.</summary>
    SignAndSend,

    /// <summary>Business JSON in one address.</summary>
    Nubefact,

    /// <summary>UBL as JSON, always answered later.</summary>
    ApiSunat,

    /// <summary>Look-up of DNI and RUC.</summary>
    Padron,
}
