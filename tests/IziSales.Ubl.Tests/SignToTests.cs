using System.Buffers;
using IziSales.Testing;

namespace IziSales.Ubl.Tests;

/// <summary>The form of signing that servers use gives what the convenient one gives.</summary>
public sealed class SignToTests
{
    public static TheoryData<string> Nombres => [.. Escenarios.Todos.Select(static escenario => escenario.Nombre)];

    [Theory]
    [MemberData(nameof(Nombres))]
    public void SignTo_EveryScenario_GivesTheBytesAndTheDigestOfSign(string nombre)
    {
        Boleta boleta = Escenarios.Todos.Single(escenario => escenario.Nombre == nombre).ToBoleta();
        var output = new ArrayBufferWriter<byte>();

        ValorResumen digest = Firmantes.Rosita.SignTo(boleta, output);

        SignedCpe cpe = Firmantes.Rosita.Sign(boleta);
        Assert.Equal(cpe.Xml.ToArray(), output.WrittenSpan.ToArray());
        Assert.Equal(cpe.DigestValue, digest.ToString());
    }

    [Fact]
    public void SignTo_TextsLongerThanTheRoomAskedFor_GivesTheBytesOfSign()
    {
        Boleta boleta = Escenarios.DosLineas.WithDescription(0, new string('ñ', 20_000)).ToBoleta();
        var output = new ArrayBufferWriter<byte>();

        Firmantes.Rosita.SignTo(boleta, output);

        Assert.Equal(Firmantes.Rosita.Sign(boleta).Xml.ToArray(), output.WrittenSpan.ToArray());
    }

    [Fact]
    public void SignTo_TwoDocuments_StandOneBehindTheOther()
    {
        var output = new ArrayBufferWriter<byte>();
        Firmantes.Rosita.SignTo(Escenarios.UnaLinea.ToBoleta(), output);
        Firmantes.Rosita.SignTo(Escenarios.DosLineas.ToBoleta(), output);

        byte[] both = [.. Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta()).Xml.Span, .. Firmantes.Rosita.Sign(Escenarios.DosLineas.ToBoleta()).Xml.Span];
        Assert.Equal(both, output.WrittenSpan.ToArray());
    }

    [Fact]
    public void SignTo_ForbiddenCharacter_WritesNothing()
    {
        Boleta boleta = Escenarios.UnaLinea.WithDescription(0, "Arroz\u0001").ToBoleta();
        var output = new ArrayBufferWriter<byte>();

        Assert.Throws<FormatException>(() => Firmantes.Rosita.SignTo(boleta, output));

        Assert.Equal(0, output.WrittenCount);
    }
}
