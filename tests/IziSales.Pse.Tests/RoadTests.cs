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
}
