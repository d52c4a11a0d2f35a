using System.Text;
using IziSales.Testing;

namespace IziSales.Ubl.Tests;

public sealed class CdrReaderTests
{
    private const string Namespaces =
        "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2\" xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" "
        + "xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";

    private const string Aceptado =
        "<cbc:ID>201600000000</cbc:ID><cbc:IssueDate>2026-01-15T10:31:00</cbc:IssueDate><cbc:ResponseDate>2026-01-15</cbc:ResponseDate><cbc:ResponseTime>10:31:00</cbc:ResponseTime>"
        + "<cac:ReceiverParty><cac:PartyIdentification><cbc:ID>10412365785</cbc:ID></cac:PartyIdentification></cac:ReceiverParty>"
        + "<cac:DocumentResponse><cac:Response><cbc:ReferenceID>B001-27</cbc:ReferenceID><cbc:ResponseCode>0</cbc:ResponseCode>"
        + "<cbc:Description>La Boleta número B001-27, ha sido aceptada</cbc:Description></cac:Response></cac:DocumentResponse>";

    [Fact]
    public void Read_Accepted_SaysWhatWasAnswered()
    {
        Cdr cdr = Read(Aceptado);

        Assert.Equal((0, "0", "B001-27", "La Boleta número B001-27, ha sido aceptada"), (cdr.Codigo, cdr.CodigoTexto, cdr.Referencia, cdr.Descripcion));
        Assert.Equal(("201600000000", "10412365785"), (cdr.Numero, cdr.RucEmisor));
        Assert.Equal(new DateTimeOffset(2026, 1, 15, 10, 31, 0, Lima.Offset), cdr.FechaRecepcion);
        Assert.True(cdr.IsAceptado);
        Assert.Empty(cdr.Notas);
    }

    [Theory]
    [InlineData("0", 0, "0", true, false)]
    [InlineData("0000", 0, "0", true, false)]
    [InlineData("0098", 98, "0098", false, false)]
    [InlineData("1033", 1033, "1033", false, false)]
    [InlineData("2335", 2335, "2335", false, true)]
    [InlineData(" 3105 ", 3105, "3105", false, true)]
    [InlineData("4207", 4207, "4207", true, false)]
    public void Read_Code_DecidesAlone(string code, int codigo, string texto, bool aceptado, bool rechazado)
    {
        Cdr cdr = Read(Aceptado.Replace(">0<", $">{code}<", StringComparison.Ordinal).Replace("<cac:DocumentResponse>", "<cbc:Note>3030 - nota</cbc:Note><cac:DocumentResponse>", StringComparison.Ordinal));

        Assert.Equal((codigo, texto, aceptado, rechazado), (cdr.Codigo, cdr.CodigoTexto, cdr.IsAceptado, cdr.IsRechazado));
    }

    [Fact]
    public void Read_SeveralNotesAnywhere_KeepsThemInOrder()
    {
        Cdr cdr = Read("<cbc:Note>4207 - DNI</cbc:Note><cbc:Note> </cbc:Note>" + Aceptado + "<cbc:Note>4338 - razón social</cbc:Note>");

        Assert.Equal(["4207 - DNI", "4338 - razón social"], cdr.Notas);
    }

    [Fact]
    public void Read_Latin1_KeepsTheAccents()
    {
        string xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + Xml(Aceptado);

        Assert.Equal("La Boleta número B001-27, ha sido aceptada", CdrReader.Read(Encoding.Latin1.GetBytes(xml)).Descripcion);
    }

    [Fact]
    public void Read_OtherPrefixes_AreTheSame()
    {
        string xml = Xml(Aceptado)
            .Replace("cbc", "ns3", StringComparison.Ordinal).Replace("cac", "ns4", StringComparison.Ordinal)
            .Replace("<ApplicationResponse xmlns=", "<ar:ApplicationResponse xmlns:ar=", StringComparison.Ordinal)
            .Replace("</ApplicationResponse>", "</ar:ApplicationResponse>", StringComparison.Ordinal);

        Assert.Equal("B001-27", CdrReader.Read(Encoding.UTF8.GetBytes(xml)).Referencia);
    }

