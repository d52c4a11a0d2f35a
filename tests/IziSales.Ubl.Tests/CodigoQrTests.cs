using IziSales.Testing;

namespace IziSales.Ubl.Tests;

public sealed class CodigoQrTests
{
    [Fact]
    public void Text_NineFields_EndsWithABar() =>
        Assert.Equal("20600695771|03|B001|27|129.51|844.00|2026-01-15|1|48285071|", CodigoQr.Text(Escenarios.GravadaConDescuentos.ToBoleta(), "RESUMEN="));

    [Fact]
    public void Text_TenFields_EndsWithTheDigest() =>
        Assert.Equal("10412365785|03|B001|27|0.00|9.00|2026-01-15|-|-|RESUMEN=", CodigoQr.Text(Escenarios.UnaLinea.ToBoleta(), "RESUMEN=", QrFormat.TenFieldsWithDigest));
}
