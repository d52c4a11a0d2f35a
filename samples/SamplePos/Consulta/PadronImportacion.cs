using IziSales.Storage;
using SamplePos.Hosting;
using SamplePos.Operacion;

namespace SamplePos.Consulta;

/// <summary>The copy of SUNAT's padrón reducido in the data folder, and making a new one.</summary>
/// <remarks>
/// The file that is imported has one name in one place, so that whoever may change settings cannot make the program read another. One that came from the browser is
/// thrown away afterwards, and stays out of backups.
/// </remarks>
public sealed class PadronImportacion
{
    private const string FileName = "padron_reducido_ruc.zip";
    private const string Arriving = ".padron-llegando.zip";
    private const string Arrived = ".padron-subido.zip";
    private const int Whole = 100;

    private readonly PadronReducido _padron;
    private readonly Disco _disco;
    private readonly ILogger<PadronImportacion> _logger;
    private readonly string _subido;
    private readonly Lock _lock = new();
    private TaskCompletionSource _wanted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _path;
    private bool _running;
    private int _percent;
    private string? _problem;

    /// <summary>Imports into this copy.</summary>
    public PadronImportacion(PadronReducido padron, DataFolder folder, Disco disco, ILogger<PadronImportacion> logger)
    {
        _padron = padron;
        _disco = disco;
        _logger = logger;
        Archivo = Path.Combine(folder.Root, FileName);
        Llegando = Path.Combine(folder.Root, Arriving);
        _subido = Path.Combine(folder.Root, Arrived);
        _path = Archivo;
    }

    /// <summary>The file that a person laid there.</summary>
    public string Archivo { get; }

    /// <summary>Where a file from the browser grows.</summary>
    public string Llegando { get; }

    /// <summary>Ends when somebody asks for an import.</summary>
    public Task Wanted
    {
        get
        {
            lock (_lock)
            {
                return _wanted.Task;
            }
        }
    }

    /// <summary>Asks for an import of the file that a person laid there; false when one is on its way.</summary>
    public bool Ask() => AskFor(null);

    /// <summary>Asks for an import of a file that arrived, which is taken from where it lies; false when one is on its way.</summary>
    public bool AskFor(string? arrived)
    {
        lock (_lock)
        {
            if (_running)
            {
                return false;
            }

            if (arrived is not null)
            {
                File.Move(arrived, _subido, overwrite: true);
            }

            _path = arrived is null ? Archivo : _subido;
            _running = true;
            _percent = 0;
            _problem = null;
            _wanted.TrySetResult();
            return true;
        }
    }

    /// <summary>How the copy stands.</summary>
    public async Task<EstadoImportacion> DescribeAsync(CancellationToken cancellationToken)
    {
        PadronCopia? copia = null;
        string? unreadable = null;
        try
        {
            copia = await _padron.DescribeAsync(cancellationToken);
        }
        catch (PadronException error)
        {
            unreadable = error.Message;
        }

        lock (_lock)
        {
            return new() { Copia = copia, Corre = _running, Porcentaje = _percent, Problema = _problem ?? unreadable };
        }
    }

    /// <summary>Throws away what a program that was killed left of a file from the browser, and of a copy half made.</summary>
    public void Tidy()
    {
        Discard(Llegando);
        Discard(_subido);
        try
        {
            _padron.RemoveDraft();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning(error, "Lo que quedó de una importación a medias no se pudo borrar; se borra al abrir la próxima vez.");
        }
    }

    /// <summary>Imports the file; whatever goes wrong is told on the page.</summary>
    /// <exception cref="OperationCanceledException">The program closes.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string? problem = null;
        try
        {
            problem = await ImportAsync(_path, cancellationToken);
        }
        finally
        {
            Discard(_subido);
            lock (_lock)
            {
                _running = false;
                _problem = problem;
                _wanted = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    /// <summary>Deletes a file that is of no use any more. One that another program holds, such as a virus scanner, stays until the next start.</summary>
    internal void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning(error, "«{Archivo}» no se pudo borrar; se borra al abrir la próxima vez.", path);
        }
    }

    private async Task<string?> ImportAsync(string path, CancellationToken cancellationToken)
    {
        using CancellationTokenSource full = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Progress progress = new(this, full);
        try
        {
            await using FileStream file = File.OpenRead(path);
            await _padron.ImportAsync(file, progress, full.Token);
            return null;
        }
        catch (FileNotFoundException)
        {
            return $"No está el archivo «{path}». Descárguelo de SUNAT y póngalo ahí con ese nombre.";
        }
        catch (PadronException error)
        {
            return $"{error.Code}: {error.Message}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"El archivo «{path}» no se puede leer: {error.Message}";
        }
        catch (OperationCanceledException) when (progress.Left < Disco.TooLittle && !cancellationToken.IsCancellationRequested)
        {
            return $"La importación se detuvo para no llenar el disco: la tienda necesita ese lugar para guardar sus ventas. Libere espacio e importe otra vez. {Disco.Decir(progress.Left)}";
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, it may not close the till.
            _logger.LogError(error, "El padrón no se pudo importar.");
            return $"El padrón no se pudo importar: {error.Message}";
        }
    }

    private sealed class Progress(PadronImportacion of, CancellationTokenSource full) : IProgress<PadronProgress>
    {
        public long Left { get; private set; } = long.MaxValue;

        public void Report(PadronProgress value)
        {
            Volatile.Write(ref of._percent, value.TotalBytes == 0 ? 0 : (int)(value.Bytes * Whole / value.TotalBytes));
            Left = of._disco.Free;
            if (Left < Disco.TooLittle)
            {
                full.Cancel();
            }
        }
    }
}
