using IziSales.Printing.Tests.EscPos;
using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class EscPosRendererTests
{
    private static readonly PrinterProfile Epson = PrinterProfile.Generic80 with
    {
        CodePages = [new PrinterCodePage(PrinterCharset.Pc850, 2), new PrinterCodePage(PrinterCharset.Windows1252, 16)],
    };

    [Fact]
    public void Render_On80Millimetres_IsTheReviewedJob() =>
        Golden.Match("tipica-80mm.bin", new EscPosRenderer().ToBytes(Ticket.From(Boletas.Tipica, Boletas.Opciones())));

    [Fact]
    public void Render_On58Millimetres_IsTheReviewedJob() =>
        Golden.Match("tipica-58mm.bin", new EscPosRenderer(PrinterProfile.Generic58).ToBytes(Ticket.From(Boletas.Tipica, Boletas.Opciones(32))));

    [Theory]
    [InlineData(32)]
    [InlineData(42)]
    [InlineData(48)]
    public void Render_EveryScenario_StaysOnThePaperAndEndsPlain(int columns)
    {
        foreach (Escenario escenario in Escenarios.Todos)
        {
            EscPosDecoder paper = Print(Ticket.From(escenario.ToBoleta(), Boletas.Opciones(columns)));

            Assert.All(paper.Lines, line => Assert.True(line.Cells <= columns, $"{escenario.Nombre}: «{line.Text}» takes {line.Cells} cells."));
            Assert.True(paper.EndsPlain);
        }
    }

    [Fact]
    public void Render_TheShopsNameAndTheTotal_AreTwiceAsBig()
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.Tipica, Boletas.Opciones()));

        Assert.Equal(new PrintedLine("    Bodega Doña Rosa", Bold: true, Width: 2, Height: 2), paper.Lines[0]);
        PrintedLine total = Assert.Single(paper.Lines, static line => line.Text.StartsWith("TOTAL", StringComparison.Ordinal));
        Assert.Equal((true, 2, 2, 48), (total.Bold, total.Width, total.Height, total.Cells));
    }

    [Fact]
    public void Render_ATotalTooLongForItsLine_IsHighAlone()
    {
        Ticket ticket = Ticket.Report(Reportes.New("Ventas del año", [new TicketAmount("Total del año", "S/ 95,999.90", TicketEmphasis.Large)]));

        Assert.Equal((1, 2, 48), (Print(ticket).Lines[^1].Width, Print(ticket).Lines[^1].Height, Print(ticket).Lines[^1].Cells));
    }

    [Fact]
    public void Render_ALongShopName_IsNotWidened()
    {
        EscPosDecoder paper = Print(Ticket.From((Escenarios.UnaLinea with
        {
            Emisor = Escenarios.BodegaRosita with { NombreComercial = "Bodega, librería y cabina de internet Señor de los Milagros de Nazarenas" },
        }).ToBoleta(), Boletas.Opciones(32)));

        Assert.Equal(1, paper.Lines[0].Width);
        Assert.Equal("Bodega, librería y cabina de internet Señor de los Milagros de Nazarenas", string.Join(' ', paper.Text.Take(3).Select(static line => line.Trim())));
    }

    [Fact]
    public void Render_QrByThePrinter_SaysTheTextAtLevelQ()
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.Tipica, Boletas.Opciones()));

        Assert.Equal(Boletas.TextoQr, Assert.Single(paper.Qrs));
        Assert.Equal((0x32, 5), (paper.Level, paper.Module));
        Assert.Empty(paper.Pictures);
    }

    [SkippableFact]
    public async Task Render_QrAsPicture_IsReadByAStranger()
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.Tipica, Boletas.Opciones(32)), PrinterProfile.Generic58);

        Assert.Empty(paper.Qrs);
        using var file = new TemporaryFile(paper.Paper.ToPgm(), ".pgm");
        ToolResult read = await Tools.ZbarImg.RunAsync("--quiet", "--raw", file.Path);
        Assert.Equal(Boletas.TextoQr, read.Text.Trim());
    }

    [Fact]
    public void Render_QrWiderThanThePaper_BecomesAPictureThatFits()
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.Tipica, Boletas.Opciones(24)), PrinterProfile.Generic80 with { Dots = 80 });

        Assert.Empty(paper.Qrs);
        Assert.All(paper.Pictures, static strip => Assert.Equal(80, strip.Dots));
    }

    [Fact]
    public void Render_AfterAPicture_TheCodePageIsSentAgain()
    {
        byte[] job = new EscPosRenderer(PrinterProfile.Generic58).ToBytes(Ticket.From(Boletas.Tipica, Boletas.Opciones(32)));

        int picture = job.AsSpan().LastIndexOf("\u001Dv0"u8);
        Assert.True(job.AsSpan(picture).IndexOf("\u001Bt\u0002"u8) > 0);
    }

    [Theory]
    [InlineData(PrinterCut.FeedAndPartial, "42 00", 0)]
    [InlineData(PrinterCut.FeedAndFull, "41 00", 0)]
    [InlineData(PrinterCut.Partial, "01", 5)]
    public void Render_AKnife_CutsBehindTheLastLine(PrinterCut cut, string command, int fed)
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.Tipica), PrinterProfile.Generic80 with { Cut = cut });

        Assert.Equal(command, Assert.Single(paper.Cuts));
        Assert.Equal(fed, paper.FedLines);
    }

    [Fact]
    public void Render_NoKnife_FeedsToTheTearBar()
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.Tipica, Boletas.Opciones(32)), PrinterProfile.Generic58);

        Assert.Empty(paper.Cuts);
        Assert.Equal(4, paper.FedLines);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(5, 1)]
    public void Render_OpenDrawer_PulsesThePin(int pin, byte m)
    {
        byte[] job = new EscPosRenderer(PrinterProfile.Generic80 with { DrawerPin = pin }).ToBytes(Ticket.From(Boletas.Tipica, new TicketOptions { OpenDrawer = true }));

        Assert.True(job.AsSpan().IndexOf(new byte[] { 0x1B, 0x70, m, 0x19, 0xFA }) > 0);
        Assert.Equal(1, EscPosDecoder.Read(job, PrinterProfile.Generic80 with { DrawerPin = pin }).Pulses);
    }

    [Fact]
    public void Render_ACommandInADescription_IsNotObeyed()
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.DeUnProducto("Pan\u001Bp0\u0019\u00FA\u001D\u0056\u0000 francés\u0007\u009B")));

        Assert.Contains("Panp0úV francés", paper.Text);
        Assert.Equal(0, paper.Pulses);
    }

    [Fact]
    public void Render_SpanishOnPc850_IsWhole()
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.DeUnProducto("¿Ñandú? ¡ÁÉÍÓÚ áéíóú Üü Ññ! N° 1ª «x» S/")));

        Assert.Contains("¿Ñandú? ¡ÁÉÍÓÚ áéíóú Üü Ññ! N° 1ª «x» S/", paper.Text);
    }

    [Fact]
    public void Render_WhatNoPageHas_IsWrittenHonestly()
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.DeUnProducto("Té “verde” – 5 €… Łódź 🧀 ½")));

        Assert.Contains("Té \"verde\" - 5 EUR... Lódz ? ½", paper.Text);
    }

    [Fact]
    public void Render_WhatTheSecondPageHas_SwitchesForThatCharacter()
    {
        EscPosDecoder paper = Print(Ticket.From(Boletas.DeUnProducto("Café “Perú” 5 €")), Epson);

        Assert.Contains("Café “Perú” 5 €", paper.Text);
    }

    [Fact]
    public void Render_APrinterOfAsciiAlone_LosesTheAccentsAndNothingElse()
    {
        PrinterProfile ascii = PrinterProfile.Generic80 with { CodePages = [new PrinterCodePage(PrinterCharset.Ascii, 0)] };

        EscPosDecoder paper = Print(Ticket.From(Boletas.Tipica, Boletas.Opciones()), ascii);

        Assert.Contains("Cliente: Maria Fernanda Nahui Huaman", paper.Text);
        Assert.Contains("!Gracias por su compra!", paper.Text.Select(static line => line.Trim()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    [InlineData(300)]
    public void Render_NoLinesOrVeryMany_PrintsThemAll(int lines)
    {
        EscPosDecoder paper = Print(Ticket.From(lines == 0 ? Boletas.Vacia : Escenarios.DeLineas(lines).ToBoleta(), Boletas.Opciones()));

        Assert.Equal(lines, paper.Text.Count(static line => line.StartsWith("Producto de bodega número", StringComparison.Ordinal)));
        Assert.Single(paper.Text, static line => line.StartsWith("TOTAL", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_TenThousandRandomTexts_NeitherLeaveThePaperNorCommandThePrinter()
    {
        var random = new Random(20261120);
        for (int i = 0; i < 10_000; i++)
        {
            int columns = random.Next(TicketOptions.MinColumns, TicketOptions.MaxColumns + 1);
            PrinterProfile profile = (i % 2 == 0 ? PrinterProfile.Generic80 : Epson) with { Dots = columns * CellFont.Width };

            EscPosDecoder paper = Print(Ticket.From(Boletas.DeUnProducto(RandomText.Next(random)), Boletas.Opciones(columns)), profile);

            Assert.Equal((0, 1, 1), (paper.Pulses, paper.Cuts.Count, paper.Qrs.Count));
        }
    }

    [Fact]
    public void Render_RandomTextsEverywhere_NeverBreakALineNorAnAmount()
    {
        var random = new Random(11202026);
        for (int i = 0; i < 1_000; i++)
        {
            string text = RandomText.Next(random);
            Ticket ticket = Ticket.From(Boletas.Tipica, new TicketOptions
            {
                Columns = random.Next(TicketOptions.MinColumns, 65),
                Digest = text,
                QrFormat = Ubl.QrFormat.TenFieldsWithDigest,
                DireccionConsulta = text,
                Resolucion = text,
                Contacto = text,
                Saludo = text,
                Adicionales = [new TicketDato(text, text)],
            });

            EscPosDecoder paper = Print(ticket, PrinterProfile.Generic80 with { Dots = 1_200 });

            Assert.Contains(paper.Text, static line => line.StartsWith("TOTAL", StringComparison.Ordinal) && line.EndsWith(" S/ 45.50", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(32)]
    [InlineData(48)]
    public void Render_ADescriptionOfTenThousandLetters_LosesNone(int columns)
    {
        string words = string.Join(' ', Enumerable.Range(0, 1_500).Select(static _ => "galleta"));

        EscPosDecoder paper = Print(Ticket.From(Boletas.DeUnProducto(words), Boletas.Opciones(columns)));

        Assert.Equal(1_500, paper.Text.Sum(static line => line.Split(' ').Count(static word => word == "galleta")));
    }

    [Fact]
    public void Render_ALogo_StandsFirstInTheMiddle()
    {
        var logo = new TicketImage(TicketPicture.FromDots(16, 2, [0xFF, 0xFF, 0x80, 0x01]));

        byte[] job = new EscPosRenderer().ToBytes(Ticket.From(Boletas.Tipica, new TicketOptions { Logo = logo }));

        byte[] white = new byte[35]; // (576 - 16) / 2 dots
        Assert.True(job.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1B, 0x40, 0x1C, 0x2E, 0x1B, 0x52, 0x00, 0x1B, 0x74, 0x02, 0x1D, 0x76, 0x30, 0x00, 37, 0, 2, 0, .. white, 0xFF, 0xFF, .. white, 0x80, 0x01, 0x1B, 0x74, 0x02]));
        Assert.NotNull(EscPosDecoder.Read(job).Paper);
    }

    [Fact]
    public void Render_ALargePicture_ComesInStripsThatThePrinterCanTake()
    {
        var picture = new TicketPicture(400, 200, new byte[400 * 200]);
        PrinterProfile zjiang = PrinterProfile.Find("zjiang-58");

        EscPosDecoder paper = Print(Ticket.Report(Reportes.New("Foto", [new TicketImage(picture) { MaxWidth = 40 }])), zjiang);

        Assert.Equal(160, paper.Pictures.Sum(static strip => strip.Rows));
        Assert.All(paper.Pictures, static strip => Assert.InRange(strip.Rows, 1, 24));
    }

    [Theory]
    [InlineData("epson-tm-t88", "nota")]
    [InlineData("xprinter-58", "cierre")]
    [InlineData("star-escpos", "variado")]
    public void Render_OnAPrinterOfAMaker_IsTheReviewedJob(string printer, string paper)
    {
        Ticket ticket = paper switch
        {
            "nota" => Ticket.From(EscenariosDocumento.Basicos["nota-credito-devolucion"], new TicketOptions { Digest = Boletas.Digest, Marcas = TicketMarcas.Reimpresion }),
            "cierre" => Ticket.Report(Reportes.Cierre.ToReport(), new TicketOptions { OpenDrawer = true }),
            _ => Ticket.Report(Reportes.Variado),
        };

        byte[] job = new EscPosRenderer(PrinterProfile.Find(printer)).ToBytes(ticket);

        Assert.NotNull(EscPosDecoder.Read(job, PrinterProfile.Find(printer)).Paper);
        Golden.Match($"{paper}-{printer}.bin", job);
    }

    [Fact]
    public void Render_Twice_GivesTheSameBytes()
    {
        Ticket ticket = Ticket.From(Boletas.Tipica, Boletas.Opciones());

        Assert.Equal(new EscPosRenderer().ToBytes(ticket), new EscPosRenderer().ToBytes(ticket));
    }

    [Fact]
    public void New_AProfileOfNoPrinter_Throws() => Assert.All(
    [
        PrinterProfile.Generic80 with { CodePages = [] },
        PrinterProfile.Generic80 with { Columns = 12 },
        PrinterProfile.Generic80 with { Dots = 0 },
        PrinterProfile.Generic80 with { Dots = 1_000_000 },
        PrinterProfile.Generic80 with { StripRows = 0 },
    ],
    static profile => Assert.Throws<ArgumentException>(() => new EscPosRenderer(profile)));

    private static EscPosDecoder Print(Ticket ticket, PrinterProfile? profile = null) =>
        EscPosDecoder.Read(new EscPosRenderer(profile).ToBytes(ticket), profile, ticket.Columns);
}
