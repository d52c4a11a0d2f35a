using System.Data.Common;
using Microsoft.Extensions.Options;
using SamplePos.Ajustes;
using SamplePos.Data;
using SamplePos.Features.Ajustes.Respaldo;
using SamplePos.Hosting;

namespace SamplePos.Operacion.Respaldos;

/// <summary>Makes backups of everything the shop owns while it sells, checks them, keeps them for their days, and lays copies in a second place.</summary>
public sealed class RespaldoService : IDisposable
{
    private readonly PosDatabase _database;
    private readonly DataFolder _folder;
    private readonly PosOptions _options;
    private readonly AjusteStore _ajustes;
    private readonly Cofre _cofre;
    private readonly Ensayo _ensayo;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Backs these up.</summary>
    public RespaldoService(PosDatabase database, DataFolder folder, IOptions<PosOptions> options, AjusteStore ajustes, Cofre cofre, Ensayo ensayo, TimeProvider clock)
    {
        _database = database;
        _folder = folder;
        _options = options.Value;
        _ajustes = ajustes;
        _cofre = cofre;
        _ensayo = ensayo;
        _clock = clock;
    }

    /// <summary>How the shop wants its backups.</summary>
    public RespaldoAjuste Ajuste => _ajustes.Get(RespaldoSeccion.Instance);

    /// <summary>The backups on this machine, the newest first.</summary>
    public IReadOnlyList<RespaldoArchivo> List() => RespaldoArchivo.In(_folder.Respaldos);

