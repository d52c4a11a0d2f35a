using Quartz;

namespace SamplePos.Operacion.Rutinas;

/// <summary>What Quartz calls when a bell rings: the database says what is due.</summary>
public sealed class RutinaJob : IJob
{
    /// <summary>The routine that somebody asked for, in the data of the job; absent when the clock rang.</summary>
    public const string Asked = "pedida";

    private readonly RutinaProcessor _processor;
    private readonly RutinaAgenda _agenda;

    /// <summary>Calls this one.</summary>
    public RutinaJob(RutinaProcessor processor, RutinaAgenda agenda)
    {
        _processor = processor;
        _agenda = agenda;
    }

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (context.MergedJobDataMap.TryGetValue(Asked, out object? asked) && asked is string clave)
        {
            await _processor.RunNowAsync(clave, cancellationToken);
            return;
        }

        await _processor.RunDueAsync(cancellationToken);
        await _agenda.RingNextAsync(cancellationToken);
    }
}
