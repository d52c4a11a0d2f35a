using System.Text;
using SamplePos.Catalogue;
using SamplePos.Csv;
using SamplePos.Importacion;

namespace SamplePos.E2E.Productos;

/// <summary>What a list would do to the catalogue: new, changed, the same, or wrong and where.</summary>
public sealed class PlanTests
{
    private static readonly Product[] Catalogue =
    [
        new() { Id = 1, Code = "ARR01", Name = "Arroz", Barcode = "7750001", Centimos = 490, Unit = "NIU", Weighed = false, Category = "Abarrotes" },
        new() { Id = 2, Code = "QUE01", Name = "Queso", Centimos = 2200, Unit = "KGM", Weighed = true, KeepsStock = true, MinimoMilesimos = 1500 },
        new() { Id = 3, Code = "WEB-9", Name = "Miel", Centimos = 2490, IsFromWeb = true },
    ];

    [Fact]
    public void Plan_MixedList_SaysOfEachRowWhatWouldHappen()
    {
        PlanImportacion plan = Plan(
            """
            sku;Producto;Precio Venta;Stock mínimo;Comentario
            arr01;Arroz;5,20;;hola
            QUE01;;;;
            NUE01;Canela en rama;S/ 1.50;3;
            """);

        Assert.Equal([FilaEstado.Cambia, FilaEstado.Igual, FilaEstado.Nuevo], plan.Filas.Select(static row => row.Estado));
        Assert.Equal(new ProductChange("Precio", "4.90", "5.20"), Assert.Single(plan.Filas[0].Cambios));
        Assert.Equal(("NUE01", 150, 3000L), (plan.Filas[2].Despues.Code, plan.Filas[2].Despues.Centimos, plan.Filas[2].Despues.MinimoMilesimos));
        Assert.Equal(["Comentario"], plan.Ignoradas);
        Assert.True(plan.SePuede);
    }

    [Theory]
    [InlineData("NUE01;Canela;cara;", "Precio", "«cara» no es un precio")]
    [InlineData("NUE01;Canela;1,234;", "Precio", "hasta dos decimales")]
    [InlineData("NUE01;Canela;;", "Precio", "mayor que cero")]
    [InlineData("NUE01;;2;", "Nombre", "Escriba el nombre")]
    [InlineData("NUE01;Canela;2;7750001", "Códigos de barras", "7750001 ya es de «Arroz» (ARR01)")]
    [InlineData("NUE01;Canela;2;77-5", "Códigos de barras", "sin guiones")]
    [InlineData("WEB-9;Miel;2;", "Código", "se cambia en WooCommerce")]
    [InlineData(";Canela;2;", "Código", "Falta el código")]
    [InlineData("QUE01;Queso;23;", "Código", "también en la línea 2")]
    public void Plan_WrongRow_BlamesItsColumn(string row, string column, string reason)
    {
        PlanImportacion plan = Plan($"Código;Nombre;Precio;Barras\nQUE01;Queso;22;\n{row}");

        (string Columna, string Motivo) error = Assert.Single(plan.Filas[1].Errores);
        Assert.Equal(column, error.Columna);
        Assert.Contains(reason, error.Motivo, StringComparison.Ordinal);
        Assert.False(plan.SePuede);
    }

    [Theory]
    [InlineData("Nombre;Precio\nArroz;2", "Falta la columna «Código»")]
    [InlineData("Código;SKU\nA;B", "Dos columnas son «Código»")]
    [InlineData("Código;Nombre", "ninguna fila")]
    public void Plan_WrongFile_SaysWhy(string text, string sentence) => Assert.Contains(sentence, Plan(text).Problema, StringComparison.Ordinal);

    [Fact]
    public void Plan_ByBarcodeAndUnitByName_FindsTheProductAndTheCode()
    {
        PlanImportacion plan = Plan("EAN;Producto;Precio;Unidad\n7750001;Arroz;4.90;kilo\n7759999;Comino;1;docena");

        Assert.Equal(new ProductChange("Unidad", "NIU", "KGM"), Assert.Single(plan.Filas[0].Cambios));
        Assert.Equal(("7759999", "7759999", "DZN"), (plan.Filas[1].Despues.Code, plan.Filas[1].Despues.Barcode, plan.Filas[1].Despues.Unit));
    }

    [Fact]
    public void Plan_InitialStock_CountsOnlyBeforeTheFirstMovement()
    {
        PlanImportacion plan = Plan("Código;Stock inicial\nARR01;24\nQUE01;3,5", moved: 2);

        Assert.Equal((24_000L, true, FilaEstado.Cambia), (plan.Filas[0].Inicial, plan.Filas[0].Despues.KeepsStock, plan.Filas[0].Estado));
        Assert.Equal((null, FilaEstado.Igual), (plan.Filas[1].Inicial, plan.Filas[1].Estado));
    }

    [Fact]
    public void List_WrittenAndReadBack_ChangesNothing()
    {
        Product[] own =
        [
            .. Catalogue,
            new() { Id = 4, Code = "=RARO", Name = "-Descuento; «raro», con \"comillas\"", Barcode = "1", MoreBarcodes = "2 3", Centimos = 123456, Unit = "LTR", Weighed = true, QuickKey = 4, Withdrawn = "2026-11-20" },
        ];

        PlanImportacion plan = new Planificador(own, new HashSet<int>()).Plan(CsvReader.Read(ListaCsv.Write(own), out _)!);

        Assert.Equal(3, plan.Filas.Count);
        Assert.All(plan.Filas, static row => Assert.Equal(FilaEstado.Igual, row.Estado));
    }

    [Fact]
    public void Template_OverAnEmptyCatalogue_IsGood() =>
        Assert.True(new Planificador([], new HashSet<int>()).Plan(CsvReader.Read(ListaCsv.Template(), out _)!) is { SePuede: true, Filas.Count: 2 });

    [Theory]
    [InlineData("4.90", 4.90)]
    [InlineData("4,90", 4.90)]
    [InlineData("1,234.50", 1234.50)]
    [InlineData("1.234,50", 1234.50)]
    [InlineData("S/ 7", 7)]
    [InlineData("12.345.678,9", 12345678.9)]
    public void Number_AsSpreadsheetsWriteIt_IsRead(string text, double expected)
    {
        Assert.True(Numero.TryRead(text, out decimal value));
        Assert.Equal((decimal)expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("cuatro")]
    [InlineData("4.9.0")]
    [InlineData("-4")]
    [InlineData("1,23.50")]
    [InlineData("1e3")]
    public void Number_ThatIsNone_IsRefused(string text) => Assert.False(Numero.TryRead(text, out _));

    private static PlanImportacion Plan(string text, params int[] moved) =>
        new Planificador(Catalogue, moved.ToHashSet()).Plan(CsvReader.Read(Encoding.UTF8.GetBytes(text), out _)!);
}
