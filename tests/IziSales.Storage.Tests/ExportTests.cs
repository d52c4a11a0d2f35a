using System.Text;
using IziSales.Emision;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Storage.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-archivo-");

    public void Dispose()
    {
        _file.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Run_WholeArchive_WritesATreeByShopYearAndMonth()
    {
        await CopyTests.OpenShopAsync(_file.DataSource);

        StorageExportResult result = await StorageExport.RunAsync(_file.DataSource, _folder.FullName);

        string ruc = Ventas.Tienda.Ruc.Value;
        Assert.Equal(
            [
                $"{ruc}/2026/01/{ruc}-03-B001-1.xml", $"{ruc}/2026/01/{ruc}-03-B001-2.xml", $"{ruc}/2026/01/{ruc}-03-B001-3.xml", $"{ruc}/2026/01/{ruc}-03-B002-1.xml",
                $"{ruc}/2026/01/{ruc}-07-BC01-1.xml", $"{ruc}/2026/01/{ruc}-RC-20260116-1.xml", $"{ruc}/2026/01/R-{ruc}-03-B001-1.zip", "index.csv",
            ],
            Files());
        Assert.Equal((5, 7, 0), (result.Comprobantes, result.Escritos, result.YaEstaban));
        using var store = new SqlComprobanteStore(_file.DataSource);
        Assert.Equal(await store.GetXmlAsync(ComprobanteId.Parse($"{ruc}-03-B001-1")), await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, $"{ruc}/2026/01/{ruc}-03-B001-1.xml")));
    }

    [Fact]
    public async Task Run_Again_WritesOnlyWhatIsMissingOrHasChanged()
    {
        await CopyTests.OpenShopAsync(_file.DataSource);
        await StorageExport.RunAsync(_file.DataSource, _folder.FullName);
        string ruc = Ventas.Tienda.Ruc.Value;
        File.Delete(Path.Combine(_folder.FullName, $"{ruc}/2026/01/{ruc}-03-B001-2.xml"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, $"{ruc}/2026/01/{ruc}-03-B001-3.xml"), "<cortado");

        StorageExportResult result = await StorageExport.RunAsync(_file.DataSource, _folder.FullName);

        Assert.Equal((2, 5), (result.Escritos, result.YaEstaban));
    }

    [Fact]
    public async Task Run_OneDay_IndexesThatDayAlone()
    {
        using var store = new SqlComprobanteStore(_file.DataSource);
        await store.VenderAsync("a", 1m, Ventas.Manana.AddDays(-1));
        await store.AppendAsync(Ventas.Pedido("b"), context =>
        {
            var sale = new Sale { Lines = Ventas.De(900m).Lines, Adquirente = new Adquirente(DocumentoIdentidad.From(Dni.Parse("48285071")), "=SUMA(A1), \"ROSA\"") };
            var boleta = Boleta.From(sale, Ventas.Tienda, context.Numero, context.FechaEmision);
            return new NuevoComprobante(boleta, "<b/>"u8.ToArray());
        });

        await StorageExport.RunAsync(_file.DataSource, _folder.FullName, new StorageExportOptions { Emisor = Ventas.Tienda.Ruc, Desde = new DateOnly(2026, 1, 15), Hasta = new DateOnly(2026, 1, 15) });

        string[] lines = await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "index.csv"), Encoding.UTF8);
        string ruc = Ventas.Tienda.Ruc.Value;
        Assert.Equal(2, lines.Length);
        Assert.Equal($"{ruc},03,B001,2,2026-01-15T10:00:00-05:00,PEN,900.00,900.00,1,48285071,\"'=SUMA(A1), \"\"ROSA\"\"\",Emitido,,,,{ruc}/2026/01/{ruc}-03-B001-2.xml,", lines[1]);
    }

    private IEnumerable<string> Files() => _folder.EnumerateFiles("*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.FullName, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
