using IziSales.Printing.Tests.EscPos;
using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class PrinterProfileTests
{
    public static TheoryData<string> Names => [.. PrinterProfile.All.Select(static profile => profile.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Print_OnEveryPrinter_IsATicketWhoseQrReads(string name)
    {
        PrinterProfile profile = PrinterProfile.Find(name);

        EscPosDecoder paper = EscPosDecoder.Read(new EscPosRenderer(profile).ToBytes(Ticket.From(Boletas.Tipica, Sinopsis())), profile);

        Assert.All(paper.Lines, line => Assert.InRange(line.Cells, 0, profile.Columns));
        Assert.Contains(paper.Lines, line => line.Cells == profile.Columns);
        using var file = new TemporaryFile(paper.Paper.ToPgm(), ".pgm");
        ToolResult read = await Tools.ZbarImg.RunAsync("--quiet", "--raw", file.Path);
        Assert.Equal(Boletas.TextoQr, read.Text.Trim());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_EveryProfile_IsLaidOutAsItsPaperAllows(string name)
    {
        PrinterProfile profile = PrinterProfile.Find(name);

        Assert.InRange(profile.Columns * CellFont.Width, profile.Dots - CellFont.Width, profile.Dots);
        Assert.Equal(profile.CodePages.Count, profile.CodePages.Select(static page => page.Number).Distinct().Count());
        Assert.NotEmpty(profile.Description);
    }

    [Theory]
    [InlineData("epson-tm-t20")]
    [InlineData(" Epson TM-T20 ")]
    [InlineData("EPSON_TM_T20")]
    public void Find_ANameAsPeopleWriteIt_IsThatPrinter(string name) => Assert.Equal("epson-tm-t20", PrinterProfile.Find(name).Name);

    [Fact]
    public void Find_AnUnknownName_ListsTheOnesThereAre()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => PrinterProfile.Find("nadie"));

        Assert.Contains("generic-80, generic-58, epson-tm-t20", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void TryFind_NoName_FindsNothing(string? name) => Assert.False(PrinterProfile.TryFind(name, out _));

    private static TicketOptions Sinopsis() => new() { Digest = Boletas.Digest, Saludo = "¡Gracias por su compra!" };
}
