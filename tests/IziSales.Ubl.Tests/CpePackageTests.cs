using System.IO.Compression;
using System.Text;
using IziSales.Testing;

namespace IziSales.Ubl.Tests;

public sealed class CpePackageTests
{
    private static readonly byte[] Xml = "<Invoice/>"u8.ToArray();

    [Fact]
    public void Zip_SameDocument_GivesTheSameBytes()
    {
        Assert.Equal(CpePackage.Zip("10412365785-03-B001-27", Xml), CpePackage.Zip("10412365785-03-B001-27", Xml));
    }

    [Fact]
    public void Zip_SignedDocument_HoldsOneFileNamedLikeIt()
    {
        SignedCpe cpe = Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta());

        using var archive = new ZipArchive(new MemoryStream(CpePackage.Zip(cpe)));

        ZipArchiveEntry entry = Assert.Single(archive.Entries);
        Assert.Equal("10412365785-03-B001-27.xml", entry.FullName);
        Assert.Equal(cpe.Xml.ToArray(), CpePackage.ReadXml(CpePackage.Zip(cpe)).Xml);
    }

    [Theory]
    [InlineData("dummy/", "R-10412365785-03-B001-27.xml")]
    [InlineData("dummy/", "R-10412365785-03-B001-27.XML")]
    [InlineData("leeme.txt", "carpeta/R-10412365785-03-B001-27.Xml")]
    public void ReadXml_SomethingElseFirst_TakesTheXml(string first, string second)
    {
        CpeArchivo archivo = CpePackage.ReadXml(ZipOf((first, []), (second, Xml)));

        Assert.Equal("R-10412365785-03-B001-27", archivo.Nombre);
        Assert.Equal(Xml, archivo.Xml);
    }

    [Fact]
    public void ReadXml_NoXml_Throws() => Refused("ningún archivo XML", ZipOf(("leeme.txt", Xml)));

    [Fact]
    public void ReadXml_SeventeenEntries_Throws() => Refused("17 archivos", ZipOf([.. Enumerable.Range(0, 17).Select(static i => ($"{i}.xml", Xml))]));

    [Fact]
    public void ReadXml_Bomb_ThrowsBeforeItFillsTheMemory()
    {
        byte[] bomb = ZipOf(("bomba.xml", new byte[64 * 1024 * 1024]));

        Assert.InRange(bomb.Length, 1, 200_000);
        Refused("20 MB", bomb);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("<Invoice/>")]
    public void ReadXml_NoZip_Throws(string text) => Refused("no es un ZIP", Encoding.ASCII.GetBytes(text));

    [Fact]
    public void ReadXml_Truncated_Throws()
    {
        byte[] zip = ZipOf(("a.xml", Xml));

        Refused("dañado", zip[..^10]);
    }

    private static void Refused(string sentence, byte[] zip) =>
        Assert.Contains(sentence, Assert.Throws<FormatException>(() => CpePackage.ReadXml(zip)).Message, StringComparison.Ordinal);

    private static byte[] ZipOf(params (string Name, byte[] Bytes)[] entries)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream stream = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                stream.Write(bytes);
            }
        }

        return output.ToArray();
    }
}