    [Fact]
    public void Read_BetasSignatureOfText_IsNoObstacle()
    {
        string signature = "<ext:UBLExtensions xmlns:ext=\"urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2\"><ext:UBLExtension><ext:ExtensionContent>Private key of the signer is not up</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>";

        Assert.True(Read(signature + Aceptado).IsAceptado);
        Assert.Equal(ResultadoFirma.SinFirma, SignatureVerifier.Verify(Encoding.UTF8.GetBytes(Xml(signature + Aceptado))).Resultado);
    }

    [Theory]
    [InlineData("2026-01-15", "10:31:00", "2026-01-15T10:31:00-05:00")]
    [InlineData("2026-01-15", "10:31:00.123-05:00", "2026-01-15T10:31:00-05:00")]
    [InlineData("2026-01-15T10:31:00", "", "2026-01-15T10:31:00-05:00")]
    [InlineData("2026-01-15", "", "2026-01-15T00:00:00-05:00")]
    [InlineData("2026-01-15", "pronto", "2026-01-15T00:00:00-05:00")]
    public void Read_Moment_IsLimasClockHoweverWritten(string date, string time, string expected)
    {
        string xml = Aceptado.Replace("<cbc:ResponseDate>2026-01-15<", $"<cbc:ResponseDate>{date}<", StringComparison.Ordinal).Replace("<cbc:ResponseTime>10:31:00<", $"<cbc:ResponseTime>{time}<", StringComparison.Ordinal);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), Read(xml).FechaRecepcion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ayer")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void Read_NoSuchDay_HasNoMoment(string date) =>
        Assert.Null(Read(Aceptado.Replace("<cbc:ResponseDate>2026-01-15<", $"<cbc:ResponseDate>{date}<", StringComparison.Ordinal)).FechaRecepcion);

    [Theory]
    [InlineData("<cbc:ResponseCode>0</cbc:ResponseCode>", "")]
    [InlineData(">0<", ">cero<")]
    [InlineData(">0<", ">-1<")]
    [InlineData(">0<", ">99999999999<")]
    [InlineData("<cac:Response>", "<cac:Otra>")]
    public void TryRead_NoCode_IsNoCdr(string from, string to)
    {
        string damaged = Xml(Aceptado).Replace(from, to, StringComparison.Ordinal).Replace(to == "<cac:Otra>" ? "</cac:Response>" : "~", "</cac:Otra>", StringComparison.Ordinal);

        Assert.Null(CdrReader.TryRead(Encoding.UTF8.GetBytes(damaged)));
    }

    [Fact]
    public void Read_SeveralResponses_TheFirstOfEachCounts()
    {
        string second = Aceptado.Replace("B001-27", "B001-28", StringComparison.Ordinal).Replace(">0<", ">2335<", StringComparison.Ordinal).Replace("10412365785", "20100066603", StringComparison.Ordinal);

        Cdr cdr = Read(Aceptado.Replace("</cac:DocumentResponse>", "<cac:Response><cbc:ResponseCode>1033</cbc:ResponseCode></cac:Response></cac:DocumentResponse>", StringComparison.Ordinal) + second);

        Assert.Equal((0, "B001-27", "10412365785"), (cdr.Codigo, cdr.Referencia, cdr.RucEmisor));
    }

    [Fact]
    public void Read_NamesElsewhereInTheDocument_AreNotTaken()
    {
        string elsewhere = "<cac:SenderParty><cbc:ID>20131312955</cbc:ID><cbc:Note>de paso</cbc:Note></cac:SenderParty><cac:Response><cbc:ResponseCode>2335</cbc:ResponseCode></cac:Response><Note xmlns=\"urn:otra\">ajena</Note>";

        Cdr cdr = Read(elsewhere + Aceptado);

        Assert.Equal((0, "201600000000", "10412365785"), (cdr.Codigo, cdr.Numero, cdr.RucEmisor));
        Assert.Empty(cdr.Notas);
    }

