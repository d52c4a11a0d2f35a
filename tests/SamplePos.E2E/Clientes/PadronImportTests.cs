using IziSales.Storage;
using IziSales.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SamplePos.Consulta;
using SamplePos.Hosting;
using SamplePos.Operacion;

namespace SamplePos.E2E.Clientes;

/// <summary>Taking and importing SUNAT's padrón where the disk is full or refuses: the shop sells on, and the next try works.</summary>
public sealed class PadronImportTests : IDisposable
{
    private const int Mega = 1024 * 1024;
    private const string Customs = "20131370645|MINISTERIO DE EJEMPLO ÑANDÚ|ACTIVO|HABIDO|150101|JR.|JUNIN|-|-|319|-|-|-|-|-|";

    private readonly DataFolder _folder = new(PosApp.NewFolder(), "");
    private readonly PadronImportacion _importacion;
    private readonly PadronSubida _subida;
    private Func<long> _free = static () => long.MaxValue / 2;

    public PadronImportTests()
    {
        Disco disco = new(() => _free());
        PadronReducido padron = new(new() { File = Path.Combine(_folder.Root, "padron.db"), Provider = SqliteFactory.Instance });
        _importacion = new(padron, _folder, disco, NullLogger<PadronImportacion>.Instance);
        _subida = new(_importacion, disco, Options.Create(new PosOptions()));
    }

    private string Subido => Path.Combine(_folder.Root, ".padron-subido.zip");

    public void Dispose()
    {
        _subida.Dispose();
        Directory.Delete(_folder.Root, recursive: true);
    }

    [Fact]
    public async Task Run_FileThatCannotBeDeleted_EndsAndTheNextImportWorks()
    {
        // A folder in the file's place refuses to be deleted as a file, on every system and for root too.
        Directory.CreateDirectory(Subido);
        Directory.CreateDirectory(_importacion.Llegando);
        await File.WriteAllBytesAsync(_importacion.Archivo, PadronSintetico.Zip(Customs));
        Assert.Throws<UnauthorizedAccessException>(() => File.Delete(Subido));

        Assert.True(_importacion.Ask());
        await _importacion.RunAsync(CancellationToken.None);
        EstadoImportacion first = await _importacion.DescribeAsync(CancellationToken.None);
        string? refused = await _subida.TakeAsync(new MemoryStream("no zip"u8.ToArray()), 6, CancellationToken.None);
        string? again = await _subida.TakeAsync(new MemoryStream("no zip"u8.ToArray()), 6, CancellationToken.None);

        Assert.Equal((false, null, 1L), (first.Corre, first.Problema, first.Copia?.Filas));
        Assert.False(_importacion.Wanted.IsCompleted);
        Assert.True(_importacion.Ask());
        Assert.Contains("no es un archivo zip", refused, StringComparison.Ordinal);
        Assert.Contains("no es un archivo zip", again, StringComparison.Ordinal); // and not: somebody is uploading
    }

    [Fact]
    public async Task Run_AnythingUnexpected_IsToldAndDoesNotLeaveTheWorker()
    {
        await File.WriteAllBytesAsync(_importacion.Archivo, PadronSintetico.Zip(Customs));
        _free = static () => throw new TaskCanceledException("algo raro");

        _importacion.Ask();
        await _importacion.RunAsync(CancellationToken.None);

        EstadoImportacion estado = await _importacion.DescribeAsync(CancellationToken.None);
        Assert.Equal((false, "El padrón no se pudo importar: algo raro"), (estado.Corre, estado.Problema));
    }

    [Fact]
    public async Task Run_DiskThatFills_StopsAndKeepsTheCopyBefore()
    {
        await File.WriteAllBytesAsync(_importacion.Archivo, PadronSintetico.Zip(Customs));
        _importacion.Ask();
        await _importacion.RunAsync(CancellationToken.None);
        await using (FileStream zip = File.Create(_importacion.Archivo))
        {
            PadronSintetico.Write(zip, 50_000);
        }

        int looks = 0;
        _free = () => ++looks > 2 ? Disco.TooLittle - 1 : Disco.Little;
        _importacion.Ask();
        await _importacion.RunAsync(CancellationToken.None);

        EstadoImportacion estado = await _importacion.DescribeAsync(CancellationToken.None);
        Assert.Equal((false, 3, 1L), (estado.Corre, looks, estado.Copia?.Filas));
        Assert.StartsWith("La importación se detuvo para no llenar el disco", estado.Problema, StringComparison.Ordinal);
        Assert.Contains("Quedan 200 MB", estado.Problema, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Root, "padron.db.nuevo")));
    }

    [Fact]
    public async Task Take_DiskWithoutRoomForBothCopies_IsRefusedBeforeAByteIsRead()
    {
        const long Length = 100 * Mega;
        _free = static () => Disco.TooLittle + (4 * Length) - 1;
        using MemoryStream body = new(PadronSintetico.Zip(Customs));

        string? refused = await _subida.TakeAsync(body, Length, CancellationToken.None);
        long read = body.Position;
        _free = static () => Disco.TooLittle + (4 * Length);

        Assert.Equal(0, read);
        Assert.Contains("hacen falta unos 600 MB libres. Quedan 600 MB", refused, StringComparison.Ordinal);
        Assert.Null(await _subida.TakeAsync(body, Length, CancellationToken.None));
    }

    [Fact]
    public async Task Take_DiskThatFillsWhileItArrivesUnannounced_StopsAndNothingIsLeft()
    {
        int looks = 0;
        _free = () => ++looks > 2 ? Disco.TooLittle - 1 : Disco.Little;
        using MemoryStream body = new([.. "PK\u0003\u0004"u8, .. new byte[32 * Mega]]);

        string? refused = await _subida.TakeAsync(body, length: null, CancellationToken.None);

        Assert.Contains("No hay lugar en el disco", refused, StringComparison.Ordinal);
        Assert.InRange(body.Position, 8 * Mega, 9 * Mega);
        Assert.False(File.Exists(_importacion.Llegando));
        Assert.False(_importacion.Wanted.IsCompleted);
    }

    [Fact]
    public async Task Start_AfterAKill_RemovesWhatWasLeft()
    {
        await File.WriteAllTextAsync(Subido, "PK");
        await File.WriteAllTextAsync(_importacion.Llegando, "PK");
        string draft = Path.Combine(Path.GetDirectoryName(Subido)!, "padron.db.nuevo");
        await File.WriteAllTextAsync(draft, "SQLite");
        using PadronWorker worker = new(_importacion);

        await worker.StartAsync(CancellationToken.None);
        bool[] left = [File.Exists(Subido), File.Exists(_importacion.Llegando), File.Exists(draft)];
        await worker.StopAsync(CancellationToken.None);

        Assert.Equal([false, false, false], left);
    }
}
