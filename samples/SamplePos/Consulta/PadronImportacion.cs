using IziSales.Storage;
using SamplePos.Hosting;

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
    private readonly string _subido;
    private readonly Lock _lock = new();
    private TaskCompletionSource _wanted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _running;
    private int _percent;
    private string? _problem;

    /// <summary>Imports into this copy.</summary>
    public PadronImportacion(PadronReducido padron, DataFolder folder)
    {
        _padron = padron;
        Archivo = Path.Combine(folder.Root, FileName);
        Llegando = Path.Combine(folder.Root, Arriving);
        _subido = Path.Combine(folder.Root, Arrived);
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

            if (arrived is null)
            {
                File.Delete(_subido);
            }
            else
            {
                File.Move(arrived, _subido, overwrite: true);
            }

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

    /// <summary>Imports the file; whatever goes wrong is told on the page.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string? problem = null;
        string path = File.Exists(_subido) ? _subido : Archivo;
        try
        {
            await using FileStream file = File.OpenRead(path);
            await _padron.ImportAsync(file, new Progress(this), cancellationToken);
        }
        catch (FileNotFoundException)
        {
            problem = $"No está el archivo «{path}». Descárguelo de SUNAT y póngalo ahí con ese nombre.";
        }
        catch (PadronException error)
        {
            problem = $"{error.Code}: {error.Message}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = $"El archivo «{path}» no se puede leer: {error.Message}";
        }
        finally
        {
            File.Delete(_subido);
            lock (_lock)
            {
                _running = false;
                _problem = problem;
                _wanted = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private sealed class Progress(PadronImportacion of) : IProgress<PadronProgress>
    {
        public void Report(PadronProgress value) => Volatile.Write(ref of._percent, value.TotalBytes == 0 ? 0 : (int)(value.Bytes * Whole / value.TotalBytes));
    }
}
