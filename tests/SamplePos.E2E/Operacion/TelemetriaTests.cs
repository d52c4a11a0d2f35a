using System.Collections.Concurrent;
using System.Text;
using IziSales.Emision;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenTelemetry.Exporter;
using SamplePos.Hosting;

namespace SamplePos.E2E.Operacion;

/// <summary>A collector hears of each sale, and nothing about who bought.</summary>
public sealed class TelemetriaTests
{
    [Fact]
    public async Task Stop_AfterASale_HasToldTheCollectorWithoutTheBuyer()
    {
        ConcurrentDictionary<string, string> heard = new();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        await using WebApplication collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/v1/{kind}", async (string kind, HttpRequest request) =>
        {
            using MemoryStream body = new();
            await request.Body.CopyToAsync(body);
            heard.AddOrUpdate(kind, Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        string address = collector.Urls.First();

        using (Telemetria telemetry = new(otlp =>
        {
            otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
            otlp.Endpoint = new Uri(address + (otlp.Endpoint.AbsolutePath.Length > 1 ? otlp.Endpoint.AbsolutePath : "/v1/traces"));
        }))
        {
            await telemetry.StartAsync(CancellationToken.None);
            BoletaIssuer issuer = new(new InMemoryComprobanteStore(), new EmisionOptions { Emisor = Escenarios.DosLineasGravadas.Emisor }) { Clock = new ManualTimeProvider() };
            Sale sale = new() { Lines = [new SaleLine("Pan", 1m, UnitPrice.Shelf(1m))], Adquirente = new Adquirente(DocumentoIdentidad.From(Dni.Parse("48285071")), "MARIA PEREZ ROJAS") };
            Assert.Equal(IssueStatus.Issued, (await issuer.IssueAsync(sale, "uno")).Status);
            await telemetry.StopAsync(CancellationToken.None);
        }

        Assert.Contains("emision.issue", heard["traces"], StringComparison.Ordinal);
        Assert.DoesNotContain("MARIA PEREZ", string.Concat(heard.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("48285071", string.Concat(heard.Values), StringComparison.Ordinal);
    }
}
