using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>Every road but the neutral one, each travelled by its own client: one judge and one register behind them all.</summary>
public sealed class CanalesTests
{
    private static readonly SandboxChannel[] Vias = [SandboxChannel.Soap, SandboxChannel.SignAndSend, SandboxChannel.Nubefact, SandboxChannel.ApiSunat];

    private static readonly CpeConsulta Consulta = new(Banco.Boleta.Id) { FechaEmision = Lima.DateOf(Banco.Boleta.FechaEmision), ImporteTotal = Banco.Boleta.Totales.ImporteTotal };

    public static TheoryData<SandboxChannel> Todos => [.. Vias];

    public static TheoryData<SandboxChannel, SandboxFaultKind> Averias
    {
        get
        {
            TheoryData<SandboxChannel, SandboxFaultKind> all = [];
            foreach (SandboxChannel channel in Vias)
            {
                foreach (SandboxFaultKind kind in new[]
                {
                    SandboxFaultKind.DropBefore, SandboxFaultKind.DropAfter, SandboxFaultKind.HttpError, SandboxFaultKind.HttpErrorAfter, SandboxFaultKind.Html,
                    SandboxFaultKind.Empty, SandboxFaultKind.TruncatedBody, SandboxFaultKind.Duplicate, SandboxFaultKind.Pending,
                })
                {
                    all.Add(channel, kind);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Todos))]
    public async Task Send_Boleta_IsAcceptedOnItsRoad(SandboxChannel channel)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using IDisposable client = Client(banco, channel, out IPseClient pse);

        EnvioResult result = await SettleAsync(banco, pse, await pse.SendAsync(Envio(channel, Banco.Boleta)));

        Assert.True(result.Estado is EstadoEnvio.Aceptado, $"{result.Estado} {result.Codigo} {result.Mensaje}");
        Assert.Equal("B001-27", CdrReader.Read(result.CdrZip!).Referencia);
        DocumentoRecibido documento = banco.Sandbox.Find(Banco.Boleta.Id)!;
        Assert.Equal((channel, Banco.Boleta.Totales.ImporteTotal), (documento.Canal, documento.ImporteTotal));
    }

    [Theory]
    [MemberData(nameof(Todos))]
    public async Task Send_Rejected_IsRejectedWithItsCode(SandboxChannel channel)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using IDisposable client = Client(banco, channel, out IPseClient pse);
        banco.Sandbox.Faults.Enqueue(SandboxFaultKind.Reject);

        EnvioResult result = await SettleAsync(banco, pse, await pse.SendAsync(Envio(channel, Banco.Boleta)));

