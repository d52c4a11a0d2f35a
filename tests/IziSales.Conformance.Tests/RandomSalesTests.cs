using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>Sales that nobody chose, before SUNAT's schemas and a verifier of signatures.</summary>
public sealed class RandomSalesTests
{
    private const int Ventas = 80;

    [SkippableFact]
    public void Validate_AnySale_IsValidBySunatsSchema()
    {
        var schema = SunatSchema.Load(SharedFacts.Require("sunat/xsd"));
        for (int seed = 0; seed < Ventas; seed++)
        {
            SignedCpe cpe = Firmantes.Rosita.Sign(new VentaAlAzar(seed).Cualquiera().ToBoleta());

            Assert.True(schema.Validate(cpe.Xml).IsClean, $"Seed {seed}.");
        }
    }

    [Fact]
    public void Verify_AnySale_IsValid()
    {
        for (int seed = 0; seed < Ventas; seed++)
        {
            Assert.True(SignatureVerifier.Verify(Firmantes.Rosita.Sign(new VentaAlAzar(seed).Cualquiera().ToBoleta()).Xml).IsValid, $"Seed {seed}.");
        }
    }
}
