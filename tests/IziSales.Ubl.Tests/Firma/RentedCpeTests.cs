using IziSales.Testing;

namespace IziSales.Ubl.Tests.Firma;

public sealed class RentedCpeTests
{
    [Fact]
    public void SignRented_AnyDocument_HoldsWhatSignGives()
    {
        Boleta boleta = Escenarios.TodasLasAfectaciones.ToBoleta();
        SignedCpe owned = Firmantes.Rosita.Sign(boleta);

        using RentedCpe rented = Firmantes.Rosita.SignRented(boleta);

        Assert.True(owned.Xml.Span.SequenceEqual(rented.Xml.Span));
        Assert.Equal((owned.NombreArchivo, owned.DigestValue, owned.SignatureValue), (rented.NombreArchivo, rented.DigestValue, rented.SignatureValue));
    }

    [Fact]
    public void Dispose_Twice_GivesTheBufferBackOnceAndForbidsReading()
    {
        RentedCpe rented = Firmantes.Rosita.SignRented(Escenarios.UnaLinea.ToBoleta());

        rented.Dispose();
        rented.Dispose();

        Assert.Throws<ObjectDisposedException>(() => rented.Xml);
    }
}
