using IziSales.Cli.Config;
using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Cli.Doctor;

/// <summary>What the checks look at, and what earlier ones found that later ones need.</summary>
internal sealed class Paciente(CliHost host, ConfigFile config, string? canal)
{
    public CliHost Host { get; } = host;

    public ConfigFile Config { get; } = config;

    public DateTimeOffset Now => Host.Time.GetUtcNow();

    /// <summary>The channels to look at: the one that was named, or all.</summary>
    public IEnumerable<ChannelConfig> Canales => canal is null ? Config.Canales.Values : [Config.Channel(canal)];

    /// <summary>The shop: as configured, or as its certificate says.</summary>
    public Ruc? Emisor => Config.Emisor ?? DelCertificado;

    /// <summary>Whom the certificate names first, once it was opened.</summary>
    public Ruc? DelCertificado { get; set; }

    public bool HasCertificado { get; set; }

    /// <summary>The series in use, once the database was gone through.</summary>
    public IReadOnlyList<SerieReport> Series { get; set; } = [];

    /// <summary>When the youngest document was issued, once the database was gone through.</summary>
    public DateTimeOffset? UltimaEmision { get; set; }
}