        Assert.Equal((EstadoEnvio.Rechazado, "2800"), (result.Estado, result.Codigo));
    }

    [Theory]
    [MemberData(nameof(Todos))]
    public async Task Query_NumberThatNeverCame_DoesNotExist(SandboxChannel channel)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using IDisposable client = Client(banco, channel, out IPseClient pse);

        Assert.Equal(channel == SandboxChannel.Soap ? EstadoEnvio.PorConfirmar : EstadoEnvio.NoExiste, (await pse.QueryAsync(Consulta)).Estado);
    }

    [Theory]
    [MemberData(nameof(Averias))]
    public async Task Send_FaultThenQueryThenPerhapsAgain_EndsRegisteredOnceAndAccepted(SandboxChannel channel, SandboxFaultKind kind)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using IDisposable client = Client(banco, channel, out IPseClient pse);
        banco.Sandbox.Faults.Enqueue(new SandboxFault(kind) { PendingFor = channel == SandboxChannel.Soap ? TimeSpan.FromSeconds(2) : null });
        CpeEnvio envio = Envio(channel, Banco.Boleta);

        EnvioResult first = await pse.SendAsync(envio);

        // "It is there already" makes some clients ask by themselves.
        Assert.True(!first.IsAceptado || kind == SandboxFaultKind.Duplicate);
        banco.Time.Advance(TimeSpan.FromSeconds(3));
        EnvioResult known = await pse.QueryAsync(Consulta);

        // SUNAT's "does not exist" is no proof on the day of issue; its client says so, and the same bytes may go again.
        if (known.Estado is EstadoEnvio.NoExiste or EstadoEnvio.PorConfirmar)
        {
            CpeEnvio again = first.XmlFirmado is { } firmado ? new CpeEnvio(Banco.Boleta.Id, firmado) : envio;
            known = await pse.SendAsync(again);
        }

        known = await SettleAsync(banco, pse, known);

        Assert.True(known.IsAceptado, $"{known.Estado} {known.Codigo} {known.Mensaje}");
        Assert.Equal(1, banco.Sandbox.Registrations(Banco.Boleta.Id));
    }

    [Theory]
    [InlineData(SandboxChannel.Nubefact)]
    [InlineData(SandboxChannel.ApiSunat)]
    public async Task Void_Boleta_IsAnnulledByThePse(SandboxChannel channel)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using IDisposable client = Client(banco, channel, out IPseClient pse);
        await SettleAsync(banco, pse, await pse.SendAsync(Envio(channel, Banco.Boleta)));

        EnvioResult result = await SettleAsync(banco, pse, await pse.VoidAsync(new AnulacionEnvio(Banco.Boleta.Id, "El cliente desistió")));

        Assert.True(result.Estado is EstadoEnvio.Anulado, $"{result.Estado} {result.Codigo} {result.Mensaje}");
        Assert.Equal(EstadoRecibido.Anulado, banco.Sandbox.Find(Banco.Boleta.Id)!.Estado);
    }

    [Fact]
    public async Task Soap_SummaryThatIsRefused_IsToldByItsTicket()
    {
        await using Banco banco = await Banco.AbrirAsync();
        using IDisposable client = Client(banco, SandboxChannel.Soap, out IPseClient pse);

        EnvioResult taken = await pse.SendSummaryAsync(Banco.Firmado(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Anular))));
        EnvioResult done = await SettleAsync(banco, pse, taken);

        Assert.Equal((EstadoEnvio.EnProceso, EstadoEnvio.Rechazado, "2663"), (taken.Estado, done.Estado, done.Codigo));
    }

    [Fact]
    public async Task Soap_Factura_IsKnownToTheConsultService()
    {
        await using Banco banco = await Banco.AbrirAsync();
        using IDisposable client = Client(banco, SandboxChannel.Soap, out IPseClient pse, "20600695771");
        banco.Time.Advance(TimeSpan.FromDays(1));
        await pse.SendAsync(Banco.Firmada(EscenariosDocumento.Factura));

        EnvioResult known = await pse.QueryAsync(new CpeConsulta(EscenariosDocumento.Factura.Id));

        Assert.Equal(EstadoEnvio.Aceptado, known.Estado);
        Assert.Equal("F001-123", CdrReader.Read(known.CdrZip!).Referencia);
    }

    [Fact]
    public async Task SignAndSend_Summary_IsAskedAboutByName()
    {
        await using Banco banco = await Banco.AbrirAsync();
        using IDisposable client = Client(banco, SandboxChannel.SignAndSend, out IPseClient pse);
        ResumenDiario resumen = Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar));

        EnvioResult taken = await pse.SendSummaryAsync(new LoteEnvio(resumen.Emisor.Ruc, resumen.Identificador, CpeWriter.Write(resumen)) { Firmado = false });
        EnvioResult done = await SettleAsync(banco, pse, taken);

        Assert.Equal((EstadoEnvio.EnProceso, EstadoEnvio.Aceptado), (taken.Estado, done.Estado));
        Assert.NotNull(banco.Sandbox.Find(Banco.Numero("B001-1").Id));
    }

    [Theory]
    [MemberData(nameof(TodosYEscenarios))]
    public async Task Send_Scenario_KeepsItsTotalOnEveryRoad(SandboxChannel channel, string nombre)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using IDisposable client = Client(banco, channel, out IPseClient pse);
        Boleta boleta = Escenarios.Todos.Single(escenario => escenario.Nombre == nombre).ToBoleta();

        EnvioResult result = await SettleAsync(banco, pse, await pse.SendAsync(Envio(channel, boleta)));

        // What a provider has no word for is refused by the client, and nothing goes out.
        Assert.True(result.IsAceptado || result.Codigo == "IZI-PSE-001", $"{result.Estado} {result.Codigo} {result.Mensaje}");
        Assert.Equal(result.IsAceptado ? boleta.Totales.ImporteTotal : null, banco.Sandbox.Find(boleta.Id)?.ImporteTotal);
    }

    public static TheoryData<SandboxChannel, string> TodosYEscenarios
    {
        get
        {
            TheoryData<SandboxChannel, string> all = [];
            foreach (Escenario escenario in Escenarios.Todos.Where(static escenario => escenario.Fecha == Escenarios.UnaLinea.Fecha && escenario.Emisor.Ruc == Escenarios.BodegaRosita.Ruc))
            {
                all.Add(SandboxChannel.Nubefact, escenario.Nombre);
                all.Add(SandboxChannel.ApiSunat, escenario.Nombre);
            }

            return all;
        }
    }

    private static CpeEnvio Envio(SandboxChannel channel, Comprobante comprobante) =>
        channel == SandboxChannel.Soap ? Banco.Firmada(comprobante) : new(comprobante.Id, CpeWriter.Write(comprobante)) { Firmado = false };

    /// <summary>Waits and asks until there is a verdict.</summary>
    private static async Task<EnvioResult> SettleAsync(Banco banco, IPseClient pse, EnvioResult result)
    {
        for (int i = 0; i < 4 && result.Estado == EstadoEnvio.EnProceso; i++)
        {
            banco.Time.Advance(TimeSpan.FromSeconds(3));
            result = result.Ticket is { } ticket ? await pse.GetStatusAsync(ticket) : await pse.QueryAsync(Consulta);
        }

        return result;
    }

    private static IDisposable Client(Banco banco, SandboxChannel channel, out IPseClient pse, string ruc = "10412365785")
    {
        Uri address = banco.Server.BaseAddress;
        pse = channel switch
        {
            SandboxChannel.Soap => new SunatSoapPseClient(
                banco.Http,
                new SunatSoapOptions
                {
                    Entorno = SunatEntorno.Produccion,
                    Ruc = ruc,
                    UsuarioSol = "MODDATOS",
                    ClaveSol = "moddatos",
                    ClientId = "app",
                    ClientSecret = "s3creta",
                    BillService = new Uri(address, "ol-ti-itcpfegem/billService"),
                    BillConsultService = new Uri(address, "ol-it-wsconscpegem/billConsultService"),
                    ConsultaService = new Uri(address, "v1/contribuyente/contribuyentes"),
                    TokenService = new Uri(address, "v1/clientesextranet"),
                    QueryRetries = 0,
                    BreakerThroughput = 1000,
                },
                banco.Time),
            SandboxChannel.SignAndSend => new SignAndSendPseClient(
                banco.Http, new SignAndSendPseOptions { BaseAddress = address, Username = "u", Password = "p", QueryRetries = 0, BreakerThroughput = 1000 }, banco.Time),
            SandboxChannel.Nubefact => new NubefactPseClient(
                banco.Http, new NubefactPseOptions { Route = new Uri(address, "api/v1/10412365785"), Token = "t", QueryRetries = 0, BreakerThroughput = 1000 }, banco.Time),
            _ => new ApiSunatPseClient(
                banco.Http, new ApiSunatPseOptions { BaseAddress = address, PersonaId = "10412365785", PersonaToken = "t", QueryRetries = 0, BreakerThroughput = 1000 }, banco.Time),
        };
        return (IDisposable)pse;
    }
}
