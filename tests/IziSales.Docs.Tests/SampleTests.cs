using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Docs.Tests;

/// <summary>What the pages promise, compiles; what the README says first, runs.</summary>
[Collection(WholeProcess.Name)]
public sealed class SampleTests
{
    private const int HelloWorldLines = 10;

    public static TheoryData<string> Blocks => [.. MarkdownPage.All().SelectMany(static page => page.Blocks("csharp")).Select(static block => block.ToString())];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Compile_EveryBlock_GivesNoWarning(string place)
    {
        MarkdownBlock block = MarkdownBlock.At(place);

        Assert.Empty(SampleCompiler.Compile(block.Text).Errors);
    }

    [Fact]
    public void Run_HelloWorldOfTheReadme_SignsABoletaIntoAZip()
    {
        string hello = new MarkdownPage("README.md").Blocks("csharp").First().Text;
        Assert.True(hello.Split('\n').Count(static line => line.Length > 0) <= HelloWorldLines);
        using X509Certificate2 certificate = DemoCertificate.Create(Escenarios.BodegaRosita.Ruc, "BODEGA ROSITA", new DateTimeOffset(2026, 1, 1, 0, 0, 0, Lima.Offset));
        DirectoryInfo folder = Directory.CreateTempSubdirectory("izisales-docs-");
        string before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(folder.FullName);
            File.WriteAllBytes("tienda.pfx", certificate.Export(X509ContentType.Pfx, "secreta"));
            Environment.SetEnvironmentVariable("PFX_PASSWORD", "secreta");

            Assembly.Load(SampleCompiler.Compile(hello).Assembly).EntryPoint!.Invoke(null, [Array.Empty<string>()]);

            byte[] zip = File.ReadAllBytes(Assert.Single(folder.GetFiles("*.zip")).FullName);
            CpeArchivo file = CpePackage.ReadXml(zip);
            Assert.Equal("10412365785-03-B001-1", file.Nombre);
            Assert.True(SignatureVerifier.Verify(file.Xml).IsValid);
            Assert.Empty(CpeReader.Read(file.Xml).Validate().Issues);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Readme_EveryLocalLink_PointsAtAFile()
    {
        string readme = File.ReadAllText(RepoRoot.Combine("README.md"));

        IEnumerable<string> links = readme.Split("](").Skip(1).Select(static rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)].Split('#')[0])
            .Where(static link => link.Length > 0 && !link.StartsWith("http", StringComparison.Ordinal));

        Assert.DoesNotContain(links, static link => !Path.Exists(RepoRoot.Combine(link)));
    }
}
