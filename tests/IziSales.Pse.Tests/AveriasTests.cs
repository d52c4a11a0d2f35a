using IziSales.Emision;
using IziSales.Sandbox;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests;

/// <summary>The whole way from the till to SUNAT through PSEs that sign, while everything that can go wrong does: each boleta ends registered once.</summary>
public sealed class AveriasTests
{
    private const int InTheSuite = 30;
    private const int InTheLongForm = 1_000;
    private const int Chance = 10;
    private const int Unlucky = 4;

    private static readonly SandboxFaultKind[] OnSending =
    [
        SandboxFaultKind.DropBefore, SandboxFaultKind.DropAfter, SandboxFaultKind.HttpError, SandboxFaultKind.HttpErrorAfter, SandboxFaultKind.Html, SandboxFaultKind.Empty,
        SandboxFaultKind.TruncatedBody, SandboxFaultKind.WrongContentType, SandboxFaultKind.TruncatedCdr, SandboxFaultKind.CorruptCdr, SandboxFaultKind.DummyEntry,
        SandboxFaultKind.WrongCdr, SandboxFaultKind.MissingCdr, SandboxFaultKind.Duplicate, SandboxFaultKind.Pending, SandboxFaultKind.TooManyRequests, SandboxFaultKind.Unauthorized,
    ];

    private static readonly SandboxFaultKind[] OnQuestions =
    [
        SandboxFaultKind.DropBefore, SandboxFaultKind.HttpError, SandboxFaultKind.Html, SandboxFaultKind.Empty, SandboxFaultKind.TruncatedBody,
        SandboxFaultKind.TooManyRequests, SandboxFaultKind.Unauthorized,
    ];

    [Theory]
    [InlineData(SandboxChannel.SignAndSend)]
    [InlineData(SandboxChannel.Nubefact)]
    [InlineData(SandboxChannel.ApiSunat)]
    public async Task Outbox_EverythingGoesWrong_EachBoletaEndsRegisteredOnceWithTheBytesThatAreKept(SandboxChannel channel)
    {
        int sends = Campaign.Size(InTheSuite, InTheLongForm);
        ManualTimeProvider clock = new(new DateTimeOffset(2026, 1, 15, 8, 0, 0, Lima.Offset));
        await using SunatSandboxServer server = await SunatSandboxServer.StartAsync(time: clock);
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false };
        using HttpClient http = new(handler);
        IPseClient client = Client(channel, http, server.BaseAddress, clock);
        using IDisposable closing = (IDisposable)client;
        InMemoryComprobanteStore store = new();
        List<ComprobanteId> sold = [];
        for (int i = 0; i < sends; i++)
        {
            sold.Add((await store.VenderAsync($"venta {i}", 1m + (i % 600), clock.GetUtcNow())).Id);
        }

        Random dice = new(20261120);
        server.Sandbox.Faults.SetRule(call => dice.Next(Chance) >= Unlucky ? null : new SandboxFault(FaultFor(call, dice)) { HttpStatus = 503 });
        await WorkAsync(store, client, clock);

        foreach (ComprobanteId id in sold)
        {
            ComprobanteEmitido kept = (await store.FindAsync(id))!;
            DocumentoRecibido registered = server.Sandbox.Find(id)!;
            Assert.True(kept.Estado == EstadoComprobante.Aceptado, $"{id}: {kept.Estado} {kept.Mensaje}");
            Assert.Equal((1, kept.ImporteTotal), (server.Sandbox.Registrations(id), registered.ImporteTotal));
            Assert.Equal(id.Numero.Value, CdrReader.Read((await store.GetCdrAsync(id))!).Referencia);
            if (channel == SandboxChannel.SignAndSend || kept.Firmado)
            {
                Assert.Equal(registered.DigestValue, kept.DigestValue);
                Assert.Equal(registered.Xml.ToArray(), await store.GetXmlAsync(id));
            }
        }
    }

    private static SandboxFaultKind FaultFor(SandboxCall call, Random dice)
    {
        SandboxFaultKind[] kinds = call.Operation == SandboxOperation.Send ? OnSending : OnQuestions;
        SandboxFaultKind kind = kinds[dice.Next(kinds.Length)];

        // "It is there already" in answer to the very first sending, by a PSE that cannot say what is there, is for a person; here nobody is.
        return kind == SandboxFaultKind.Duplicate && call.Channel == SandboxChannel.SignAndSend ? SandboxFaultKind.DropAfter : kind;
    }

    /// <summary>Lets the outbox work and time pass, until nothing is on its way.</summary>
    private static async Task WorkAsync(InMemoryComprobanteStore store, IPseClient client, ManualTimeProvider clock)
    {
        OutboxProcessor outbox = new(store, client, new EmisionOptions { Emisor = Ventas.Tienda, Concurrency = 8, LongestRetry = TimeSpan.FromMinutes(2) }) { Clock = clock, Random = new Random(1) };
        DateTimeOffset end = clock.GetUtcNow().AddHours(12);
        while (await store.GetOutboxStatusAsync() is { Pendientes: > 0 } status)
        {
            Assert.True(clock.GetUtcNow() < end, $"{status.Pendientes} are still on their way after half a day.");
            if ((await outbox.RunOnceAsync()).Tomados == 0)
            {
                clock.Advance(TimeSpan.FromSeconds(5));
            }
        }
    }

    private static IPseClient Client(SandboxChannel channel, HttpClient http, Uri address, ManualTimeProvider clock) => channel switch
    {
        SandboxChannel.SignAndSend => new SignAndSendPseClient(
            http, Patient(new SignAndSendPseOptions { BaseAddress = address, Username = "usuario", Password = "clave" }), clock),
        SandboxChannel.Nubefact => new NubefactPseClient(
            http, Patient(new NubefactPseOptions { Route = new Uri(address, $"api/v1/{Ventas.Tienda.Ruc.Value}"), Token = "token" }), clock),
        _ => new ApiSunatPseClient(
            http, Patient(new ApiSunatPseOptions { BaseAddress = address, PersonaId = Ventas.Tienda.Ruc.Value, PersonaToken = "token" }), clock),
    };

    // On a clock that only the test moves, nothing may wait inside a call.
    private static TOptions Patient<TOptions>(TOptions options)
        where TOptions : PseChannelOptions
    {
        options.QueryRetries = 0;
        options.BreakerThroughput = int.MaxValue;
        return options;
    }
}