    /// <summary>Makes one, checks it, and puts away those whose days are over. Never throws for what a person can mend: the answer says it.</summary>
    public async Task<RespaldoHecho> CreateAsync(string motivo, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        DateTimeOffset begun = _clock.GetUtcNow();
        long watch = _clock.GetTimestamp();
        RespaldoHecho hecho = new() { Momento = begun, Motivo = motivo, Caja = _options.Caja };
        try
        {
            hecho = await MakeAsync(hecho, cancellationToken);
            Prune(_folder.Respaldos);
            return hecho with { ProblemaExterno = await SendAwayAsync(hecho.Archivo, cancellationToken) };
        }
        catch (Exception error) when (error is RespaldoException or DbException or IOException or UnauthorizedAccessException)
        {
            return hecho with { Problema = error.Message, Milisegundos = (long)_clock.GetElapsedTime(watch).TotalMilliseconds };
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Lays the newest backup in the second folder when it is not there yet. Null when all is well or no second folder is wanted; else why not.</summary>
    public async Task<(string? Archivo, string? Problema)> RetryAwayAsync(CancellationToken cancellationToken)
    {
        if (_ensayo.Activo || Ajuste.CarpetaExterna.Length == 0 || List() is not [{ } newest, ..])
        {
            return (null, null);
        }

        string there = Path.Combine(Ajuste.CarpetaExterna, newest.Nombre);
        return File.Exists(there) && new FileInfo(there).Length == newest.Bytes ? (null, null) : (newest.Nombre, await SendAwayAsync(newest.Nombre, cancellationToken));
    }

    /// <summary>Opens a backup and reads the whole of it; leaves its content in a folder of its own when asked where.</summary>
    /// <param name="path">The file.</param>
    /// <param name="phrase">Its passphrase; by default the one of the settings.</param>
    /// <param name="into">Where its content is left; null to leave nothing.</param>
    /// <param name="cancellationToken">Stops; nothing is left behind.</param>
    /// <exception cref="RespaldoException">It is not a whole and sound backup of this kind of shop.</exception>
    public async Task<Manifiesto> VerifyAsync(string path, string? phrase, string? into, CancellationToken cancellationToken)
    {
        string work = NewWork();
        try
        {
            string open = path;
            if (Candado.IsLocked(path))
            {
                open = Path.Combine(work, "abierto.zip");
                await Candado.OpenAsync(path, open, phrase ?? _cofre.Abrir(Ajuste.Frase) ?? throw new RespaldoException("Este respaldo está cifrado: escriba la frase con la que se hizo."), cancellationToken);
            }

            string content = into ?? Path.Combine(work, "contenido");
            Manifiesto manifiesto = await ArchivoRespaldo.ExtractAsync(open, content, cancellationToken);
            if (manifiesto.Motor != _database.Dialect.Name)
            {
                throw new RespaldoException($"El respaldo es de una tienda sobre {manifiesto.Motor} y esta usa {_database.Dialect.Name}. Restáurelo en una tienda sobre {manifiesto.Motor}.");
            }

            if (manifiesto.Pasos.Except(Data.Steps.AllSteps.InOrder.Select(static step => step.Name), StringComparer.Ordinal).Any())
            {
                throw new RespaldoException("El respaldo es de una versión más nueva de SamplePos. Instale esa versión y vuelva a intentar.");
            }

            await VerifyBaseAsync(content, work, manifiesto, cancellationToken);
            return manifiesto;
        }
        finally
        {
            Delete(work);
        }
    }

    /// <summary>Where a backup of this name is on this machine.</summary>
    /// <exception cref="RespaldoException">There is none of this name.</exception>
    public string PathOf(string? name) =>
        RespaldoArchivo.IsName(name) && Path.Combine(_folder.Respaldos, name!) is { } path && File.Exists(path) ? path : throw new RespaldoException("Ese respaldo ya no está en esta máquina.");

    /// <summary>What the shop would lose if it went back to a backup now.</summary>
    public async Task<IReadOnlyList<Perdida>> LostAsync(Manifiesto manifiesto, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return Perdida.Between(manifiesto.Series, await Historia.SeriesAsync(connection));
    }

    /// <summary>Checks a backup and prepares its restore for the next start.</summary>
    public async Task<RestauracionPlan> PrepareAsync(string path, string? phrase, string usuario, CancellationToken cancellationToken)
    {
        string content = Path.Combine(_folder.Root, $".restaurar-{Guid.NewGuid():N}");
        try
        {
            Manifiesto manifiesto = await VerifyAsync(path, phrase, content, cancellationToken);
            return Restauracion.Prepare(_folder, content, Path.GetFileName(path), manifiesto, usuario, _clock.GetUtcNow());
        }
        finally
        {
            Delete(content);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<RespaldoHecho> MakeAsync(RespaldoHecho hecho, CancellationToken cancellationToken)
    {
        long watch = _clock.GetTimestamp();
        Directory.CreateDirectory(_folder.Respaldos);
        string work = NewWork();
        try
        {
            CopiaBase copia = _options.PostgreSql.Length > 0
                ? await new BasePostgres(_options.PostgreSql).CreateAsync(work, cancellationToken)
                : await BaseSqlite.CreateAsync(_database.Source, work, cancellationToken);
            string file = Path.Combine(work, "respaldo.zip");
            Manifiesto manifiesto = new()
            {
                Momento = hecho.Momento,
                Motor = _database.Dialect.Name,
                Caja = _options.Caja,
                Motivo = hecho.Motivo,
                Comprobantes = copia.Comprobantes,
                Series = copia.Series,
                Pasos = copia.Pasos,
                Filas = copia.Filas,
            };
            await ArchivoRespaldo.WriteAsync(file, manifiesto, [(Path.GetFileName(copia.Archivo), copia.Archivo), .. Contenido.Of(_folder, _options)], cancellationToken);
            string? phrase = Ajuste.Frase is null ? null : _cofre.Abrir(Ajuste.Frase) ?? throw new RespaldoException("La frase de los respaldos no se puede leer en esta máquina: escríbala otra vez en Ajustes, Respaldo.");
            if (phrase is not null)
            {
                string locked = file + ".cifrado";
                await Candado.LockAsync(file, locked, phrase, cancellationToken);
                file = locked;
            }

            await VerifyAsync(file, phrase, into: null, cancellationToken);
            string name = RespaldoArchivo.NameOf(hecho.Momento, _options.Caja, phrase is not null);
            string sha256 = await Huella.OfAsync(file, cancellationToken);
            File.Move(file, Path.Combine(_folder.Respaldos, name), overwrite: false);
            return hecho with
            {
                Archivo = name,
                Bytes = new FileInfo(Path.Combine(_folder.Respaldos, name)).Length,
                Sha256 = sha256,
                Comprobantes = copia.Comprobantes,
                Milisegundos = (long)_clock.GetElapsedTime(watch).TotalMilliseconds,
            };
        }
        finally
        {
            Delete(work);
        }
    }

    // Reading a SQLite file may write beside it: what is checked is a copy, what is restored stays as it was kept.
    private async Task VerifyBaseAsync(string content, string work, Manifiesto manifiesto, CancellationToken cancellationToken)
    {
        string name = _options.PostgreSql.Length > 0 ? BasePostgres.Name : BaseSqlite.Name;
        string file = Path.Combine(content, name);
        if (!File.Exists(file))
        {
            throw new RespaldoException("El respaldo no tiene la base de datos. Elija otro.");
        }

        if (_options.PostgreSql.Length > 0)
        {
            await new BasePostgres(_options.PostgreSql).VerifyAsync(file, manifiesto, cancellationToken);
            return;
        }

        string copy = Path.Combine(work, "revisada.db");
        File.Copy(file, copy);
        await BaseSqlite.VerifyAsync(copy, manifiesto, cancellationToken);
    }

    private async Task<string?> SendAwayAsync(string archivo, CancellationToken cancellationToken)
    {
        if (_ensayo.Activo || Ajuste.CarpetaExterna is not { Length: > 0 } away) // the second folder is the shop's
        {
            return null;
        }

        try
        {
            await CopiaExterna.LayAsync(Path.Combine(_folder.Respaldos, archivo), away, cancellationToken);
            Prune(away);
            return null;
        }
        catch (Exception error) when (error is RespaldoException or IOException or UnauthorizedAccessException)
        {
            return $"No se pudo copiar a «{away}»: {error.Message} Se vuelve a intentar cada hora.";
        }
    }

    /// <summary>The newest is never deleted, however old.</summary>
    private void Prune(string folder)
    {
        DateTimeOffset limit = _clock.GetUtcNow() - TimeSpan.FromDays(Ajuste.Dias);
        foreach (RespaldoArchivo old in RespaldoArchivo.In(folder).Skip(1).Where(archivo => archivo.Momento < limit))
        {
            File.Delete(Path.Combine(folder, old.Nombre));
        }
    }

    private string NewWork()
    {
        string work = Path.Combine(_folder.Root, $".respaldo-{Guid.NewGuid():N}");
        Directory.CreateDirectory(work);
        return work;
    }
}
