using IziSales.Printing.Qr;

namespace IziSales.Printing.Tests.Qr;

public sealed class QrTests
{
    [Fact]
    public void SizeFor_EveryVersion_IsTheSymbolsOwn()
    {
        foreach (int bytes in new[] { 1, 11, 12, 20, 21, 32, 33, 46, 47, 60, 61, 74, 75, 86, 87, 108, 109, 130, 131, 151, 152, 177, 178, 203, 204, 482, 483, 982, 983, 1663 })
        {
            string text = new('|', bytes);

            Assert.Equal(QrMatrix.From(text).Size, QrVersion.SizeFor(text));
        }
    }

    [Fact]
    public void SizeFor_LettersBeyondAscii_CountsTheirBytes() => Assert.Equal(QrMatrix.From(new string('ñ', 31)).Size, QrVersion.SizeFor(new string('ñ', 31)));

    [Fact]
    public void New_MoreThanAnySymbolHolds_Throws() => Assert.Throws<ArgumentException>(() => new TicketQr(new string('1', 1664)));

    [Fact]
    public void Matrix_TwoRenderers_IsComputedOnce()
    {
        var qr = new TicketQr(Boletas.TextoQr);

        Assert.Same(qr.Matrix, qr.Matrix);
    }

    [Theory]
    [InlineData(58, 384)]
    [InlineData(102, 384)]
    [InlineData(58, 576)]
    [InlineData(200, 384)]
    public void Print_OnAnyRoll_IsAtLeastTwoCentimetresAndWithinSix(int bytes, int dots)
    {
        var qr = new TicketQr(new string('7', bytes));
        PrinterProfile profile = PrinterProfile.Generic58 with { Dots = dots };

        byte[] job = new EscPosRenderer(profile).ToBytes(Ticket.Report(Reportes.New("QR", [qr])));
        int strips = EscPos.EscPosDecoder.Read(job, profile).Pictures.Sum(static strip => strip.Rows);

        Assert.InRange(strips / 8d, 20, 60);
    }
}
