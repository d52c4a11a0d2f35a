using System.Text.Encodings.Web;
using System.Text.Json;
using IziSales.Pse.Nubefact;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests.Nubefact;

/// <summary>What Nubefact is given is what the document says, figure by figure; what it has no word for does not go.</summary>
public sealed class TraduccionTests
{
    private static readonly JsonSerializerOptions Readable = new(NubefactJson.Default.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Documentos => [.. Todos.Keys];

    private static Dictionary<string, Comprobante> Todos { get; } = Escenarios.Todos
        .Select(static escenario => KeyValuePair.Create(escenario.Nombre, (Comprobante)escenario.ToBoleta()))
        .Concat(EscenariosNota.Todos)
        .ToDictionary();

    [Theory]
    [InlineData("una-linea")]
    [InlineData("dos-lineas")]
    [InlineData("con-regalo")]
    [InlineData("descuento-en-linea")]
    [InlineData("gravada-estante")]
    [InlineData("con-bolsas")]
    [InlineData("nota-credito-con-regalos")]
    public void TryTranslate_Document_SaysInTheirWordsWhatItSays(string nombre)
    {
        Assert.True(Translate(Todos[nombre], out NubefactComprobante? traducido, out string? motivo), motivo);

        Golden.Match($"Nubefact/{nombre}.json", JsonSerializer.Serialize(traducido, Readable.GetTypeInfo(typeof(NubefactComprobante))) + "\n");
    }

    [Theory]
    [MemberData(nameof(Documentos))]
    public void TryTranslate_Document_AddsUpOrSaysWhyItCannotGo(string nombre)
    {
        if (!Translate(Todos[nombre], out NubefactComprobante? traducido, out string? motivo))
        {
            Assert.NotEmpty(motivo!);
            return;
        }

        decimal partes = (traducido.TotalGravada ?? 0m) + (traducido.TotalInafecta ?? 0m) + (traducido.TotalExonerada ?? 0m)
            + traducido.TotalIgv + (traducido.TotalImpuestosBolsas ?? 0m) + (traducido.TotalOtrosCargos ?? 0m);
        Assert.Equal(traducido.Total, partes);
        Assert.Equal(Todos[nombre].Totales.ImporteTotal, traducido.Total);
        Assert.Equal(Todos[nombre].Lineas.Count, traducido.Items.Count);
        Assert.All(traducido.Items, static item => Assert.Equal(item.Total, item.Subtotal + item.Igv));
        Assert.True(traducido.CodigoUnico.Length <= 20);
    }

    [Fact]
    public void TryTranslate_ReadBackFromTheXml_IsTheSame()
    {
        Comprobante ours = Escenarios.ConRegalo.ToBoleta();
        Comprobante read = CpeReader.Read(CpeWriter.Write(ours)).Comprobante!;

        Translate(ours, out NubefactComprobante? direct, out _);
        Translate(read, out NubefactComprobante? throughXml, out _);

        Assert.True(JsonElement.DeepEquals(
            JsonSerializer.SerializeToElement(direct, NubefactJson.Default.NubefactComprobante),
            JsonSerializer.SerializeToElement(throughXml, NubefactJson.Default.NubefactComprobante)));
    }

    [Theory]
    [InlineData("en-dolares", "tipo de cambio")]
    [InlineData("efectivo-gravado", "redondeo")]
    [InlineData("descuento-fuera-de-base", "línea 1")]
    public void TryTranslate_WhatTheyHaveNoWordFor_IsRefusedWithTheReason(string nombre, string said)
    {
        Assert.False(Translate(Todos[nombre], out _, out string? motivo));
        Assert.Contains(said, motivo, StringComparison.Ordinal);
    }

    [Fact]
    public void TryTranslate_CashRoundedSaleWithoutTaxes_TakesTheRoundingOffAsADiscount()
    {
        Comprobante boleta = Escenarios.EfectivoRedondeado.ToBoleta();

        Assert.True(Translate(boleta, out NubefactComprobante? traducido, out string? motivo), motivo);

        Assert.Equal((0.03m, 0.03m, 4.90m, 4.90m), (traducido.DescuentoGlobal, traducido.TotalDescuento, traducido.TotalInafecta, traducido.Total));
    }

    [Fact]
    public void TryTranslate_OptionsOfTheAccount_AreUsed()
    {
        NubefactPseOptions options = new() { SunatTransactionNrus = 7 };
        options.UnitCodes["KGM"] = "KILO";

        Assert.True(new Traduccion(options).TryTranslate(Escenarios.DosLineas.ToBoleta(), out NubefactComprobante? traducido, out _));

        Assert.Equal((7, "NIU", "KILO"), (traducido.SunatTransaction, traducido.Items[0].UnidadDeMedida, traducido.Items[1].UnidadDeMedida));
    }

    [Fact]
    public void TipoDeIgv_EveryRowButIvap_GoesThereAndBack()
    {
        Assert.All(
            AfectacionIgv.Todos.Where(static fila => fila != AfectacionIgv.GravadoIvap),
            static fila => Assert.Same(fila, TipoDeIgv.ToAfectacion(TipoDeIgv.Of(fila)!.Value)));
        Assert.Null(TipoDeIgv.Of(AfectacionIgv.GravadoIvap));
        Assert.Null(TipoDeIgv.ToAfectacion(99));
        Assert.Equal((1, 8, 9), (TipoDeIgv.Of(AfectacionIgv.GravadoOnerosa), TipoDeIgv.Of(AfectacionIgv.ExoneradoOnerosa), TipoDeIgv.Of(AfectacionIgv.InafectoOnerosa)));
    }

    private static bool Translate(Comprobante comprobante, out NubefactComprobante traducido, out string? motivo)
    {
        bool done = new Traduccion(new NubefactPseOptions()).TryTranslate(comprobante, out NubefactComprobante? found, out motivo);
        traducido = found!;
        return done;
    }
}
