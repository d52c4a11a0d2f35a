using Microsoft.Extensions.Options;
using SamplePos.Hosting;

namespace SamplePos.Operacion.Rutinas;

/// <summary>Does routines in their turn: each once at its time, however many tills share the database, and tells what came of it.</summary>
public sealed class RutinaProcessor
{
    private const string Off = "nunca";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly IReadOnlyList<Rutina> _rutinas;
    private readonly RutinaStore _store;
    private readonly TimeProvider _clock;
    private readonly ILogger<RutinaProcessor> _logger;
    private readonly string _caja;

    /// <summary>Does these.</summary>
    public RutinaProcessor(IEnumerable<Rutina> rutinas, RutinaStore store, IOptions<PosOptions> options, TimeProvider clock, ILogger<RutinaProcessor> logger)
    {
        _rutinas = [.. rutinas];
        _store = store;
        _clock = clock;
        _logger = logger;
        _caja = options.Value.Caja;
    }

    /// <summary>All of them, in the order of the page.</summary>
    public IReadOnlyList<Rutina> Rutinas => _rutinas;

    /// <summary>Gives each its next time, as the settings say now.</summary>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        foreach (Rutina rutina in _rutinas)
        {
            await _store.PlanAsync(rutina.Clave, rutina.Horario?.Clave ?? Off, rutina.Horario?.After(now), cancellationToken);
        }
    }

    /// <summary>Does those whose time has come, or that were cut short.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (Rutina rutina in _rutinas)
        {
            DateTimeOffset now = _clock.GetUtcNow();
            if (await _store.TakeDueAsync(rutina.Clave, now, rutina.Horario?.After(now), now + Lease, _caja, cancellationToken))
            {
                await RunAsync(rutina, now, cancellationToken);
            }
        }
    }

    /// <summary>Does one because somebody asks. False while it runs, here or at another till.</summary>
    public async Task<bool> RunNowAsync(string clave, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        if (_rutinas.FirstOrDefault(rutina => rutina.Clave == clave) is not { } found || !await _store.TakeNowAsync(clave, now, now + Lease, _caja, cancellationToken))
        {
            return false;
        }

        await RunAsync(found, now, cancellationToken);
        return true;
    }

    private async Task RunAsync(Rutina rutina, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task holding = HoldAsync(rutina, begun, over.Token);
        string result;
        bool isWell = false;
        try
        {
            result = await rutina.RunAsync(cancellationToken);
            isWell = true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            result = "El programa se cerró antes de terminar.";
        }
        catch (RutinaException error)
        {
            result = error.Message;
        }
        catch (Exception error)
        {
            // Whatever one routine trips over, the others and the till go on.
            _logger.LogError(error, "La tarea «{Tarea}» falló.", rutina.Titulo);
            result = $"Falló: {error.Message}";
        }

        await over.CancelAsync();
        await holding;
        await _store.EndAsync(rutina.Clave, begun, _clock.GetUtcNow(), result, isWell, CancellationToken.None);
        if (isWell)
        {
            _logger.LogInformation("Tarea «{Tarea}»: {Resultado}", rutina.Titulo, result);
        }
        else
        {
            _logger.LogWarning("Tarea «{Tarea}»: {Resultado}", rutina.Titulo, result);
        }
    }

    private async Task HoldAsync(Rutina rutina, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        try
        {
            using PeriodicTimer timer = new(Lease / 3, _clock);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await _store.RenewAsync(rutina.Clave, begun, _clock.GetUtcNow() + Lease, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // It has ended.
        }
        catch (Exception error)
        {
            _logger.LogWarning(error, "La tarea «{Tarea}» no pudo decir que sigue.", rutina.Titulo);
        }
    }
}
