using IziSales.Testing;

namespace IziSales.Ubl.Tests.Documentos;

/// <summary>The worked example of docs/calculo.md is what the code computes.</summary>
public sealed class CalculoMdTests
{
    private static readonly string Page = File.ReadAllText(RepoRoot.Combine("docs/calculo.md"));

    [Fact]
    public void Page_ShelfExample_HasTheFiguresOfTheCode()
    {
        Boleta boleta = Escenarios.GravadaEstante.ToBoleta();
        decimal pagado = 0m;
        decimal valor = 0m;
        foreach (Linea linea in boleta.Lineas)
        {
            pagado += linea.Importe;
            valor += linea.ValorVenta;
            Says($"| {linea.Descripcion} | {linea.Importe:0.00} | {pagado:0.00} | {valor:0.00} | {linea.ValorVenta:0.00} | {linea.TotalTributos:0.00} |");
        }

        Says($"| **Total** | **{boleta.Totales.ImporteTotal:0.00}** | | | **{boleta.Totales.ValorVenta:0.00}** | **{boleta.Totales.Igv:0.00}** |");
    }

    [Fact]
    public void Page_DiscountExample_HasTheFiguresOfTheCode()
    {
        Boleta boleta = Escenarios.GravadaConDescuentos.ToBoleta();
        decimal bases = boleta.Lineas.Sum(static linea => linea.ValorVenta);

        Says($"| Se paga por el televisor | 899.00 − 89.90 | {boleta.Lineas[0].Importe:0.00} |");
        Says($"| Base de las líneas | 869.00 ÷ 1.18 | {bases:0.00} |");
        Says($"| Base con el descuento global | 849.00 ÷ 1.18 | {boleta.Totales.Gravado:0.00} |");
        Says($"| Descuento global, en valor | 736.44 − 719.49 | {boleta.CargosDescuentos[0].Monto:0.00} |");
        Says($"| IGV | 849.00 − 719.49 | {boleta.Totales.Igv:0.00} |");
        Says($"| Importe total | 849.00 − 5.00 | {boleta.Totales.ImporteTotal:0.00} |");
    }

    [Fact]
    public void Page_ChargeExample_HasTheFiguresOfTheCode()
    {
        Boleta boleta = EscenariosRecargos.Todo.ToBoleta();
        decimal bases = boleta.Lineas.Sum(static linea => linea.ValorVenta);
        CargoDescuento descuento = boleta.CargosDescuentos[0];
        CargoDescuento recargo = boleta.CargosDescuentos[1];
        CargoDescuento consumo = boleta.CargosDescuentos[2];

        Assert.Equal(["02", "49", "46"], boleta.CargosDescuentos.Select(static cargo => cargo.Motivo.Codigo));
        Says($"| Se paga por los almuerzos | 118.00 + 5.90 (47) | {boleta.Lineas[0].Importe:0.00} |");
        Says($"| Se paga por la chicha | 23.60 + 2.00 (48) | {boleta.Lineas[1].Importe:0.00} |");
        Says($"| Base de las líneas | (123.90 + 23.60) ÷ 1.18 | {bases:0.00} |");
        Says($"| Base con el descuento 02 | (147.50 − 11.80) ÷ 1.18 | {bases - descuento.Monto:0.00} |");
        Says($"| Base con el cargo 49 | (135.70 + 5.90) ÷ 1.18 | {bases - descuento.Monto + recargo.Monto:0.00} |");
        Says($"| IGV | 141.60 − 120.00 | {boleta.Totales.Igv:0.00} |");
        Says($"| Recargo al consumo 46 | 120.00 × 10 % | {consumo.Monto:0.00} |");
        Says($"| Total de cargos | 2.00 + 12.00 | {boleta.Totales.TotalCargos:0.00} |");
        Says($"| Importe total | 141.60 + 14.00 | {boleta.Totales.ImporteTotal:0.00} |");
        Assert.Equal(120.00m, boleta.Totales.Gravado);
    }

    [Fact]
    public void Page_HundredLines_AddUpAsItSays()
    {
        Boleta boleta = Escenarios.CienLineas.ToBoleta();

        Assert.Equal((99.00m, 83.90m), (boleta.Totales.ImporteTotal, boleta.Totales.Gravado));
        Says("sumaría 84.00 en vez de 83.90");
    }

    private static void Says(FormattableString row) => Says(FormattableString.Invariant(row));

    private static void Says(string row) => Assert.Contains(row, Page, StringComparison.Ordinal);
}
