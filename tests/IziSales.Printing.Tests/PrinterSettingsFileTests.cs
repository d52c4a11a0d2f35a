namespace IziSales.Printing.Tests;

public sealed class PrinterSettingsFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-printers");

    private string Path => System.IO.Path.Combine(_folder.FullName, PrinterSettingsFile.DefaultName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Write_ThenRead_GivesTheSamePrinters()
    {
        PrinterSettings[] printers =
        [
            new() { Nombre = "caja", Direccion = "tcp://192.168.1.50:9100" },
            new()
            {
                Nombre = "cocina",
                Direccion = "serial:///dev/ttyUSB0?baud=19200",
                Perfil = "xprinter-58",
                Columns = 30,
                CodePage = new PrinterCodePage(PrinterCharset.Windows1252, 71),
                Qr = PrinterSymbol.Raster,
                Cut = PrinterCut.TearOff,
                DrawerPin = 5,
            },
        ];

        await PrinterSettingsFile.WriteAsync(Path, printers);

        Assert.Equal(printers, await PrinterSettingsFile.ReadAsync(Path));
        Assert.Equal([PrinterSettingsFile.DefaultName], _folder.GetFiles().Select(static file => file.Name));
    }

    [Theory]
    [InlineData("", "no se entiende")]
    [InlineData("[]", "no se entiende")]
    [InlineData("""{ "version": 1 }""", "no se entiende")]
    [InlineData("""{ "version": 1, "impresoras": null }""", "no se entiende")]
    [InlineData("""{ "version": 2, "impresoras": [] }""", "versión 2")]
    [InlineData("""{ "version": 1, "impresoras": [ { "nombre": "caja", "direccion": "tcp://h", "velocidad": 3 } ] }""", "$.impresoras[0].velocidad")]
    [InlineData("""{ "version": 1, "impresoras": [ { "nombre": "caja", "direccion": "tcp://h", "corte": "Todo" } ] }""", "$.impresoras[0].corte")]
    [InlineData("""{ "version": 1, "impresoras": [ { "nombre": "caja", "direccion": "h" } ] }""", "La dirección de impresora «h» no sirve")]
    [InlineData("""{ "version": 1, "impresoras": [ { "nombre": "caja", "direccion": "tcp://h", "perfil": "nada" } ] }""", "epson-tm-t20")]
    [InlineData("""{ "version": 1, "impresoras": [ { "nombre": "caja", "direccion": "tcp://h", "columnas": 200 } ] }""", "columnas van de 24 a 96")]
    [InlineData("""{ "version": 1, "impresoras": [ { "nombre": "caja", "direccion": "tcp://h", "cajon": 3 } ] }""", "pin 2 o en el 5")]
    [InlineData("""{ "version": 1, "impresoras": [ { "nombre": " ", "direccion": "tcp://h" } ] }""", "falta el nombre")]
    [InlineData("""{ "version": 1, "impresoras": [ { "nombre": "caja", "direccion": "tcp://h" }, { "nombre": "CAJA", "direccion": "tcp://i" } ] }""", "dos impresoras")]
    public async Task Read_BadFile_SaysWhatAndWhere(string json, string said)
    {
        await File.WriteAllTextAsync(Path, json);

        PrinterException failure = await Assert.ThrowsAsync<PrinterException>(() => PrinterSettingsFile.ReadAsync(Path));

        Assert.Equal("IZI-PRN-011", failure.Code);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Contains(Path, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToProfile_WhatTheShopSet_StandsAboveTheProfile()
    {
        PrinterProfile profile = new PrinterSettings { Nombre = "caja", Direccion = "memory:", Perfil = "epson-tm-t20", Columns = 42, Qr = PrinterSymbol.Raster }.ToProfile();

        Assert.Equal(("epson-tm-t20", 42, PrinterSymbol.Raster, 256), (profile.Name, profile.Columns, profile.Qr, profile.StripRows));
    }
}
