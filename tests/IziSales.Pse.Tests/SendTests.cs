using System.Security.Cryptography;
using System.Text.Json;
using IziSales.Testing;

namespace IziSales.Pse.Tests;

/// <summary>What goes out, and what a whole answer is read as.</summary>
public sealed class SendTests
{
    public static TheoryData<string, int, EstadoEnvio, string?> WithoutCdr => new()
    {
        { """{"estado":"rechazado","sunat_code":"2335","sunat_message":"Alterado"}""", 200, EstadoEnvio.Rechazado, "2335" },
        { """{"sunat_code":2335}""", 200, EstadoEnvio.Rechazado, "2335" },
        { """{"codigo":"2335","mensaje":"Alterado","origen":"sunat"}""", 500, EstadoEnvio.Rechazado, "2335" },
        { """{"estado":"excepcion","sunat_code":"0306"}""", 200, EstadoEnvio.NoRegistrado, "0306" },
        { """{"codigo":"306","mensaje":"Ilegible","origen":"sunat","reintentable":false}""", 422, EstadoEnvio.NoRegistrado, "0306" },
        { """{"codigo":"1079","mensaje":"Fuera de plazo","origen":"sunat"}""", 422, EstadoEnvio.NoRegistrado, "1079" },
        { """{"codigo":"P-7","mensaje":"Serie no registrada","origen":"pse"}""", 422, EstadoEnvio.NoRegistrado, "P-7" },
        { """{"codigo":"1033","mensaje":"Ya","origen":"sunat"}""", 409, EstadoEnvio.YaRegistrado, "1033" },
        { """{"codigo":"1033","mensaje":"Ya","origen":"sunat"}""", 500, EstadoEnvio.YaRegistrado, "1033" },
        { """{"codigo":"1032","mensaje":"Ya","origen":"sunat"}""", 422, EstadoEnvio.YaRegistrado, "1032" },
        { """{"sunat_code":"1033"}""", 200, EstadoEnvio.YaRegistrado, "1033" },
        { """{"codigo":"23","mensaje":"Ya existe","origen":"pse"}""", 409, EstadoEnvio.YaRegistrado, "23" },
        { """{"estado":"pendiente","ticket":"T-1"}""", 200, EstadoEnvio.EnProceso, null },
        { """{"estado":"pendiente","sunat_code":"0","ticket":"T-1"}""", 202, EstadoEnvio.EnProceso, null },
        { """{"sunat_code":"0098","ticket":123}""", 200, EstadoEnvio.EnProceso, "0098" },
        { """{"codigo":"0140","mensaje":"En proceso","origen":"sunat"}""", 500, EstadoEnvio.EnProceso, "0140" },
        { """{"codigo":"0100","mensaje":"Intente luego","origen":"sunat","reintentable":true}""", 500, EstadoEnvio.PorConfirmar, "0100" },
        { """{"codigo":"0135","mensaje":"Intente luego","origen":"sunat"}""", 422, EstadoEnvio.PorConfirmar, "0135" },
        { """{"codigo":"R-1","mensaje":"SUNAT no responde","origen":"red","reintentable":true}""", 502, EstadoEnvio.PorConfirmar, "R-1" },
        { """{"codigo":"1033","mensaje":"?","origen":"red"}""", 502, EstadoEnvio.PorConfirmar, "1033" },
        { """{"codigo":"X","mensaje":"Falla","origen":"pse"}""", 500, EstadoEnvio.PorConfirmar, "X" },
        { """{"codigo":"X","mensaje":"Espere","origen":"pse","reintentable":true}""", 422, EstadoEnvio.PorConfirmar, "X" },
        { """{"estado":"no_existe"}""", 200, EstadoEnvio.PorConfirmar, null },
        { """{"estado":"rechazado"}""", 200, EstadoEnvio.PorConfirmar, null },
    };

    [Theory]
    [MemberData(nameof(WithoutCdr))]
    public async Task SendAsync_AnswerWithoutCdr_IsReadByItsCode(string answer, int status, EstadoEnvio estado, string? codigo)
    {
        await using Banco banco = new();
        banco.Server.Then(status, answer);

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal((estado, codigo), (result.Estado, result.Codigo));
        Assert.NotEmpty(result.Mensaje);
    }

