using System.Data.Common;
using IziSales.Pse;
using IziSales.Storage.Padron;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <summary>SUNAT's padrón reducido on this machine: every RUC of the country, without internet.</summary>
/// <remarks>
/// A copy is one SQLite file. An import writes a new one beside it and then gives it the name, so that look-ups go on meanwhile and a broken import changes
/// nothing. Each look-up opens the file anew: it takes a fraction of a millisecond and always reads the newest copy. Safe for concurrent use; imports exclude each
/// other, also between processes.
/// </remarks>
public sealed class PadronReducido : IPadronSource
{
    private readonly string _file;
    private readonly DbProviderFactory _provider;
    private readonly TimeProvider _time;

    /// <summary>Names the file; it need not exist yet.</summary>
    /// <exception cref="ArgumentException">The options lack the file or the driver.</exception>
    public PadronReducido(PadronReducidoOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.File, nameof(options));
        _file = Path.GetFullPath(options.File);
        _provider = options.Provider ?? throw new ArgumentException("Falta el driver de SQLite (Provider), por ejemplo SqliteFactory.Instance.", nameof(options));
        _time = time ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public string Nombre => "padrón reducido";

    /// <summary>Not: who registered since the copy was made is not in it.</summary>
    public bool IsDefinitive => false;

    /// <summary>RUC, and the DNI of whoever has a RUC of his own: it is part of the number.</summary>
    public bool Knows(TipoDocumentoIdentidad tipo) => tipo == TipoDocumentoIdentidad.Ruc || tipo == TipoDocumentoIdentidad.Dni;

    /// <inheritdoc/>
    public async Task<PadronResult> FindAsync(DocumentoIdentidad documento, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documento);
        if (!Knows(documento.Tipo))
        {
            return PadronResult.Unavailable($"el {Nombre} no tiene este tipo de documento");
        }

        if (!File.Exists(_file))
        {
            return PadronResult.Unavailable($"en este equipo no hay {Nombre}: impórtelo («izisales lookup import»)");
        }

        try
        {
            DbConnection connection = await PadronFile.OpenAsync(_provider, _file, cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                return documento.Tipo == TipoDocumentoIdentidad.Ruc
                    ? await FindRucAsync(connection, documento, cancellationToken).ConfigureAwait(false)
                    : await FindDniAsync(connection, documento, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DbException)
        {
            return PadronResult.Unavailable($"el {Nombre} de este equipo no se puede leer: impórtelo de nuevo");
        }
    }

    /// <summary>What the copy holds; null when there is none yet.</summary>
    /// <exception cref="PadronException">The file cannot be read.</exception>
    public async Task<PadronCopia?> DescribeAsync(CancellationToken cancellationToken = default)
    {
        if (!File.Exists(_file))
        {
            return null;
        }

        try
        {
            DbConnection connection = await PadronFile.OpenAsync(_provider, _file, cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                return await PadronFile.DescribeAsync(connection, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (DbException exception)
        {
            throw new PadronException("IZI-PAD-005", $"«{_file}» no se puede leer como padrón reducido: impórtelo de nuevo.", exception);
        }
    }

    /// <summary>Makes a new copy from SUNAT's file and puts it in the place of the old one.</summary>
    /// <param name="file">The zip as SUNAT publishes it, or the text in it; it must be seekable.</param>
    /// <param name="progress">Is told how far the import has come.</param>
    /// <param name="cancellationToken">Ends the import; the old copy stays.</param>
    /// <exception cref="PadronException">The file is no padrón, is damaged, or cannot be written; the old copy stays.</exception>
    public async Task<PadronCopia> ImportAsync(Stream file, IProgress<PadronProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanSeek)
        {
            throw new ArgumentException("The file must be seekable: a zip is read from its end.", nameof(file));
        }

        using FileStream turn = TakeTurn();
        string draft = Draft;
        try
        {
            File.Delete(draft); // left by an import that was killed
            PadronCopia copia = await WriteAsync(file, draft, progress, cancellationToken).ConfigureAwait(false);
            await PublishAsync(draft, cancellationToken).ConfigureAwait(false);
            return copia;
        }
        catch (DbException exception)
        {
            throw new PadronException("IZI-PAD-004", $"No se pudo escribir el padrón en «{_file}»: {exception.Message} Revise el espacio del disco y los permisos.", exception);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Removes what an import that was killed has left, as large as the copy itself. What another program is importing stays.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public void RemoveDraft()
    {
        if (!File.Exists(Draft))
        {
            return;
        }

        try
        {
            using FileStream turn = TakeTurn();
            File.Delete(Draft);
        }
        catch (PadronException)
        {
            // Somebody is at work on it.
        }
    }

    private string Draft => _file + ".nuevo";

    private async Task<PadronResult> FindRucAsync(DbConnection connection, DocumentoIdentidad ruc, CancellationToken cancellationToken) =>
        await PadronFile.FindAsync(connection, ruc, Nombre, cancellationToken).ConfigureAwait(false) is { } ficha ? PadronResult.Found(ficha) : PadronResult.NotFound(Nombre);

    // Whoever is not here may well exist: most people have no RUC. Of who is, only the name is about the person and not about the business.
    private async Task<PadronResult> FindDniAsync(DbConnection connection, DocumentoIdentidad dni, CancellationToken cancellationToken)
    {
        DocumentoIdentidad ruc = DocumentoIdentidad.From(Ruc.FromDni(Dni.Parse(dni.Numero)));
        return await PadronFile.FindAsync(connection, ruc, Nombre, cancellationToken).ConfigureAwait(false) is { } ficha
            ? PadronResult.Found(new PadronFicha(dni, ficha.Nombre, Nombre) { Fecha = ficha.Fecha })
            : PadronResult.Unavailable($"el {Nombre} solo conoce el DNI de quien tiene RUC");
    }

    private async Task<PadronCopia> WriteAsync(Stream file, string draft, IProgress<PadronProgress>? progress, CancellationToken cancellationToken)
    {
        DateOnly today = Lima.DateOf(_time.GetUtcNow());
        using PadronText text = PadronText.Open(file, today);
        DbConnection connection = await PadronFile.OpenAsync(_provider, draft, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            PadronWriter writer = await PadronWriter.CreateAsync(connection, cancellationToken).ConfigureAwait(false);
            await using (writer.ConfigureAwait(false))
            {
                PadronImporter importer = new(text, writer);
                return await importer.RunAsync(lines => progress?.Report(new PadronProgress(file.Position, file.Length, lines)), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private FileStream TakeTurn()
    {
        try
        {
            return new FileStream(_file + ".turno", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new PadronException("IZI-PAD-003", $"Otro programa está importando el padrón en «{_file}»: espere a que termine.", exception);
        }
    }

    // The bytes are on the disk before the file has its name. Windows refuses the name while a look-up reads the old copy, which it does for an instant.
    private async Task PublishAsync(string draft, CancellationToken cancellationToken)
    {
        using (FileStream written = new(draft, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        for (int attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(draft, _file, overwrite: true);
                return;
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException && attempt < 50 && OperatingSystem.IsWindows())
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), _time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
