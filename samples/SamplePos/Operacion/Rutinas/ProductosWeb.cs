using SamplePos.TiendaWeb;

namespace SamplePos.Operacion.Rutinas;

/// <summary>The reading of the web shop's catalogue.</summary>
public sealed class ProductosWeb : Rutina
{
    private readonly TiendaActual _tienda;
    private readonly TiendaSync _sync;

    /// <summary>Read by this one.</summary>
    public ProductosWeb(TiendaActual tienda, TiendaSync sync)
    {
        _tienda = tienda;
        _sync = sync;
    }

    /// <inheritdoc/>
    public override string Clave => "productos-web";

    /// <inheritdoc/>
    public override string Titulo => "Productos de la tienda web";

    /// <inheritdoc/>
    public override string Explicacion => "Trae lo que cambió en WooCommerce; una vez por semana, todo.";

    /// <inheritdoc/>
    public override Horario? Horario => _tienda.Ajuste is { Activa: true, CadaHoras: > 0 and var hours } ? Horario.CadaHoras(hours) : null;

    /// <inheritdoc/>
    public override async Task<string> RunAsync(CancellationToken cancellationToken) =>
        await _sync.AskOnTimeAsync(cancellationToken) switch
        {
            Alcance.Todo => "Se lee el catálogo completo; Tienda web muestra el avance.",
            null => throw new RutinaException("No hay una tienda web conectada."),
            _ => "Se lee lo que cambió; Tienda web muestra el avance.",
        };
}