    [Fact]
    public async Task SendAsync_SignedBoleta_SendsItsBytesNameAndKeyOnce()
    {
        await using Banco banco = new();
        banco.Server.Then(200, Banco.Aceptado(Banco.Cdr(0)));

        await banco.Client.SendAsync(Banco.Envio);

        string request = Assert.Single(banco.Server.Requests);
        string key = "10412365785-03-B001-27-" + Convert.ToHexStringLower(SHA256.HashData(Banco.Envio.Xml.Span));
        Assert.StartsWith("POST /pse/v1/invoice/send HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"\r\nAuthorization: Bearer {Banco.Token}\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"\r\nIdempotency-Key: {key}\r\n", request, StringComparison.Ordinal);
        JsonElement body = JsonDocument.Parse(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]).RootElement;
        Assert.Equal("10412365785", body.GetProperty("ruc").GetString());
        Assert.Equal("03", body.GetProperty("tipo_documento").GetString());
        Assert.Equal("B001", body.GetProperty("serie").GetString());
        Assert.Equal(27, body.GetProperty("numero").GetInt32());
        Assert.Equal("10412365785-03-B001-27", body.GetProperty("nombre_archivo").GetString());
        Assert.True(body.GetProperty("firmado").GetBoolean());
        Assert.Equal(Banco.Envio.Xml.ToArray(), body.GetProperty("xml").GetBytesFromBase64());
    }

    [Fact]
    public async Task SendAsync_CdrZero_IsAceptadoWithItsCdr()
    {
        await using Banco banco = new();
        byte[] zip = Banco.CdrZip(0);
        banco.Server.Then(200, $$"""{"estado":"aceptado","sunat_code":0,"cdr_content":"{{Convert.ToBase64String(zip)}}","hash":"abc="}""");

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal((EstadoEnvio.Aceptado, "0", "abc="), (result.Estado, result.Codigo, result.DigestValue));
        Assert.Equal(zip, result.CdrZip);
    }

    [Fact]
    public async Task SendAsync_CdrZeroWithNotes_IsObservado()
    {
        await using Banco banco = new();
        banco.Server.Then(200, Banco.Aceptado(Banco.Cdr(0, notas: "4252 - Una observación")));

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal(EstadoEnvio.Observado, result.Estado);
        Assert.Equal(["4252 - Una observación"], result.Notas);
    }

    [Fact]
    public async Task SendAsync_CdrRejectsThoughTheAnswerSaysAccepted_IsRechazado()
    {
        await using Banco banco = new();
        banco.Server.Then(200, Banco.Aceptado(Banco.Cdr(2800)));

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal((EstadoEnvio.Rechazado, "2800"), (result.Estado, result.Codigo));
        Assert.NotNull(result.CdrZip);
    }

    [Theory]
    [InlineData("B001-28", "10412365785")]
    [InlineData("B002-27", "10412365785")]
    [InlineData("B001-27", "20600695771")]
    [InlineData("", "10412365785")]
    public async Task SendAsync_CdrOfAnotherDocument_IsPorConfirmar(string referencia, string ruc)
    {
        await using Banco banco = new();
        banco.Server.Then(200, Banco.Aceptado(Banco.Cdr(0, referencia, ruc))).Then(404, "");

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal(EstadoEnvio.PorConfirmar, result.Estado);
        Assert.Contains("otro comprobante", result.Mensaje, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B001-00000027")]
    [InlineData("10412365785-03-B001-27")]
    public async Task SendAsync_CdrNamesTheDocumentInAnotherForm_IsAceptado(string referencia)
    {
        await using Banco banco = new();
        banco.Server.Then(200, Banco.Aceptado(Banco.Cdr(0, referencia)));

        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.SendAsync(Banco.Envio)).Estado);
    }

    [Fact]
    public async Task SendAsync_AcceptedWithoutCdr_FetchesTheCdr()
    {
        await using Banco banco = new();
        banco.Server.Then(200, """{"estado":"aceptado","sunat_code":"0","hash":"abc="}""").Then(new WireAnswer(200, "application/zip", Banco.CdrZip(0)));

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal((EstadoEnvio.Aceptado, "abc="), (result.Estado, result.DigestValue));
        Assert.StartsWith("GET /pse/v1/cdr/10412365785-03-B001-27 HTTP/1.1\r\n", banco.Server.Requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-es-base64!")]
    [InlineData("UEsDBA==")]
    public async Task SendAsync_AcceptedAndNoCdrToBeHad_IsPorConfirmar(string cdr)
    {
        await using Banco banco = new();
        banco.Server.Then(200, Banco.Aceptado(cdr)).Then(404, """{"codigo":"X","mensaje":"No está","origen":"pse"}""");

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal((EstadoEnvio.PorConfirmar, 2), (result.Estado, banco.Server.Requests.Count));
    }

    [Fact]
    public async Task SendAsync_PseSigned_BringsTheSignedXml()
    {
        await using Banco banco = new();
        banco.Server.Then(200, $$"""{"estado":"aceptado","sunat_code":"0","cdr_content":"{{Banco.Cdr(0)}}","xml_firmado":"PHgvPg=="}""");

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal("<x/>"u8.ToArray(), result.XmlFirmado);
    }
}
