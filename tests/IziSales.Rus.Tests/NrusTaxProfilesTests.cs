using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Rus.Tests;

public sealed class NrusTaxProfilesTests
{
    [Theory]
    [InlineData("nrus", "0113", "30")]
    [InlineData("nrus-gravado-cero", "0113", "10")]
    [InlineData("nrus-exonerado", "0113", "20")]
    [InlineData("nrus-venta-interna", "0101", "30")]
    [InlineData("nrus-igv-incluido", "0101", "10")]
    [InlineData("general", "0101", "10")]
    public void TryParse_NameInConfiguration_GivesOperationAndAffectation(string name, string operacion, string afectacion)
    {
        Assert.True(NrusTaxProfiles.TryParse(name, out TaxProfile? profile));

        Assert.Equal((name, operacion, afectacion), (profile.Nombre, profile.Operacion.Codigo, profile.Afectacion.Codigo));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NRUS")]
    [InlineData("rer")]
    public void TryParse_AnythingElse_SaysNo(string? name) => Assert.False(NrusTaxProfiles.TryParse(name, out _));

    [Theory]
    [InlineData("nrus", "0.00")]
    [InlineData("nrus-gravado-cero", "0.00")]
    [InlineData("nrus-exonerado", "0.00")]
    [InlineData("nrus-venta-interna", "0.00")]
    [InlineData("nrus-igv-incluido", "1.37")]
    public void Boleta_OfNineSoles_CarriesTheTaxOfItsProfileAndIsAcceptable(string name, string igv)
    {
        Assert.True(NrusTaxProfiles.TryParse(name, out TaxProfile? profile));
        Boleta boleta = (Escenarios.UnaLinea with { Emisor = Escenarios.BodegaRosita with { TaxProfile = profile } }).ToBoleta();

        Assert.Equal(9.00m, boleta.Totales.ImporteTotal);
        Assert.Equal(igv, boleta.Totales.Igv.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(boleta.Validate().IsAceptable, string.Join("\n", boleta.Validate().Issues));
    }

    [Fact]
    public void IsNrus_General_SaysNo() => Assert.False(NrusTaxProfiles.IsNrus(TaxProfile.General));
}
