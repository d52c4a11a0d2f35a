using System.Text;
using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Data.Sqlite;

namespace IziSales.Storage.Tests.Padron;

/// <summary>SUNAT's file goes in whole or not at all, and every RUC in it is found.</summary>
public sealed class PadronReducidoTests : IDisposable
{
    private const string Aduanas = "20131370645|MINISTERIO DE  EJEMPLO ÑANDÚ|ACTIVO|HABIDO|150101|JR.|JUNIN|URB.|CERCADO|319|PISO 2|4|B|C|7|";
    private const string Cerrada = "20100066603|CERRADA S.A.|BAJA DE OFICIO|NO HABIDO|-|----|----|----|----|----|----|----|----|----|----|";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-");
    private readonly ManualTimeProvider _time = new();
    private readonly PadronReducido _padron;

    public PadronReducidoTests() => _padron = new PadronReducido(new PadronReducidoOptions { File = PathOf("padron.db"), Provider = SqliteFactory.Instance }, _time);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task FindAsync_Imported_TellsNameStateAndAddress()
    {
        await ImportAsync(PadronSintetico.Zip(Aduanas, Cerrada));

        PadronFicha ficha = (await FindAsync("20131370645")).Ficha!;

        Assert.Equal(("MINISTERIO DE EJEMPLO ÑANDÚ", "ACTIVO", "HABIDO", "padrón reducido"), (ficha.Nombre, ficha.Estado, ficha.Condicion, ficha.Fuente));
        Assert.Equal(new Domicilio { Ubigeo = Ubigeo.Parse("150101"), Direccion = "JR. JUNIN NRO. 319 INT. PISO 2 DPTO. B MZA. C LOTE. 4 KM. 7 URB. CERCADO" }, ficha.Domicilio);
        Assert.Equal(new DateOnly(2026, 1, 14), ficha.Fecha);
    }

    [Fact]
    public async Task FindAsync_DashesInSunatsFile_AreNothing()
    {
        await ImportAsync(PadronSintetico.Zip(Cerrada));

        PadronFicha ficha = (await FindAsync("20100066603")).Ficha!;

        Assert.True(ficha is { Nombre: "CERRADA S.A.", IsActivo: false, IsHabido: false, Domicilio: null });
    }

    [Fact]
    public async Task FindAsync_NotInTheCopy_IsNotFoundAndNotFinal()
    {
        await ImportAsync(PadronSintetico.Zip(Cerrada));

        Assert.Equal(PadronStatus.NotFound, (await FindAsync("20600695771")).Status);
        Assert.False(_padron.IsDefinitive);
    }

    [Fact]
    public async Task FindAsync_NoCopyYet_IsUnavailableAndLeavesNoFile()
    {
        PadronResult result = await FindAsync("20600695771");

        Assert.Equal(PadronStatus.Unavailable, result.Status);
        Assert.Empty(_folder.GetFiles());
        Assert.Null(await _padron.DescribeAsync());
    }

    [Fact]
    public async Task FindAsync_FileIsNone_IsUnavailable()
    {
        await File.WriteAllTextAsync(PathOf("padron.db"), new string('x', 5000));

        Assert.Contains("impórtelo de nuevo", (await FindAsync("20600695771")).Mensaje, StringComparison.Ordinal);
        Assert.Equal("IZI-PAD-005", (await Assert.ThrowsAsync<PadronException>(() => _padron.DescribeAsync())).Code);
    }

    [Fact]
    public async Task FindAsync_DniOfWhoHasARuc_TellsTheNameAlone()
    {
        Dni rosa = Dni.Parse("48285071");
        await ImportAsync(PadronSintetico.Zip($"{Ruc.FromDni(rosa).Value}|QUISPE HUAMAN ROSA|ACTIVO|HABIDO|150101|AV.|LIMA|"));

        PadronResult found = await _padron.FindAsync(DocumentoIdentidad.From(rosa));
        PadronResult other = await _padron.FindAsync(DocumentoIdentidad.From(Dni.Parse("11111111")));

        Assert.Equal(new PadronFicha(DocumentoIdentidad.From(rosa), "QUISPE HUAMAN ROSA", "padrón reducido") { Fecha = new DateOnly(2026, 1, 14) }, found.Ficha);
        Assert.Equal(PadronStatus.Unavailable, other.Status);
    }

    [Fact]
    public async Task FindAsync_AnotherKindOfDocument_IsNotItsBusiness()
    {
        Assert.False(_padron.Knows(TipoDocumentoIdentidad.Pasaporte));
        Assert.Equal(PadronStatus.Unavailable, (await _padron.FindAsync(DocumentoIdentidad.Parse(TipoDocumentoIdentidad.Pasaporte, "X1"))).Status);
    }

