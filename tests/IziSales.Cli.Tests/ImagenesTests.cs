using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>What the guide in pictures shows of the tool is what the tool says.</summary>
public sealed class ImagenesTests : IDisposable
{
    private readonly Cli _cli = new(new ManualTimeProvider(Galeria.Momento));

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Validate_TheFolderOfThePage_SaysWhatThePageShows()
    {
        await IssueAsync(876, """{ "codigo": "ARR01", "descripcion": "Arroz Costeño extra 1 kg", "cantidad": 2, "precioUnitario": 4.90 }""");
        await IssueAsync(877, """{ "codigo": "ACE01", "descripcion": "Aceite vegetal Primor 900 ml", "cantidad": 72, "precioUnitario": 9.90 }""");
        await IssueAsync(878, """{ "codigo": "CEB01", "descripcion": "Cebolla roja", "unidad": "KGM", "cantidad": 0, "precioUnitario": 3.50 }""");

        CliResult result = await _cli.RunAsync("validate", _cli.PathOf("boletas"));

        Assert.Equal(1, result.ExitCode);
        MadeBlock.Match("docs/imagenes.md", "validate", (result.Text + result.Error).Replace(_cli.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    private async Task IssueAsync(int numero, string linea)
    {
        string json = $$"""
            {
              "tipo": "03", "serie": "B001", "numero": {{numero}}, "fechaEmision": "2026-10-16T17:40:00-05:00",
              "emisor": { "ruc": "10467890129", "razonSocial": "QUISPE MAMANI ROSA ELENA", "nombreComercial": "Bodega Doña Rosa" },
              "lineas": [ {{linea}} ]
            }
            """;
        await _cli.RunAsync("issue", _cli.Write("venta.json", json), "--out", _cli.PathOf("boletas"), "--artifacts", "xml", "--demo-cert", "--force");
    }
}
