using System.Globalization;
using IziSales.Ubl;
using SamplePos.Notificaciones;
using SamplePos.Operacion.Respaldos;

namespace SamplePos.Operacion.Rutinas;

/// <summary>The backup of every day.</summary>
public sealed class RespaldoDiario : Rutina
{
    private readonly RespaldoService _respaldos;
    private readonly RespaldoStore _store;

    private readonly Notificador _notificador;

    /// <summary>Made by this one.</summary>
    public RespaldoDiario(RespaldoService respaldos, RespaldoStore store, Notificador notificador)
    {
        _notificador = notificador;
        _respaldos = respaldos;
        _store = store;
    }

    /// <inheritdoc/>
    public override string Clave => "respaldo";

    /// <inheritdoc/>
    public override string Titulo => "Respaldo diario";

    /// <inheritdoc/>
    public override string Explicacion => "Guarda todo lo de la tienda y lo revisa.";

    /// <inheritdoc/>
    public override Horario Horario => Horario.Diario(_respaldos.Ajuste.Hora);

    /// <inheritdoc/>
    public override async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        RespaldoHecho hecho = await _respaldos.CreateAsync("Diario", cancellationToken);
        await _store.AddAsync(hecho, CancellationToken.None);
        string? problem = hecho.Problema ?? (hecho.ProblemaExterno is { } away ? $"Se hizo y se revisó. {away}" : null);
        if (problem is null)
        {
            return $"{hecho.Comprobantes} comprobantes, guardados y revisados.";
        }

        string key = string.Create(CultureInfo.InvariantCulture, $"respaldo:{Lima.DateOf(hecho.Momento):yyyy-MM-dd}");
        await _notificador.AvisarAsync(key, hecho.IsOk ? Gravedad.Atencion : Gravedad.Urgente, $"Respaldo: {problem}", "/respaldos", CancellationToken.None);
        throw new RutinaException(problem);
    }
}
