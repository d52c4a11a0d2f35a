using IziSales.Testing;

namespace IziSales.Pse.Tests;

/// <summary>The way straight to SUNAT before a scripted server, on a clock that the test moves.</summary>
internal sealed class SoapBanco : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    public SoapBanco(Action<SunatSoapOptions>? configure = null)
    {
        string at = Server.BaseAddress.AbsoluteUri;
        SunatSoapOptions options = new()
        {
            Entorno = SunatEntorno.Produccion,
            Ruc = Banco.Id.Ruc.Value,
            UsuarioSol = "CAJA01",
            ClaveSol = "clave<&>de-prueba",
            ClientId = "cliente-1",
            ClientSecret = "secreto+de/prueba=",
            QueryRetries = 0,
            BillService = new Uri($"{at}/billService"),
            BillConsultService = new Uri($"{at}/billConsultService"),
            ConsultaService = new Uri($"{at}/contribuyentes"),
            TokenService = new Uri($"{at}/clientesextranet"),
        };
        configure?.Invoke(options);
        Client = new SunatSoapPseClient(_http, options, Time);
    }

    public static CpeConsulta Consulta { get; } = new(Banco.Id) { FechaEmision = new DateOnly(2026, 1, 15), ImporteTotal = 10m };

    public ScriptedServer Server { get; } = new();

    public ManualTimeProvider Time { get; } = new();

    public SunatSoapPseClient Client { get; }

    /// <summary>The body of one of the requests.</summary>
    public string Body(int request) => Server.Requests[request][(Server.Requests[request].IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
