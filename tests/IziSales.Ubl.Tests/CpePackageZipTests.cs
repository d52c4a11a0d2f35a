namespace IziSales.Ubl.Tests;

public sealed class CpePackageZipTests
{
    private const string Nombre = "10412365785-03-B001-27";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(65_536)]
    [InlineData(3_000_000)]
    public void Zip_BytesThatCannotBeCompressed_AreReadBack(int length)
    {
        byte[] noise = new byte[length];
        new Random(length).NextBytes(noise);

        CpeArchivo read = CpePackage.ReadXml(CpePackage.Zip(Nombre, noise));

        Assert.Equal((Nombre, Convert.ToHexString(noise)), (read.Nombre, Convert.ToHexString(read.Xml)));
    }

    [Fact]
    public void Zip_NameOfManyBytes_IsReadBack()
    {
        string nombre = new('ñ', 200);

        Assert.Equal(nombre, CpePackage.ReadXml(CpePackage.Zip(nombre, "<a/>"u8)).Nombre);
    }

    [Fact]
    public void Zip_SameDocumentTwice_GivesTheSameBytes() =>
        Assert.Equal(CpePackage.Zip(Nombre, "<a/>"u8), CpePackage.Zip(Nombre, "<a/>"u8));
}
