using System.Globalization;
using IziSales.Ubl;
using SamplePos.Notificaciones;

namespace SamplePos.Operacion.Rutinas;

/// <summary>Tells the shop, once a day, that the disk is nearly full.</summary>
public sealed class Vigilancia : Rutina
{
    private readonly Disco _disco;
    private readonly Notificador _notificador;
    private readonly TimeProvider _clock;

    /// <summary>Looks at this disk.</summary>
    public Vigilancia(Disco disco, Notificador notificador, TimeProvider clock)
    {
        _disco = disco;
        _notificador = notificador;
        _clock = clock;
    }

    /// <inheritdoc/>
    public override string Clave => "disco";

    /// <inheritdoc/>
    public override string Titulo => "Espacio en el disco";

    /// <inheritdoc/>
    public override string Explicacion => "Avisa antes de que el disco se llene.";

    /// <inheritdoc/>
    public override Horario Horario => Horario.CadaHoras(1);

    /// <inheritdoc/>
    public override async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        long free = _disco.Free;
        if (free < Disco.Little)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"disco:{Lima.DateOf(_clock.GetUtcNow()):yyyy-MM-dd}");
            await _notificador.AvisarAsync(key, free < Disco.TooLittle ? Gravedad.Urgente : Gravedad.Atencion, $"El disco se está llenando. {Disco.Decir(free)}", "/doctor", cancellationToken);
        }

        return Disco.Decir(free);
    }
}
