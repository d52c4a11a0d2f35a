using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests;

/// <summary>What a bad road is read as: before anything went out, nothing was sent; afterwards nobody knows.</summary>
public sealed class RoadTests
{
    public static TheoryData<string> Unreadable =>
    [
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 22\r\n\r\n<html>Hola</html>     ",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull",
        "HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{\"estado\":\"aceptado\",",
        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"estado\":\"aceptado\",",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n15\r\n{\"estado\":\"aceptado\",\r\n",
        "HTTP/1.1 500 Error\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 503 Error\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
        "HTTP/1.1 302 Found\r\nLocation: https://pse.example/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nNot found",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "esto no es HTTP\r\n\r\n",
        "",
    ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task SendAsync_AnswerThatIsNone_IsPorConfirmarAndSentOnce(string wire)
    {
        await using Banco banco = new();
        banco.Server.Raw(wire);

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal(EstadoEnvio.PorConfirmar, result.Estado);
        Assert.Single(banco.Server.Requests);
    }

    [Fact]
    public async Task SendAsync_ResetAfterTheBody_IsPorConfirmarAndSentOnce()
    {
        await using Banco banco = new();
        banco.Server.ThenReset();

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal(EstadoEnvio.PorConfirmar, result.Estado);
        Assert.Single(banco.Server.Requests);
    }

    [Fact]
    public async Task SendAsync_SilenceAfterTheBody_IsPorConfirmarWhenTimeIsUp()
    {
        await using Banco banco = new();
        banco.Server.ThenSilence();

        Task<EnvioResult> sending = banco.Client.SendAsync(Banco.Envio);
        await banco.Server.RequestArrivedAsync();
        banco.Time.Advance(TimeSpan.FromSeconds(61));
        EnvioResult result = await sending;

        Assert.Equal(EstadoEnvio.PorConfirmar, result.Estado);
        Assert.Contains("a tiempo", result.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_EndlessAnswer_IsCutOffAndPorConfirmar()
    {
        await using Banco banco = new(options => options.MaxAnswerBytes = 4096);
        banco.Server.Then(200, "{\"estado\":\"aceptado\",\"relleno\":\"" + new string('x', 100_000) + "\"}");

        Assert.Equal(EstadoEnvio.PorConfirmar, (await banco.Client.SendAsync(Banco.Envio)).Estado);
    }

    [Fact]
    public async Task SendAsync_NobodyListens_SaysThatNothingWasSent()
    {
        await using Banco banco = new(options => options.BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}/"));

        PseException closed = await Assert.ThrowsAsync<PseException>(() => banco.Client.SendAsync(Banco.Envio));

        Assert.Contains("No se envió nada", closed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_NameUnknown_SaysThatNothingWasSent()
    {
        await using Banco banco = new(options => options.BaseAddress = new Uri("https://pse.invalid/"));

        await Assert.ThrowsAsync<PseException>(() => banco.Client.SendAsync(Banco.Envio));
    }

    [Fact]
    public async Task SendAsync_CertificateOfNobody_SaysThatNothingWasSent()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = PretendTlsAsync(listener);
        await using Banco banco = new(options => options.BaseAddress = new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/"));

        PseException closed = await Assert.ThrowsAsync<PseException>(() => banco.Client.SendAsync(Banco.Envio));
        await serving;

        Assert.Contains("certificado de seguridad", closed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "401")]
    [InlineData(402, "402")]
    [InlineData(403, "403")]
    [InlineData(429, "429")]
    public async Task SendAsync_TurnedAway_SaysWhyAndThatNothingWasSent(int status, string shown)
    {
        await using Banco banco = new();
        banco.Server.Then(status, "{}", extraHeaders: "Retry-After: 7\r\n");

        PseException away = await Assert.ThrowsAsync<PseException>(() => banco.Client.SendAsync(Banco.Envio));

        Assert.Contains(shown, away.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(7), away.RetryAfter);
        Assert.DoesNotContain(Banco.Token, away.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_Cancelled_IsNotSwallowed()
    {
        await using Banco banco = new();
        banco.Server.ThenSilence();
        using CancellationTokenSource source = new();

        Task<EnvioResult> sending = banco.Client.SendAsync(Banco.Envio, source.Token);
        await banco.Server.RequestArrivedAsync();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task SendAsync_RoadBrokenAgainAndAgain_PausesAndRecovers()
    {
        await using Banco banco = new(options => options.BreakerThroughput = 2);
        banco.Server.Then(500, "").Then(500, "").Then(200, Banco.Aceptado(Banco.Cdr(0)));
        await banco.Client.SendAsync(Banco.Envio);
        await banco.Client.SendAsync(Banco.Envio);

        PseException pause = await Assert.ThrowsAsync<PseException>(() => banco.Client.SendAsync(Banco.Envio));
        Assert.Contains("pausa", pause.Message, StringComparison.Ordinal);
        Assert.Equal(2, banco.Server.Requests.Count);

        banco.Time.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.SendAsync(Banco.Envio)).Estado);
    }

    [Fact]
    public async Task SendAsync_ManyAtOnce_HoldsTheLimit()
    {
        await using Banco banco = new(options => options.MaxConcurrency = 2);
        banco.Server.ThenSilence().ThenSilence().ThenSilence();

        Task<EnvioResult>[] sendings = [.. Enumerable.Range(0, 3).Select(_ => banco.Client.SendAsync(Banco.Envio))];
        await banco.Server.RequestArrivedAsync();
        await banco.Server.RequestArrivedAsync();
        Assert.Equal(2, banco.Server.Requests.Count);
        banco.Time.Advance(TimeSpan.FromSeconds(61));
        await banco.Server.RequestArrivedAsync();
        banco.Time.Advance(TimeSpan.FromSeconds(61));
        await Task.WhenAll(sendings);

        Assert.Equal(3, banco.Server.Requests.Count);
    }

    private static async Task PretendTlsAsync(TcpListener listener)
    {
        using X509Certificate2 made = DemoCertificate.Create(Escenarios.BodegaRosita.Ruc, "NADIE", new ManualTimeProvider().GetUtcNow());
        using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
        using TcpClient client = await listener.AcceptTcpClientAsync();
        await using SslStream tls = new(client.GetStream());
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await tls.AuthenticateAsServerAsync(certificate);
            await tls.ReadExactlyAsync(new byte[1]);
        });
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
