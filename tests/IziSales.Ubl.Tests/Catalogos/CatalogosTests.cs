using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Catalogos;

/// <summary>Our rows against SUNAT's catalogues, which lie beside the repository.</summary>
public sealed partial class CatalogosTests
{
    public static TheoryData<string, bool> Catalogos => new()
    {
        // SUNAT has documents that this SDK neither issues nor refers to.
        { "01", false },
        { "02", true },
        { "03", true },
        { "05", true },
        { "06", true },
        { "07", true },
        { "09", true },

        // Reason 13 of the workbook of 2026-08-26: its scope is not known yet.
        { "10", false },
        { "11", true },
        { "16", true },
        { "19", true },
        { "51", true },
        { "52", true },
        { "53", true },
    };

    [SkippableTheory]
    [MemberData(nameof(Catalogos))]
    public void Todos_EveryCode_IsInSunatsCatalogueAndBack(string catalogo, bool whole)
    {
        string[] sunat = [.. Rows(catalogo).Select(static row => row["code"])];
        string[] ours = [.. Ours(catalogo)];

        Assert.Equal([], ours.Except(sunat, StringComparer.Ordinal));
        Assert.Equal(ours.Length, ours.Distinct(StringComparer.Ordinal).Count());
        if (whole)
        {
            Assert.Equal([], sunat.Except(ours, StringComparer.Ordinal));
        }
    }

    [SkippableFact]
    public void Tributo_NameAndInternationalCode_AreSunats()
    {
        foreach (Dictionary<string, string> row in Rows("05"))
        {
            Tributo tributo = Tributo.Parse(row["code"]);

            Assert.Equal((row["name"], row["international"]), (tributo.Nombre, tributo.CodigoInternacional));
        }
    }

    [SkippableFact]
    public void AfectacionIgv_TaxAndWhetherItIsPaid_AreSunats()
    {
        foreach (Dictionary<string, string> row in Rows("07"))
        {
            AfectacionIgv afectacion = AfectacionIgv.Parse(row["code"]);

            Assert.Equal((row["tax"], row["onerous"] == "no"), (afectacion.Tributo.Codigo, afectacion.IsGratuita));
        }
    }

    [SkippableFact]
    public void TipoOperacion_AllowedOnBoletasAndFacturas_IsSunats()
    {
        foreach (TipoOperacion operacion in TipoOperacion.Todos)
        {
            Dictionary<string, string> row = Rows("51").Single(row => row["code"] == operacion.Codigo);

            Assert.Equal((operacion.Codigo, row["boleta"] == "1", row["factura"] == "1"), (operacion.Codigo, operacion.IsPermitidaEnBoleta, operacion.IsPermitidaEnFactura));
        }
    }

    [SkippableFact]
    public void MotivoCargoDescuento_PlaceAndDirection_AreSunats()
    {
        foreach (Dictionary<string, string> row in Rows("53"))
        {
            MotivoCargoDescuento motivo = MotivoCargoDescuento.Parse(row["code"]);

            Assert.Equal(
                (row["code"], row["item"] == "si", row["kind"] == "charge"),
                (motivo.Codigo, motivo.Nivel == NivelCargoDescuento.Linea, motivo.Sentido == SentidoCargoDescuento.Cargo));
        }
    }

    [SkippableFact]
    public void IssueCode_EveryFourDigitCodeOfOurs_IsOneOfSunats()
    {
        IEnumerable<string> ours = Reglas.CodigosEnElCodigo.Todos.Where(static codigo => char.IsAsciiDigit(codigo[0]));

        Assert.Equal([], ours.Except(Rows("errors", "errors.csv").Select(static row => row["code"]), StringComparer.Ordinal));
    }

    [Fact]
    public void Parse_UnknownCode_NamesTheCatalogue()
    {
        Assert.Contains("catálogo 07", Assert.Throws<FormatException>(() => AfectacionIgv.Parse("99")).Message, StringComparison.Ordinal);
        Assert.Contains("catálogo 03", Assert.Throws<FormatException>(() => UnidadMedida.Parse("KILO")).Message, StringComparison.Ordinal);
        Assert.False(Tributo.TryParse(null, out _));
    }

    [Theory]
    [InlineData("NIU", "unidad")]
    [InlineData("KGM", "kilogramo")]
    [InlineData("LTR", "litro")]
    [InlineData("ZZ", "servicio")]
    [InlineData("X1", "X1")]
    public void UnidadMedida_Descripcion_IsSpanishForWhatShopsUse(string codigo, string descripcion) =>
        Assert.Equal(descripcion, UnidadMedida.Parse(codigo).Descripcion);

    private static IEnumerable<string> Ours(string catalogo) => catalogo switch
    {
        "01" => TipoComprobante.Todos.Select(static row => row.Codigo).Except(["RC", "RA"], StringComparer.Ordinal),
        "02" => Rows("02").Select(static row => row["code"]).Where(static code => Moneda.TryParse(code, out _)),
        "03" => UnidadMedida.Todos.Select(static row => row.Codigo),
        "05" => Tributo.Todos.Select(static row => row.Codigo),
        "06" => TipoDocumentoIdentidad.Todos.Select(static row => row.Codigo).Except(["-"], StringComparer.Ordinal),
        "07" => AfectacionIgv.Todos.Select(static row => row.Codigo),
        "09" => MotivoNotaCredito.Todos.Select(static row => row.Codigo),
        "10" => MotivoNotaDebito.Todos.Select(static row => row.Codigo),
        "11" => TipoValorVenta.Todos.Select(static row => row.Codigo),
        "16" => TipoPrecio.Todos.Select(static row => row.Codigo),
        "19" => EstadoItemResumen.Todos.Select(static row => row.Codigo),
        "51" => TipoOperacion.Todos.Select(static row => row.Codigo).Union(["0501", "0502", "0503"], StringComparer.Ordinal),
        "52" => CodigoLeyenda.Todos.Select(static row => row.Codigo),
        "53" => MotivoCargoDescuento.Todos.Select(static row => row.Codigo),
        _ => throw new ArgumentOutOfRangeException(nameof(catalogo), catalogo, "No such catalogue here."),
    };

    private static List<Dictionary<string, string>> Rows(string catalogo) => Rows(catalogo, $"catalog-{catalogo}.csv");

    private static List<Dictionary<string, string>> Rows(string name, string file)
    {
        string[][] table = [.. File.ReadLines(SharedFacts.Require($"sunat/catalogs/{file}")).Select(static line =>
            Cell().Matches(line).Select(static match => match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)).ToArray())];
        var rows = table[1..].Select(row => table[0].Zip(row).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal)).ToList();
        Assert.True(rows.Count > 0, $"{name} is empty.");
        return rows;
    }

    // Every cell of these files is quoted, and none spans lines.
    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"(?:,|$)")]
    private static partial Regex Cell();
}