    [Fact]
    public void Read_EmptyElements_AreEmptyTexts()
    {
        Cdr cdr = Read("<cac:ReceiverParty/><cac:Otra/><cac:DocumentResponse><cac:Vacia/><cac:Response><cbc:ReferenceID/><cbc:ResponseCode>0</cbc:ResponseCode><cbc:Description></cbc:Description></cac:Response></cac:DocumentResponse>" + Aceptado);

        Assert.Equal((0, "", "", null), (cdr.Codigo, cdr.Referencia, cdr.Descripcion, cdr.RucEmisor));
    }

    [Fact]
    public void Read_DescriptionInPieces_IsPutTogether() => Assert.Equal(
        "La Boleta & <la nota>, ha sido aceptada",
        Read(Aceptado.Replace(">La Boleta número B001-27, ha", "> La Boleta <!-- y -->&amp; <![CDATA[<la nota>]]><b>, ha</b>", StringComparison.Ordinal)).Descripcion);

    [Theory]
    [InlineData("<cbc:Note>cortado")]
    [InlineData("<a></b>")]
    public void TryRead_DamagedBehindTheAnswer_IsNoCdr(string behind) => Assert.Null(CdrReader.TryRead(Encoding.UTF8.GetBytes(Xml(Aceptado + behind))));

    [Fact]
    public void TryRead_MoreBehindTheRoot_IsNoCdr() => Assert.Null(CdrReader.TryRead(Encoding.UTF8.GetBytes(Xml(Aceptado) + "<otra/>")));

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void TryRead_NestedWhereNobodyLooks_IsReadUpToTheDepth(int depth, bool isCdr)
    {
        string nested = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        Assert.Equal(isCdr, CdrReader.TryRead(Encoding.UTF8.GetBytes(Xml(nested + Aceptado))) is not null);
    }

    [Fact]
    public void TryRead_Dtd_IsNoCdr() =>
        Assert.Null(CdrReader.TryRead(Encoding.UTF8.GetBytes("<!DOCTYPE ApplicationResponse [<!ENTITY a \"0\">]>" + Xml(Aceptado.Replace(">0<", ">&a;<", StringComparison.Ordinal)))));

    [Fact]
    public void TryRead_NothingOrSomethingElse_IsNoCdr()
    {
        Assert.Null(CdrReader.TryRead(null));
        Assert.Null(CdrReader.TryRead([]));
        Assert.Null(CdrReader.TryRead("<html><body>502 Bad Gateway</body></html>"u8.ToArray()));
        Assert.Null(CdrReader.TryRead(CpeWriter.Write(Escenarios.UnaLinea.ToBoleta())));
        Assert.Contains("Invoice", Assert.Throws<FormatException>(() => CdrReader.Read(CpeWriter.Write(Escenarios.UnaLinea.ToBoleta()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatTheWriterWrote_IsTheSameAndSigned()
    {
        var cdr = new Cdr
        {
            Codigo = 2335,
            Descripcion = "El documento electrónico ha sido alterado & <otro>",
            Referencia = "B001-27",
            Notas = ["4207 - DNI", "4338 - razón"],
            Numero = "7",
            RucEmisor = "10412365785",
            FechaRecepcion = new DateTimeOffset(2026, 1, 15, 10, 31, 5, Lima.Offset),
        };

        byte[] zip = CdrWriter.Write(cdr, ComprobanteId.Parse("10412365785-03-B001-27"), Firmantes.Rosita);

        Cdr read = CdrReader.Read(zip);
        Assert.Equal(cdr.Notas, read.Notas);
        Assert.Equal(cdr with { Notas = [] }, read with { Notas = [] });
        Assert.Equal("R-10412365785-03-B001-27", CpePackage.ReadXml(zip).Nombre);
        Assert.True(SignatureVerifier.Verify(CpePackage.ReadXml(zip).Xml).IsValid);
    }

    private static string Xml(string content) => $"<ApplicationResponse {Namespaces}>{content}</ApplicationResponse>";

    private static Cdr Read(string content) => CdrReader.Read(Encoding.UTF8.GetBytes(Xml(content)));
}
