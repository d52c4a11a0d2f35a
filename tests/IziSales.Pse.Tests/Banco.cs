using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection;

namespace IziSales.Pse.Tests;

/// <summary>The client as an application registers it, before a scripted server, on a clock that the test moves.</summary>
internal sealed class Banco : IAsyncDisposable
{
    public const string Token = "secreto-de-prueba";

    private readonly ServiceProvider _services;

    public Banco(Action<GenericPseOptions>? configure = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Time);
        services.AddIziSalesPse(channels => channels.AddGeneric("pse", options =>
        {
            options.BaseAddress = Server.BaseAddress;
            options.Token = Token;
            options.QueryRetries = 0;
            configure?.Invoke(options);
        }));
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IPseClient>();
    }

    public static ComprobanteId Id { get; } = Escenarios.UnaLinea.ToBoleta().Id;

    public static CpeEnvio Envio { get; } = new(Id, Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta()).Xml);

    public ScriptedServer Server { get; } = new();

    public ManualTimeProvider Time { get; } = new();

    public IPseClient Client { get; }

    /// <summary>A CDR of Bodega Rosita's boleta.</summary>
    public static byte[] CdrZip(int codigo, string referencia = "B001-27", string ruc = "10412365785", params string[] notas) => CdrWriter.Write(
        new Cdr { Codigo = codigo, Descripcion = "De prueba", Referencia = referencia, Notas = notas, FechaRecepcion = new DateTimeOffset(2026, 1, 15, 10, 31, 0, Lima.Offset) },
        Id with { Ruc = Ruc.Parse(ruc) },
        Firmantes.Rosita);

    public static string Cdr(int codigo, string referencia = "B001-27", string ruc = "10412365785", params string[] notas) =>
        Convert.ToBase64String(CdrZip(codigo, referencia, ruc, notas));

    public static string Aceptado(string cdr) => $$"""{"estado":"aceptado","sunat_code":"0","sunat_message":"Aceptada","cdr_content":"{{cdr}}","notas":[]}""";

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
