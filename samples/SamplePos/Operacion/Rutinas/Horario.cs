using IziSales.Ubl;
using Quartz;

namespace SamplePos.Operacion.Rutinas;

/// <summary>When something is done by itself, on Lima's clock.</summary>
public sealed class Horario
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("Lima", Lima.Offset, "Lima", "Lima");

    private readonly CronExpression? _cron;
    private readonly TimeSpan _every;

    private Horario(string clave, string texto, CronExpression? cron, TimeSpan every)
    {
        Clave = clave;
        Texto = texto;
        _cron = cron;
        _every = every;
    }

    /// <summary>What tells it from another, as it is kept.</summary>
    public string Clave { get; }

    /// <summary>In words.</summary>
    public string Texto { get; }

    /// <summary>Every day.</summary>
    public static Horario Diario(int hour, int minute = 0) => Cron($"0 {minute} {hour} * * ?", $"Cada día a las {hour:00}:{minute:00}");

    /// <summary>Every Sunday.</summary>
    public static Horario Domingo(int hour, int minute = 0) => Cron($"0 {minute} {hour} ? * SUN", $"Los domingos a las {hour:00}:{minute:00}");

    /// <summary>Every so many hours after the last time.</summary>
    public static Horario CadaHoras(int hours) => new($"cada {hours} h", hours == 1 ? "Cada hora" : $"Cada {hours} horas", cron: null, TimeSpan.FromHours(hours));

    /// <summary>The next time after an instant.</summary>
    public DateTimeOffset After(DateTimeOffset instant) => _cron is null ? instant + _every : _cron.GetNextValidTimeAfter(instant) ?? throw new InvalidOperationException($"«{Clave}» never comes.");

    private static Horario Cron(string expression, string text) => new(expression, text, new CronExpression(expression, Zone), TimeSpan.Zero);
}
