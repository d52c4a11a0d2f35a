using System.Globalization;
using System.Text;
using IziSales.Ubl;
using SamplePos.Hosting;

namespace SamplePos.Operacion.Examen;

/// <summary>Looks at every part of the shop's program in place, and says of each how it is and what to do next.</summary>
public sealed class ExamenProcessor
{
    private readonly ExamenDatos _datos;
    private readonly ExamenEnvio _envio;
    private readonly ExamenEquipo _equipo;
    private readonly TimeProvider _clock;
    private readonly ILogger<ExamenProcessor> _logger;

    /// <summary>Looks with these.</summary>
    public ExamenProcessor(ExamenDatos datos, ExamenEnvio envio, ExamenEquipo equipo, TimeProvider clock, ILogger<ExamenProcessor> logger)
    {
        _datos = datos;
        _envio = envio;
        _equipo = equipo;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Looks now.</summary>
    public async Task<IReadOnlyList<Hallazgo>> RunAsync(CancellationToken cancellationToken)
    {
        (string Parte, Func<CancellationToken, Task<Hallazgo>> Look)[] parts =
        [
            ("Base de datos", _datos.BaseAsync),
            ("Numeración", _datos.SeriesAsync),
            ("Respaldo", _datos.RespaldoAsync),
            ("Tareas", _datos.TareasAsync),
            ("Canal", _envio.CanalAsync),
            ("Reloj", _envio.RelojAsync),
            ("Certificado", _envio.CertificadoAsync),
            ("Por enviar", _envio.ColaAsync),
            ("Disco", _equipo.DiscoAsync),
            ("Claves", _equipo.ClavesAsync),
            ("Impresora", _equipo.ImpresoraAsync),
            ("Tienda web", _equipo.TiendaAsync),
        ];
        List<Hallazgo> found = [];
        foreach ((string parte, Func<CancellationToken, Task<Hallazgo>> look) in parts)
        {
            found.Add(await LookAsync(parte, look, cancellationToken));
        }

        return found;
    }

    /// <summary>The same as text, for whoever helps from afar. It holds no key, no password, and nothing of any buyer.</summary>
    public string ToText(IReadOnlyList<Hallazgo> found, PosOptions options)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"SamplePos {typeof(ExamenProcessor).Assembly.GetName().Version?.ToString(3)}, caja {options.Caja}, {Lima.At(_clock.GetUtcNow()):yyyy-MM-dd HH:mm} (Lima)");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Environment.OSVersion}, .NET {Environment.Version}");
        foreach (Hallazgo hallazgo in found)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"[{hallazgo.Palabra}] {hallazgo.Parte}: {hallazgo.Frase}{(hallazgo.Remedio is { } remedy ? $" → {remedy}" : "")}");
        }

        return text.ToString();
    }

    private async Task<Hallazgo> LookAsync(string parte, Func<CancellationToken, Task<Hallazgo>> look, CancellationToken cancellationToken)
    {
        try
        {
            return await look(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A doctor who falls ill at one patient still sees the others.
            _logger.LogError(error, "No se pudo examinar {Parte}.", parte);
            return Hallazgo.Mal(parte, $"No se pudo examinar: {error.Message}", "Vea el registro del programa y vuelva a intentar.");
        }
    }
}
