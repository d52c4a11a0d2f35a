using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>A sandbox on loopback and a client before it, on a clock that the test moves.</summary>
internal sealed class Banco : IAsyncDisposable
{
    private static readonly Lazy<CpeSigner> LazySunat = new(static () =>
        CpeSigner.FromCertificate(DemoCertificate.Create(Ruc.Parse("20000000001"), "SUNAT DE MENTIRA", new DateTimeOffset(2026, 1, 1, 0, 0, 0, Lima.Offset))));

    private Banco(SunatSandboxServer server, ManualTimeProvider time)
    {
        Server = server;
        Time = time;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience.Limit };
        Client = new GenericPseClient(Http, new GenericPseOptions { BaseAddress = server.BaseAddress, Token = "t", QueryRetries = 0, BreakerThroughput = 1000, Extensions = GenericPseExtensions.Resumenes | GenericPseExtensions.Anulaciones | GenericPseExtensions.UltimoNumero }, time);
    }

    public SunatSandboxServer Server { get; }

    public SunatSandbox Sandbox => Server.Sandbox;

    public ManualTimeProvider Time { get; }

    public HttpClient Http { get; }

    public GenericPseClient Client { get; }

    /// <summary>The boleta of most tests.</summary>
    public static Boleta Boleta { get; } = Escenarios.UnaLinea.ToBoleta();

    public static async Task<Banco> AbrirAsync(Action<SandboxOptions>? configure = null)
    {
        ManualTimeProvider time = new(new DateTimeOffset(2026, 1, 15, 11, 0, 0, Lima.Offset));
        SunatSandboxServer server = await SunatSandboxServer.StartAsync(
            configure: options =>
            {
                options.Signer = LazySunat.Value;
                configure?.Invoke(options);
            },
            time: time);
        return new Banco(server, time);
    }

    public static CpeEnvio Firmada(Comprobante comprobante) => new(comprobante.Id, Firmantes.Rosita.Sign(comprobante).Xml);

    public static Boleta Numero(string numero) => (Escenarios.UnaLinea with { Numero = NumeroComprobante.Parse(numero) }).ToBoleta();

    public Task<EnvioResult> EnviarAsync(Comprobante? comprobante = null) => Client.SendAsync(Firmada(comprobante ?? Boleta));

    /// <summary>A note on a boleta of Bodega Rosita.</summary>
    public static NotaCredito Devolucion(string afectado, DateTimeOffset? fecha = null) => NotaCredito.From(
        new AjusteCredito
        {
            Sale = Escenarios.UnaLinea.Sale,
            Afectado = new DocumentoReferido(TipoComprobante.Boleta, NumeroComprobante.Parse(afectado)),
            Motivo = MotivoNotaCredito.DevolucionTotal,
            Sustento = "Devolución",
        },
        Escenarios.BodegaRosita,
        NumeroComprobante.Parse("BC01-1"),
        fecha ?? Escenarios.UnaLinea.Fecha);

    /// <summary>A summary of the day of most scenarios, made on the sandbox's first day.</summary>
    public static ResumenDiario Resumen(int numero, params LineaResumen[] lineas) =>
        ResumenDiario.From(lineas, Escenarios.BodegaRosita, new FechasLote(new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 15)), numero)[0];

    public static LineaResumen Linea(string numero, EstadoItemResumen estado) => LineaResumen.From(Numero(numero), estado);

    public static LoteEnvio Firmado(Lote lote) => new(lote.Emisor.Ruc, lote.Identificador, Firmantes.Rosita.Sign(lote).Xml);

    /// <summary>Hands a summary in and waits for its verdict.</summary>
    public async Task<EnvioResult> ResumirAsync(Lote lote)
    {
        EnvioResult taken = await Client.SendSummaryAsync(Firmado(lote));
        Time.Advance(TimeSpan.FromSeconds(2));
        return taken.Ticket is { } ticket ? await Client.GetStatusAsync(ticket) : taken;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
