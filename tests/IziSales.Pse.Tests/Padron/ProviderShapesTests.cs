using IziSales.Ubl;

namespace IziSales.Pse.Tests.Padron;

/// <summary>Each template asks as its provider wants to be asked and finds what its answer calls by other names.</summary>
public sealed class ProviderShapesTests
{
    private const string DniCamello = """{"nombres":"ROSA ELENA","apellidoPaterno":"HUAMAN","apellidoMaterno":"QUISPE","tipoDocumento":"1","numeroDocumento":"48285071","digitoVerificador":""}""";
    private const string RucCamello = """{"razonSocial":"BODEGA SAC","numeroDocumento":"20100066603","estado":"ACTIVO","condicion":"HABIDO","direccion":"AV.  LIMA NRO. 10 ","ubigeo":"150101","distrito":"LIMA","provincia":"LIMA","departamento":"-"}""";
    private const string DniApiPeru = """{"success":true,"data":{"numero":"48285071","nombre_completo":"HUAMAN QUISPE, ROSA ELENA","nombres":"ROSA ELENA","apellido_paterno":"HUAMAN","apellido_materno":"QUISPE","codigo_verificacion":3}}""";
    private const string RucApiPeru = """{"success":true,"data":{"numero":"20100066603","nombre_o_razon_social":"BODEGA SAC","estado":"ACTIVO","condicion":"HABIDO","direccion":"AV. LIMA NRO. 10","ubigeo_sunat":"150101","ubigeo":["15","1501","150101"]}}""";
    private const string DniDecolecta = """{"first_name":"ROSA ELENA","first_last_name":"HUAMAN","second_last_name":"QUISPE","full_name":"HUAMAN QUISPE ROSA ELENA","document_number":"48285071"}""";
    private const string RucDecolecta = """{"razon_social":"BODEGA SAC","numero_documento":"20100066603","estado":"ACTIVO","condicion":"HABIDO","direccion":"AV. LIMA NRO. 10","ubigeo":"150101"}""";

    public static TheoryData<string, string, string, string> Shapes => new()
    {
        { "neutral", "GET /pse/dni/48285071 ", DniCamello, "" },
        { "neutral", "GET /pse/ruc/20100066603 ", RucCamello, "" },
        { "v1", "GET /pse/v1/dni?numero=48285071 ", """{"nombre":"HUAMAN QUISPE ROSA ELENA","nombres":"ROSA ELENA","apellidoPaterno":"HUAMAN","apellidoMaterno":"QUISPE"}""", "" },
        { "v1", "GET /pse/v1/ruc?numero=20100066603 ", RucCamello.Replace("razonSocial", "nombre", StringComparison.Ordinal), "" },
        { "v2", "GET /pse/v2/reniec/dni?numero=48285071 ", DniCamello, "" },
        { "v2", "GET /pse/v2/sunat/ruc?numero=20100066603 ", RucCamello, "" },
        { "decolecta", "GET /pse/v1/reniec/dni?numero=48285071 ", DniDecolecta, "" },
        { "decolecta", "GET /pse/v1/sunat/ruc?numero=20100066603 ", RucDecolecta, "" },
        { "apiperu", "POST /pse/api/dni ", DniApiPeru, """{"dni":"48285071"}""" },
        { "apiperu", "POST /pse/api/ruc ", RucApiPeru, """{"ruc":"20100066603"}""" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task FindAsync_EachTemplate_AsksAndReadsInItsForm(string template, string line, string answer, string body)
    {
        await using MesaPadron mesa = new((options, mesa) => options.Providers.Add(Provider(template, mesa.Server.BaseAddress)));
        mesa.Server.Then(200, answer);
        bool isDni = line.Contains("48285071", StringComparison.Ordinal) || body.Contains("dni", StringComparison.Ordinal);

        PadronResult result = isDni ? await mesa.Client.FindAsync(MesaPadron.Rosa) : await mesa.Client.FindAsync(MesaPadron.Tienda);

        Assert.True(result.IsFound, result.Mensaje);
        Assert.Equal(isDni ? "HUAMAN QUISPE ROSA ELENA" : "BODEGA SAC", result.Ficha.Nombre);
        string request = Assert.Single(mesa.Server.Requests);
        Assert.StartsWith(line, request, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n" + body, request, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Bearer {MesaPadron.Token}\r\n", request, StringComparison.Ordinal);
        if (isDni)
        {
            Assert.Equal(("ROSA ELENA", "HUAMAN", "QUISPE"), (result.Ficha.Nombres, result.Ficha.ApellidoPaterno, result.Ficha.ApellidoMaterno));
            Assert.Null(result.Ficha.Domicilio);
        }
        else
        {
            Assert.True(result.Ficha is { IsActivo: true, IsHabido: true, Domicilio: { Ubigeo.Value: "150101", Direccion: "AV. LIMA NRO. 10", Departamento: null } });
        }
    }

    [Fact]
    public async Task FindAsync_TokenInTheQuery_GoesThereAndNotInAHeader()
    {
        await using MesaPadron mesa = new(static (options, mesa) =>
        {
            PadronProvider provider = Provider("apiperu", mesa.Server.BaseAddress);
            provider.TokenParameter = "api_token";
            provider.Dni = provider.Dni! with { Path = "api/dni/{numero}", BodyMember = null };
            options.Providers.Add(provider);
        });
        mesa.Server.Then(200, DniApiPeru);

        Assert.True((await mesa.Client.FindAsync(MesaPadron.Rosa)).IsFound);

        string request = Assert.Single(mesa.Server.Requests);
        Assert.StartsWith($"GET /pse/api/dni/48285071?api_token={MesaPadron.Token} ", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToAdquirente_OfAFicha_IsTheBuyer()
    {
        await using MesaPadron mesa = MesaPadron.WithOne();
        mesa.Server.Then(200, DniCamello);

        PadronResult result = await mesa.Client.FindAsync(MesaPadron.Rosa);

        Assert.Equal(new Adquirente(DocumentoIdentidad.From(MesaPadron.Rosa), "HUAMAN QUISPE ROSA ELENA"), result.Ficha!.ToAdquirente());
    }

    private static PadronProvider Provider(string template, Uri address) => template switch
    {
        "v1" => PadronProvider.ApisNetPeV1(address, MesaPadron.Token),
        "v2" => PadronProvider.ApisNetPeV2(address, MesaPadron.Token),
        "decolecta" => PadronProvider.Decolecta(address, MesaPadron.Token),
        "apiperu" => PadronProvider.ApiPeruDev(address, MesaPadron.Token),
        _ => PadronProvider.Neutral(address, MesaPadron.Token),
    };
}
