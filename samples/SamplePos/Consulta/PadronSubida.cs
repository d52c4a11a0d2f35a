using Microsoft.Extensions.Options;
using SamplePos.Hosting;
using SamplePos.Operacion;

namespace SamplePos.Consulta;

/// <summary>Takes SUNAT's file from the browser as it comes, straight to the disk, and has it imported.</summary>
/// <remarks>One at a time. Whatever is left over by a broken line or a full disk is thrown away; the copy before answers until the new one is whole.</remarks>
public sealed class PadronSubida : IDisposable
{
    private const int Mega = 1024 * 1024;
    private const int Look = 4 * Mega; // after so many bytes the disk is looked at again
    private const int Copies = 4; // the zip, and what the import makes of it
    private const int Piece = 128 * 1024;

    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];

    private readonly PadronImportacion _importacion;
    private readonly Disco _disco;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Takes it for this import.</summary>
    public PadronSubida(PadronImportacion importacion, Disco disco, IOptions<PosOptions> options)
    {
        _importacion = importacion;
        _disco = disco;
        Tope = Math.Max(options.Value.PadronMegas, 1) * (long)Mega;
    }

    /// <summary>The most that is taken, in bytes.</summary>
    public long Tope { get; }

    /// <summary>The same, for a person.</summary>
    public string TopeEnMegas => $"{Tope / Mega} MB";

    /// <summary>Takes the file and asks for its import; null when that is under way, otherwise why not.</summary>
    /// <param name="body">The file.</param>
    /// <param name="length">How long it is going to be; null when nobody said.</param>
    /// <param name="cancellationToken">The line is gone: nothing is left of it.</param>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public async Task<string?> TakeAsync(Stream body, long? length, CancellationToken cancellationToken)
    {
        if (length > Tope)
        {
            return $"El archivo pasa de {TopeEnMegas}. Revise que sea el padrón reducido del RUC, tal como lo descargó.";
        }

        if (Full((length ?? 0) * Copies) is { } full)
        {
            return full;
        }

        if (!await _one.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return "Ya se está subiendo un padrón desde otra pantalla. Espere a que termine.";
        }

        try
        {
            return await KeepAsync(body, cancellationToken) is { } problem ? problem
                : _importacion.AskFor(_importacion.Llegando) ? null
                : "Ya se está importando un padrón. Espere a que termine y suba este otra vez.";
        }
        finally
        {
            _importacion.Discard(_importacion.Llegando); // it was moved, or it is of no use
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private string? Full(long more) => _disco.Free is var free && free - more >= Disco.TooLittle ? null
        : $"No hay lugar en el disco para ese archivo{(more > 0 ? $": para recibirlo e importarlo hacen falta unos {(more + Disco.TooLittle) / Mega} MB libres" : "")}. {Disco.Decir(free)}";

    private async Task<string?> KeepAsync(Stream body, CancellationToken cancellationToken)
    {
        byte[] piece = new byte[Piece];
        int read = await body.ReadAtLeastAsync(piece, Zip.Length, throwOnEndOfStream: false, cancellationToken);
        if (!piece.AsSpan(0, read).StartsWith(Zip))
        {
            return "Eso no es un archivo zip. Elija padron_reducido_ruc.zip tal como lo descargó de SUNAT, sin descomprimirlo.";
        }

        await using FileStream file = new(_importacion.Llegando, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.Asynchronous });
        long looked = 0;
        for (long taken = read; read > 0; taken += read)
        {
            if (taken > Tope)
            {
                return $"El archivo pasa de {TopeEnMegas}.";
            }

            if (taken - looked >= Look)
            {
                looked = taken;
                if (Full(0) is { } full)
                {
                    return full;
                }
            }

            await file.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            read = await body.ReadAsync(piece, cancellationToken);
        }

        return null;
    }
}
