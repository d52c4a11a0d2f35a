namespace IziSales.Pse;

/// <summary>How to send straight to SUNAT, or to an OSE that speaks its interface.</summary>
/// <remarks>
/// <see cref="Entorno"/> sets every address that is left out. Validated when the application starts. SUNAT wants signed documents: the shop needs a certificate.
/// </remarks>
public sealed class SunatSoapOptions : PseChannelOptions
{
    /// <summary>Beta or production. Required.</summary>
    public SunatEntorno? Entorno { get; set; }

    /// <summary>RUC of the SOL user: the shop's. Required.</summary>
    public string? Ruc { get; set; }

    /// <summary>The secondary SOL user with the invoicing profile, without the RUC in front. Required; by default <c>MODDATOS</c> in beta.</summary>
    public string? UsuarioSol { get; set; }

    /// <summary>The SOL user's password. Required; by default <c>moddatos</c> in beta.</summary>
    public string? ClaveSol { get; set; }

    /// <summary>Client id for SUNAT's consulta integrada, made in SOL; without it SUNAT cannot be asked about boletas. By default none.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that belongs to <see cref="ClientId"/>. By default none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>How long after the day of issue the consulta integrada's "does not exist" is believed; before, it may just not know yet. By default 24 hours.</summary>
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Address of <c>billService</c>. By default that of <see cref="Entorno"/>.</summary>
    public Uri? BillService { get; set; }

    /// <summary>Address of <c>billConsultService</c>, which knows facturas and their notes only. By default SUNAT's in production, none in beta.</summary>
    public Uri? BillConsultService { get; set; }

    /// <summary>Address of the consulta integrada. By default SUNAT's.</summary>
    public Uri? ConsultaService { get; set; }

    /// <summary>Address below which tokens for the consulta integrada are given. By default SUNAT's.</summary>
    public Uri? TokenService { get; set; }
}
