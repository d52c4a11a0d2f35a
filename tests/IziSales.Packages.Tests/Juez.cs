using IziSales.Ubl;

namespace IziSales.Packages.Tests;

/// <summary>Our validator's word on what a stranger's program wrote.</summary>
internal static class Juez
{
    /// <summary>The document is whole, signed and acceptable to SUNAT's rules; its name comes back.</summary>
    public static string Accept(byte[] xml)
    {
        CpeReading reading = CpeReader.Read(xml);
        Assert.Empty(reading.Validate().Issues);
        Assert.True(SignatureVerifier.Verify(xml).IsValid);
        return reading.Comprobante!.Id.NombreArchivo;
    }
}
