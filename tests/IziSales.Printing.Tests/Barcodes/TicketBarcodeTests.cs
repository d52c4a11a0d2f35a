using IziSales.Printing.Barcodes;
using IziSales.Printing.Tests.EscPos;
using IziSales.Testing;

namespace IziSales.Printing.Tests.Barcodes;

public sealed class TicketBarcodeTests
{
    public static TheoryData<string> Textos => ["B001-00000027", "7750182001234", "12", "a", "{llave}", "Ab12345678z9", "1234567", "~ !\"#$%&'()*+"];

    [SkippableTheory]
    [MemberData(nameof(Textos))]
    public async Task Render_BarsByThePrinter_AreReadByAStranger(string text) => await ReadAsync(text, PrinterProfile.Generic80);

    [SkippableTheory]
    [MemberData(nameof(Textos))]
    public async Task Render_BarsAsPicture_AreReadByAStranger(string text) => await ReadAsync(text, PrinterProfile.Generic80 with { Barcode = PrinterSymbol.Raster });

    [Theory]
    [InlineData("B001-00000027", 13)]
    [InlineData("12345678", 7)]
    [InlineData("1234567", 8)]
    [InlineData("AB", 5)]
    public void Encode_Digits_TakeHalfTheWords(string text, int words) => Assert.Equal((words * 11) + 2, Code128.Encode(text).Modules);

    [Theory]
    [InlineData("B001-00000027", "B001-00000027")]
    [InlineData("a{b", "a{b")]
    public void Render_BarsByThePrinter_SayTheText(string text, string read)
    {
        EscPosDecoder paper = Print(text, PrinterProfile.Generic58 with { Barcode = PrinterSymbol.Native });

        Assert.Equal(read, Assert.Single(paper.Barcodes));
        Assert.Equal(text, paper.Lines[^1].Text.Trim());
    }

    [Fact]
    public void Render_TooLongForTheRoll_PrintsTheTextAlone()
    {
        EscPosDecoder paper = Print("ABCDEFGHIJKLMNOPQRSTUVWXYZ", PrinterProfile.Generic58);

        Assert.Empty(paper.Barcodes);
        Assert.Empty(paper.Pictures);
        Assert.Equal("ABCDEFGHIJKLMNOPQRSTUVWXYZ", paper.Lines[^1].Text.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ñandú")]
    [InlineData("a\nb")]
    public void New_WhatTheBarsCannotSay_Throws(string text) => Assert.Throws<ArgumentException>(() => new TicketBarcode(text));

    private static async Task ReadAsync(string text, PrinterProfile profile)
    {
        using var file = new TemporaryFile(Print(text, profile).Paper.ToPgm(), ".pgm");

        ToolResult read = await Tools.ZbarImg.RunAsync("--quiet", "--raw", "-Sdisable", "-Scode128.enable", file.Path);
        Assert.Equal(text, read.Text.TrimEnd('\n'));
    }

    private static EscPosDecoder Print(string text, PrinterProfile profile) =>
        EscPosDecoder.Read(new EscPosRenderer(profile).ToBytes(Ticket.Report(Reportes.New("Etiqueta", [new TicketBarcode(text)]), new TicketOptions { Cut = false })), profile);
}
