using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>Facturas, notes, daily summaries and voiding files before SUNAT's schemas and xmlsec1.</summary>
public sealed class OtherDocumentsTests
{
    public static TheoryData<string> Nombres => [.. EscenariosDocumento.Todos.Keys];

    [SkippableTheory]
    [MemberData(nameof(Nombres))]
    public Task Sign_FacturaOrNota_IsValidAndVerifies(string nombre)
    {
        Comprobante documento = EscenariosDocumento.Todos[nombre];
        string schema = documento switch
        {
            Factura => "2.1/maindoc/UBL-Invoice-2.1.xsd",
            NotaCredito => "2.1/maindoc/UBL-CreditNote-2.1.xsd",
            _ => "2.1/maindoc/UBL-DebitNote-2.1.xsd",
        };

        Assert.Empty(SunatSchema.Perfil.Validate(Firmantes.Rosita.Sign(documento).Xml).Issues);
        return JudgeAsync(documento, schema);
    }

    [SkippableFact]
    public Task Sign_Resumen_IsValidAndVerifies() => JudgeAsync(EscenariosLote.Resumen, "2.0/maindoc/UBLPE-SummaryDocuments-1.0.xsd");

    [SkippableFact]
    public Task Sign_Baja_IsValidAndVerifies() => JudgeAsync(EscenariosLote.Baja, "2.0/maindoc/UBLPE-VoidedDocuments-1.0.xsd");

    [Fact]
    public void From_1001Lines_MakesThreeFilesNumberedOn()
    {
        LineaResumen[] lines = [.. Enumerable.Range(1, 1001).Select(static i => new LineaResumen
        {
            Estado = EstadoItemResumen.Adicionar,
            Documento = new DocumentoReferido(TipoComprobante.Boleta, new NumeroComprobante(Serie.Parse("B001"), i)),
            Total = 1.00m,
            Inafecto = 1.00m,
        })];

        IReadOnlyList<ResumenDiario> files = ResumenDiario.From(lines, Escenarios.BodegaRosita, EscenariosLote.Fechas, primerNumero: 4);

        Assert.Equal([("RC-20260116-4", 500), ("RC-20260116-5", 500), ("RC-20260116-6", 1)], files.Select(static file => (file.Identificador, file.Lineas.Count)));
        Assert.All(files, static file => Assert.Empty(file.Validate().Issues));
    }

    private static async Task JudgeAsync(DocumentoElectronico documento, string schema)
    {
        SignedCpe cpe = Firmantes.Rosita.Sign(documento);
        using var file = new TemporaryFile(cpe.Xml.Span, ".xml");

        Assert.Empty(documento.Validate().Issues);
        Assert.True(SignatureVerifier.Verify(cpe.Xml).IsValid);
        ToolResult signature = await Tools.XmlSec.RunAsync("--verify", "--insecure", "--enabled-key-data", "x509", file.Path);
        Assert.True(signature.ExitCode == 0, signature.Error);
        ToolResult valid = await Tools.XmlLint.RunAsync("--noout", "--nonet", "--schema", SharedFacts.Require($"sunat/xsd/{schema}"), file.Path);
        Assert.True(valid.ExitCode == 0, valid.Error);
    }
}
