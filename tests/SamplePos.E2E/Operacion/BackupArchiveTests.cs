using System.IO.Compression;
using SamplePos.Operacion.Respaldos;

namespace SamplePos.E2E.Operacion;

/// <summary>What is not a whole backup is refused with a sentence.</summary>
public sealed class BackupArchiveTests : IDisposable
{
    private readonly string _folder = PosApp.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Extract_OfWhatWasWritten_GivesTheSameFiles()
    {
        string archive = await WriteAsync();

        Manifiesto manifest = await ArchivoRespaldo.ExtractAsync(archive, Out("all"), CancellationToken.None);

        Assert.Equal(["base.db", "claves/key.xml"], manifest.Archivos.Select(static file => file.Nombre));
        Assert.Equal("ventas", await File.ReadAllTextAsync(Path.Combine(Out("all"), "base.db")));
    }

    [Fact]
    public async Task Extract_OfATruncatedFile_IsRefused()
    {
        string archive = await WriteAsync();
        byte[] whole = await File.ReadAllBytesAsync(archive);
        await File.WriteAllBytesAsync(archive, whole[..(whole.Length / 2)]);

        RespaldoException error = await Assert.ThrowsAsync<RespaldoException>(() => ArchivoRespaldo.ExtractAsync(archive, Out("cut"), CancellationToken.None));

        Assert.StartsWith("El respaldo está dañado", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base.db", "robadas", "no es como cuando se guardó")]
    [InlineData("otra.txt", "nada", "no nombra")]
    [InlineData("../fuera.txt", "nada", "no nombra")]
    public async Task Extract_OfAChangedFile_IsRefused(string name, string content, string reason)
    {
        string archive = await WriteAsync();
        using (ZipArchive zip = ZipFile.Open(archive, ZipArchiveMode.Update))
        {
            zip.GetEntry(name)?.Delete();
            await using StreamWriter writer = new(zip.CreateEntry(name).Open());
            await writer.WriteAsync(content[..Math.Min(6, content.Length)].PadRight(6)[..6]);
        }

        RespaldoException error = await Assert.ThrowsAsync<RespaldoException>(() => ArchivoRespaldo.ExtractAsync(archive, Out("changed"), CancellationToken.None));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithThePhrase_GivesWhatWasLocked()
    {
        string locked = await LockAsync(3 * 1024 * 1024);

        await Candado.OpenAsync(locked, Out("plain"), "pan con chicharrón", CancellationToken.None);

        Assert.True(Candado.IsLocked(locked));
        Assert.Equal(await File.ReadAllBytesAsync(Out("secret")), await File.ReadAllBytesAsync(Out("plain")));
    }

    [Theory]
    [InlineData("another", 0)]
    [InlineData("changed", 1)]
    [InlineData("cut at a piece", 2)]
    public async Task Open_WithAnotherPhraseOrOfAChangedFile_IsRefusedAndLeavesNothing(string what, int kind)
    {
        string locked = await LockAsync(3 * 1024 * 1024);
        byte[] bytes = await File.ReadAllBytesAsync(locked);
        switch (kind)
        {
            case 1:
                bytes[^40] ^= 1;
                break;
            case 2:
                bytes = bytes[..(24 + (2 * ((1024 * 1024) + 16)))];
                break;
        }

        await File.WriteAllBytesAsync(locked, bytes);

        RespaldoException error = await Assert.ThrowsAsync<RespaldoException>(() => Candado.OpenAsync(locked, Out("plain"), kind == 0 ? what : "pan con chicharrón", CancellationToken.None));

        Assert.Contains("La frase no es la de este respaldo", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Out("plain")));
    }

    private string Out(string name) => Path.Combine(_folder, name);

    private async Task<string> LockAsync(int bytes)
    {
        byte[] content = new byte[bytes];
        new Random(7).NextBytes(content);
        await File.WriteAllBytesAsync(Out("secret"), content);
        await Candado.LockAsync(Out("secret"), Out("locked"), "pan con chicharrón", CancellationToken.None);
        return Out("locked");
    }

    private async Task<string> WriteAsync()
    {
        await File.WriteAllTextAsync(Out("a"), "ventas");
        await File.WriteAllTextAsync(Out("b"), "llave");
        Manifiesto manifest = new() { Momento = DateTimeOffset.UnixEpoch, Motor = "SQLite", Caja = "1", Motivo = "prueba", Comprobantes = 0, Series = [], Pasos = [] };
        await ArchivoRespaldo.WriteAsync(Out("respaldo.zip"), manifest, [("base.db", Out("a")), ("claves/key.xml", Out("b"))], CancellationToken.None);
        return Out("respaldo.zip");
    }
}
