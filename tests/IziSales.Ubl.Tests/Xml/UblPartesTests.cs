using System.Text;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Xml;

public sealed class UblPartesTests
{
    [Fact]
    public void Write_MarkupInTheEstablishment_IsEscaped()
    {
        Emisor emisor = Escenarios.BodegaRosita with { Domicilio = Escenarios.BodegaRosita.Domicilio with { Establecimiento = "<ñ&" } };

        string xml = Encoding.UTF8.GetString(CpeWriter.Write((Escenarios.UnaLinea with { Emisor = emisor }).ToBoleta()));

        Assert.Contains("<cbc:AddressTypeCode>&lt;ñ&amp;</cbc:AddressTypeCode>", xml, StringComparison.Ordinal);
    }
}
