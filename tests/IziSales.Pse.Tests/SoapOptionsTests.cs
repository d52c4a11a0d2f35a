using IziSales.Pse.Soap;

namespace IziSales.Pse.Tests;

/// <summary>What the options of the way straight to SUNAT imply, and what is wrong with them.</summary>
public sealed class SoapOptionsTests
{
    public static TheoryData<string, Action<SunatSoapOptions>> Faulty => new()
    {
        { "(Entorno)", static options => options.Entorno = null },
        { "(Ruc)", static options => options.Ruc = "10412365784" },
        { "(UsuarioSol)", static options => options.UsuarioSol = null },
        { "(UsuarioSol)", static options => options.UsuarioSol = "CON ESPACIO" },
        { "(ClaveSol)", static options => options.ClaveSol = "" },
        { "(ClientSecret)", static options => options.ClientId = "x" },
        { "(ClientId)", static options => options.ClientSecret = "x" },
        { "(SettleTime)", static options => options.SettleTime = TimeSpan.FromHours(-1) },
        { "(BillService)", static options => options.BillService = new Uri("http://sunat.example/") },
        { "(BillConsultService)", static options => options.BillConsultService = new Uri("ftp://sunat.example/") },
        { "(ConsultaService)", static options => options.ConsultaService = new Uri("http://sunat.example/") },
        { "(TokenService)", static options => options.TokenService = new Uri("https://u:p@sunat.example/") },
        { "(Timeout)", static options => options.Timeout = TimeSpan.Zero },
        { "(ConsultaService)", static options => (options.Entorno, options.ClientId, options.ClientSecret) = (SunatEntorno.Beta, "x", "y") },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Faults_OneFault_IsNamedAlone(string option, Action<SunatSoapOptions> spoil)
    {
        SunatSoapOptions options = Good();
        spoil(options);

        Assert.EndsWith(option + ".", Assert.Single(SoapAddresses.Faults(options)), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_OfGoodOptions_AreNone()
    {
        Assert.Empty(SoapAddresses.Faults(Good()));
        Assert.Empty(SoapAddresses.Faults(new SunatSoapOptions { Entorno = SunatEntorno.Beta, Ruc = "10412365785" }));
    }

    [Fact]
    public void Addresses_OfEachEnvironment_AreSunats()
    {
        SoapAddresses real = new(Good());
        SoapAddresses beta = new(new SunatSoapOptions { Entorno = SunatEntorno.Beta, Ruc = "10412365785" });

        Assert.Equal("https://e-factura.sunat.gob.pe/ol-ti-itcpfegem/billService", real.Bill.AbsoluteUri);
        Assert.Equal("https://e-factura.sunat.gob.pe/ol-it-wsconscpegem/billConsultService", real.BillConsult?.AbsoluteUri);
        Assert.Equal("https://e-beta.sunat.gob.pe/ol-ti-itcpfegem-beta/billService", beta.Bill.AbsoluteUri);
        Assert.Equal((null, "MODDATOS", "moddatos"), (beta.BillConsult, beta.User, beta.Password));
    }

    [Fact]
    public void SunatSoapPseClient_OptionsNotValid_IsNotMadeAndTellsNoSecret()
    {
        using HttpClient http = new();

        ArgumentException refused = Assert.Throws<ArgumentException>(() => new SunatSoapPseClient(http, new SunatSoapOptions { ClaveSol = "muy-secreta\n" }));

        Assert.DoesNotContain("muy-secreta", refused.Message, StringComparison.Ordinal);
    }

    private static SunatSoapOptions Good() => new() { Entorno = SunatEntorno.Produccion, Ruc = "10412365785", UsuarioSol = "CAJA01", ClaveSol = "c" };
}
