using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>The way straight to SUNAT, by its own client: web services and consulta integrada over one register.</summary>
public sealed class SunatDirectoTests
{
    public static TheoryData<SandboxFaultKind> Averias =>
    [
        SandboxFaultKind.DropBefore, SandboxFaultKind.DropAfter, SandboxFaultKind.HttpError, SandboxFaultKind.HttpErrorAfter, SandboxFaultKind.Html,
        SandboxFaultKind.Empty, SandboxFaultKind.TruncatedBody, SandboxFaultKind.TruncatedCdr, SandboxFaultKind.WrongCdr, SandboxFaultKind.MissingCdr, SandboxFaultKind.Duplicate,
    ];

    private static CpeConsulta Consulta { get; } = new(Banco.Boleta.Id)
    {
        FechaEmision = Lima.DateOf(Banco.Boleta.FechaEmision),
        ImporteTotal = Banco.Boleta.Totales.ImporteTotal,
    };

    [Fact]
    public async Task Send_Boleta_IsAcceptedWithItsCdrAndKnownToTheConsultaIntegrada()
    {
        await using Banco banco = await Banco.AbrirAsync();
        using SunatSoapPseClient sunat = Client(banco);

        EnvioResult sent = await sunat.SendAsync(Banco.Firmada(Banco.Boleta));
        EnvioResult again = await sunat.SendAsync(Banco.Firmada(Banco.Boleta));
        EnvioResult asked = await sunat.QueryAsync(Consulta);

        Assert.Equal([EstadoEnvio.Aceptado, EstadoEnvio.YaRegistrado, EstadoEnvio.Aceptado], [sent.Estado, again.Estado, asked.Estado]);
        Assert.Equal("B001-27", CdrReader.Read(sent.CdrZip!).Referencia);
        Assert.Equal("1033", again.Codigo);
    }

    [Fact]
    public async Task Send_Factura_IsAcceptedAndItsCdrCanBeHadAgain()
    {
        await using Banco banco = await Banco.AbrirAsync();
        Factura factura = EscenariosDocumento.Factura;
        using SunatSoapPseClient sunat = Client(banco, factura.Id.Ruc);
        CpeEnvio envio = new(factura.Id, FirmanteDe(factura).Sign(factura).Xml);

        EnvioResult absent = await sunat.QueryAsync(new CpeConsulta(factura.Id));
        EnvioResult sent = await sunat.SendAsync(envio);
        EnvioResult asked = await sunat.QueryAsync(new CpeConsulta(factura.Id));

        Assert.Equal(EstadoEnvio.NoExiste, absent.Estado);
        Assert.True(sent.IsAceptado, $"{sent.Estado} {sent.Codigo} {sent.Mensaje}");
        Assert.Equal(sent.Estado, asked.Estado);
        Assert.Equal(sent.CdrZip, asked.CdrZip);
    }

    [Fact]
    public async Task SendSummary_ThatAnnuls_IsSettledByItsTicketAndTheConsultaSaysAnulado()
    {
        await using Banco banco = await Banco.AbrirAsync();
        using SunatSoapPseClient sunat = Client(banco);
        await sunat.SendAsync(Banco.Firmada(Banco.Boleta));

        EnvioResult taken = await sunat.SendSummaryAsync(Banco.Firmado(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Anular))));
        EnvioResult pending = await sunat.GetStatusAsync(taken.Ticket!);
        banco.Time.Advance(TimeSpan.FromSeconds(3));
        EnvioResult done = await sunat.GetStatusAsync(pending.Ticket!);

        Assert.Equal([EstadoEnvio.EnProceso, EstadoEnvio.EnProceso], [taken.Estado, pending.Estado]);
        Assert.True(done.IsAceptado, $"{done.Estado} {done.Codigo} {done.Mensaje}");
        Assert.Equal(EstadoEnvio.Anulado, (await sunat.QueryAsync(Consulta)).Estado);
    }

    [Fact]
    public async Task Send_WrongPassword_SaysThatNothingWasSent()
    {
        await using Banco banco = await Banco.AbrirAsync(static options => options.SolPassword = "otra-clave");
        using SunatSoapPseClient sunat = Client(banco);

        PseException away = await Assert.ThrowsAsync<PseException>(() => sunat.SendAsync(Banco.Firmada(Banco.Boleta)));

        Assert.Contains("clave", away.Message, StringComparison.Ordinal);
        Assert.Equal(0, banco.Sandbox.Registrations(Banco.Boleta.Id));
    }

    [Theory]
    [MemberData(nameof(Averias))]
    public async Task Send_FaultThenQuestionThenPerhapsAgain_EndsRegisteredOnceAndAccepted(SandboxFaultKind kind)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using SunatSoapPseClient sunat = Client(banco);
        banco.Sandbox.Faults.Enqueue(kind);
        CpeEnvio envio = Banco.Firmada(Banco.Boleta);

        EnvioResult result = await sunat.SendAsync(envio);
        Assert.True(result.Estado is EstadoEnvio.PorConfirmar or EstadoEnvio.YaRegistrado, $"{result.Estado} {result.Codigo} {result.Mensaje}");
        banco.Time.Advance(TimeSpan.FromHours(13)); // on the day of issue, "does not exist" proves nothing
        result = await sunat.QueryAsync(Consulta);
        result = result.Estado == EstadoEnvio.NoExiste ? await sunat.SendAsync(envio) : result;

        Assert.Equal((EstadoEnvio.Aceptado, 1), (result.Estado, banco.Sandbox.Registrations(Banco.Boleta.Id)));
    }

    [Theory]
    [InlineData(SandboxFaultKind.Reject, 2800, EstadoEnvio.Rechazado)]
    [InlineData(SandboxFaultKind.Refuse, 306, EstadoEnvio.NoRegistrado)]
    [InlineData(SandboxFaultKind.Observe, 4252, EstadoEnvio.Observado)]
    public async Task Send_VerdictOnRequest_IsReadByItsCode(SandboxFaultKind kind, int codigo, EstadoEnvio estado)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using SunatSoapPseClient sunat = Client(banco);
        banco.Sandbox.Faults.Enqueue(new SandboxFault(kind) { Codigo = codigo });

        Assert.Equal(estado, (await sunat.SendAsync(Banco.Firmada(Banco.Boleta))).Estado);
    }

    private static CpeSigner FirmanteDe(Comprobante comprobante) => CpeSigner.FromCertificate(
        DemoCertificate.Create(comprobante.Id.Ruc, "DE PRUEBA", new DateTimeOffset(2026, 1, 1, 0, 0, 0, Lima.Offset)));

    private static SunatSoapPseClient Client(Banco banco, Ruc? ruc = null)
    {
        string at = banco.Server.BaseAddress.AbsoluteUri.TrimEnd('/');
        return new SunatSoapPseClient(
            banco.Http,
            new SunatSoapOptions
            {
                Entorno = SunatEntorno.Produccion,
                Ruc = (ruc ?? Banco.Boleta.Id.Ruc).Value,
                UsuarioSol = "CAJA01",
                ClaveSol = "clave-de-prueba",
                ClientId = "cliente-1",
                ClientSecret = "secreto-de-prueba",
                SettleTime = TimeSpan.Zero,
                QueryRetries = 0,
                BillService = new Uri($"{at}/ol-ti-itcpfegem/billService"),
                BillConsultService = new Uri($"{at}/ol-it-wsconscpegem/billConsultService"),
                ConsultaService = new Uri($"{at}/v1/contribuyente/contribuyentes"),
                TokenService = new Uri($"{at}/v1/clientesextranet"),
            },
            banco.Time);
    }
}
