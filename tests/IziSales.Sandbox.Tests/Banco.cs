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
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(1) };
        Client = new GenericPseClient(Http, new GenericPseOptions { BaseAddress = server.BaseAddress, Token = "t", QueryRetries = 0, BreakerThroughput = 1000 }, time);
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

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
