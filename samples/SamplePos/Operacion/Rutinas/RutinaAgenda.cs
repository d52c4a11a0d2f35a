using System.Data.Common;
using Quartz;
using SamplePos.Ajustes;

namespace SamplePos.Operacion.Rutinas;

/// <summary>Sets the bells: one for the next routine that is due, one every few minutes for what a sleeping machine or another till's settings have moved.</summary>
public sealed class RutinaAgenda : IHostedService
{
    /// <summary>The job that every bell calls.</summary>
    public static readonly JobKey Job = new("rutinas");

    private static readonly TriggerKey Next = new("siguiente");
    private static readonly TriggerKey Watch = new("vigilancia");
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    private readonly ISchedulerFactory _schedulers;
    private readonly RutinaProcessor _processor;
    private readonly RutinaStore _store;
    private readonly AjusteStore _ajustes;
    private readonly TimeProvider _clock;
    private readonly ILogger<RutinaAgenda> _logger;

    /// <summary>Sets bells with these.</summary>
    public RutinaAgenda(ISchedulerFactory schedulers, RutinaProcessor processor, RutinaStore store, AjusteStore ajustes, TimeProvider clock, ILogger<RutinaAgenda> logger)
    {
        _schedulers = schedulers;
        _processor = processor;
        _store = store;
        _ajustes = ajustes;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _processor.PlanAsync(cancellationToken);
        IScheduler scheduler = await _schedulers.GetScheduler(cancellationToken);
        ITrigger watch = TriggerBuilder.Create().WithIdentity(Watch).ForJob(Job).StartAt(_clock.GetUtcNow() + BetweenLooks).WithSimpleSchedule(BetweenLooks).Build();
        await scheduler.ScheduleJob(watch, cancellationToken: cancellationToken);
        await RingNextAsync(cancellationToken);
        _ajustes.Changed += OnChanged;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _ajustes.Changed -= OnChanged;
        return Task.CompletedTask;
    }

    /// <summary>Sets the bell for whatever is due next; what is overdue rings at once.</summary>
    public async Task RingNextAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, EstadoRutina> known = await _store.ListAsync(cancellationToken);
        DateTimeOffset[] times = [.. _processor.Rutinas.Select(rutina => known.GetValueOrDefault(rutina.Clave)?.Proxima).OfType<DateTimeOffset>()];
        IScheduler scheduler = await _schedulers.GetScheduler(cancellationToken);
        await scheduler.UnscheduleJob(Next, cancellationToken);
        if (times.Length > 0)
        {
            // A second late, so that clocks which differ by less do not ring before the time that is kept.
            await scheduler.ScheduleJob(TriggerBuilder.Create().WithIdentity(Next).ForJob(Job).StartAt(times.Min() + TimeSpan.FromSeconds(1)).Build(), cancellationToken: cancellationToken);
        }
    }

    /// <summary>Asks for one routine now.</summary>
    public async Task AskAsync(string clave, CancellationToken cancellationToken)
    {
        IScheduler scheduler = await _schedulers.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(Job, new JobDataMap { [RutinaJob.Asked] = clave }, cancellationToken);
    }

    private void OnChanged(object? sender, EventArgs e) => _ = ReplanAsync();

    private async Task ReplanAsync()
    {
        try
        {
            await _processor.PlanAsync(CancellationToken.None);
            await RingNextAsync(CancellationToken.None);
        }
        catch (Exception error) when (error is DbException or SchedulerException)
        {
            _logger.LogWarning(error, "El nuevo horario de las tareas se toma en unos minutos.");
        }
    }
}
