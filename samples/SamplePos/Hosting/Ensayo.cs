using IziSales.Emision;
using IziSales.Ubl;
using Microsoft.Extensions.Options;

namespace SamplePos.Hosting;

/// <summary>Whether this shop is a copy that was restored to be tried: everything in it can be looked at, nothing is issued, and nothing leaves this machine.</summary>
/// <remarks>
/// Whoever has a road out asks here before taking it; whoever would take one by himself is not started (<see cref="EnsayoSetup"/>). What waits in the copy stays as it
/// was, so that the same copy opened without the setting goes on where the backup was made.
/// </remarks>
public sealed class Ensayo
{
    /// <summary>Why something was not done.</summary>
    public const string Frase = "Es un ensayo: nada sale de esta máquina.";

    /// <summary>Why nothing is sold.</summary>
    public const string NoEmite = "Es un ensayo: aquí no se vende ni se anula, porque los números son de la tienda de verdad.";

    /// <summary>What to do about it.</summary>
    public const string Remedio = "Venda en la tienda. Si esta copia es ahora la tienda, ciérrela y ábrala sin SamplePos__Ensayo.";

    /// <summary>As the configuration says.</summary>
    public Ensayo(IOptions<PosOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Activo = options.Value.Ensayo;
    }

    /// <summary>Whether it is one.</summary>
    public bool Activo { get; }

    /// <summary>When the newest document of the copy was issued; null when it has none.</summary>
    public DateTimeOffset? Hasta { get; private set; }

    /// <summary>Looks up how far the copy goes.</summary>
    public async Task BeginAsync(IComprobanteStore comprobantes, Ruc emisor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(comprobantes);
        Hasta = (await comprobantes.ListAsync(new ComprobanteQuery { Emisor = emisor, Limit = 1 }, cancellationToken)) is [{ } newest, ..] ? newest.FechaEmision : null;
    }
}
