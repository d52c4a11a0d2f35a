using System.Data.Common;
using IziSales.Ubl;

namespace IziSales.Sandbox;

/// <summary>How the make-believe SUNAT behaves.</summary>
public sealed class SandboxOptions
{
    /// <summary>The folder with SUNAT's official schemas (the one that holds <c>2.1/maindoc</c>). By default none: documents are checked against the schemas that IziSales carries.</summary>
    public string? XsdFolder { get; set; }

    /// <summary>The secret that callers must send as <c>Authorization: Bearer</c>. By default none is asked for.</summary>
    public string? Token { get; set; }

    /// <summary>The SOL user that callers of SUNAT's web services name behind their RUC. By default any.</summary>
    public string? SolUser { get; set; }

    /// <summary>The password of the SOL user. By default any but none.</summary>
    public string? SolPassword { get; set; }

    /// <summary>The secret of applications that ask SUNAT's consulta integrada. By default any but none.</summary>
    public string? ConsultaClientSecret { get; set; }

    /// <summary>Whether callers from other machines are answered. By default not: only loopback.</summary>
    public bool AllowRemoteCallers { get; set; }

    /// <summary>
    /// A port of 127.0.0.1 for <see cref="SunatSandboxServer"/> on which everything is answered under TLS with a certificate that nobody trusts: a caller that checks
    /// it never gets to send anything. 0 takes a free one. By default there is none.
    /// </summary>
    public int? TlsPort { get; set; }

    /// <summary>The largest body that is read, in bytes. By default 8 MiB.</summary>
    public int MaxRequestBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>How many days after its date a boleta may still be sent by itself. By default 5; later ones get 1079.</summary>
    public int MaxDaysLate { get; set; } = Umbrales.DiasEnvioIndividual.Todas[^1].Valor;

    /// <summary>How many days after its date a factura, or a note on one, may still be sent; later ones get 2108. By default what the law says for its date.</summary>
    public int? MaxDaysLateFactura { get; set; }

    /// <summary>How long the ticket of a summary or of a voiding file stays pending. By default two seconds.</summary>
    public TimeSpan TicketTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many days ahead of today a date may lie. By default 2; beyond that 2329.</summary>
    public int MaxDaysAhead { get; set; } = Umbrales.DiasAdelantados.Todas[^1].Valor;

    /// <summary>The file that keeps the register, so that it outlives the process. By default none: everything is in memory and forgotten at the end.</summary>
    public string? StateFile { get; set; }

    /// <summary>
    /// The database that keeps the register, in its table <c>izi_sandbox</c>, over the application's driver of SQLite or PostgreSQL: the sandboxes of one database are one SUNAT.
    /// Not together with <see cref="StateFile"/>. By default none.
    /// </summary>
    public DbDataSource? StateDatabase { get; set; }

    /// <summary>The RUC in the demo certificate with which the sandbox signs CDRs and, as a PSE, documents. By default a made-up one.</summary>
    public Ruc Ruc { get; set; } = Ruc.Parse("20000000001");

    /// <summary>Signs instead of a certificate made for this sandbox; making one takes longer than most tests.</summary>
    internal CpeSigner? Signer { get; set; }
}