    [Fact]
    public async Task ImportAsync_Again_ReplacesTheCopyWhole()
    {
        await ImportAsync(PadronSintetico.Zip(Aduanas, Cerrada));
        await ImportAsync(PadronSintetico.Zip(Cerrada.Replace("CERRADA", "REABIERTA", StringComparison.Ordinal)));

        Assert.Equal("REABIERTA S.A.", (await FindAsync("20100066603")).Ficha?.Nombre);
        Assert.Equal(PadronStatus.NotFound, (await FindAsync("20131370645")).Status);
        Assert.Equal(["padron.db"], _folder.GetFiles().Select(static file => file.Name));
    }

    [Fact]
    public async Task ImportAsync_LinesThatAreNone_AreCountedAndNamed()
    {
        string[] lines = ["", "basura", "2010006660|CORTO|ACTIVO|HABIDO|-|", "20100066603|SIN ESTADO", "20100066603||ACTIVO|HABIDO|-|", "2010006660X|LETRA|ACTIVO|HABIDO|-|", new string('z', 600_000), Aduanas];

        PadronCopia copia = await ImportAsync(PadronSintetico.Zip(lines));

        Assert.Equal((1, 7), (copia.Filas, copia.Descartadas));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], copia.LineasDescartadas);
        Assert.True((await FindAsync("20131370645")).IsFound);
    }

    [Fact]
    public async Task ImportAsync_AnyOrder_KeepsEveryRowAndTheLastOfTwins()
    {
        string[] rows = [.. PadronSintetico.Rows(2_000)];
        string twin = rows[7][..11] + "|EL ULTIMO VALE|ACTIVO|HABIDO|-|";
        string[] shuffled = [.. rows];
        new Random(7).Shuffle(shuffled);

        PadronCopia copia = await ImportAsync(PadronSintetico.Zip([.. shuffled, twin]));

        Assert.Equal((2_000, 0), (copia.Filas, copia.Descartadas));
        Assert.Equal("EL ULTIMO VALE", (await FindAsync(rows[7][..11])).Ficha?.Nombre);
        foreach (string row in rows.Where(static (_, i) => i % 97 == 0))
        {
            Assert.Equal(row.Split('|')[1], (await FindAsync(row[..11])).Ficha?.Nombre);
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task ImportAsync_TextWithoutZip_IsTakenTooWithoutALastLineEnd(string end)
    {
        PadronCopia copia = await ImportAsync(Encoding.Latin1.GetBytes("RUC|NOMBRE|" + end + Cerrada + end + Aduanas));

        Assert.Equal((2, 0, new DateOnly(2026, 1, 15)), (copia.Filas, copia.Descartadas, copia.Fecha));
        Assert.Equal("MINISTERIO DE EJEMPLO ÑANDÚ", (await FindAsync("20131370645")).Ficha?.Nombre);
    }

    [Fact]
    public async Task ImportAsync_ShortRows_AreGoodWithoutAnAddress()
    {
        PadronCopia copia = await ImportAsync(PadronSintetico.Zip("20131370645|CORTA|ACTIVO|HABIDO|150101", "20100066603|MENOS|ACTIVO|HABIDO"));

        Assert.Equal((1, 1), (copia.Filas, copia.Descartadas));
        Assert.Equal("150101", (await FindAsync("20131370645")).Ficha?.Domicilio?.Ubigeo?.Value);
    }

    [Fact]
    public async Task ImportAsync_Progress_EndsAtTheEnd()
    {
        List<PadronProgress> told = [];
        byte[] zip = PadronSintetico.Zip(PadronSintetico.Rows(20_000));

        await _padron.ImportAsync(new MemoryStream(zip), new Heard(told));

        Assert.True(told.Count > 2);
        Assert.Equal(told.OrderBy(static step => step.Lineas), told);
        Assert.Equal((20_001, zip.Length), (told[^1].Lineas, told[^1].TotalBytes));
        Assert.InRange(told[^1].Bytes, 1, zip.Length);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private Task<PadronCopia> ImportAsync(byte[] file) => _padron.ImportAsync(new MemoryStream(file));

    private Task<PadronResult> FindAsync(string ruc) => _padron.FindAsync(DocumentoIdentidad.From(Ruc.Parse(ruc)));

    private sealed class Heard(List<PadronProgress> told) : IProgress<PadronProgress>
    {
        public void Report(PadronProgress value) => told.Add(value);
    }
}
