using System.Collections.Concurrent;
using System.Data.Common;
using IziSales.Cola;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Notificaciones;
using SamplePos.Hosting;

namespace SamplePos.Notificaciones;

/// <summary>Sends one notification to the webhook: again and again until it says that it has it, for three days at most, and never after it has said so.</summary>
public sealed class EnvioNotificacion : ITareaHandler
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromDays(3);

    private readonly NotificacionStore _store;
    private readonly AjusteStore _ajustes;
    private readonly Cofre _cofre;
    private readonly WebhookClient _webhook;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;
    private readonly ILogger<EnvioNotificacion> _logger;
    private readonly ConcurrentDictionary<string, string> _acknowledged = new(StringComparer.Ordinal);

    /// <summary>Sends what this store holds to the webhook of these settings.</summary>
    public EnvioNotificacion(NotificacionStore store, AjusteStore ajustes, Cofre cofre, WebhookClient webhook, Shop shop, TimeProvider clock, ILogger<EnvioNotificacion> logger)
    {
        _store = store;
        _ajustes = ajustes;
        _cofre = cofre;
        _webhook = webhook;
        _shop = shop;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    public async Task<TareaOutcome> HandleAsync(TareaClaim claim, CancellationToken cancellationToken = default)
    {
        string key = claim.Tarea.Clave;
        if (await _store.FindAsync(key, cancellationToken) is not { Entrega: not Entrega.Entregada } one)
        {
            return TareaOutcome.Hecha();
        }

        if (_acknowledged.TryGetValue(key, out string? said))
        {
            return await KeepAsync(key, said);
        }

        NotificacionesAjuste ajuste = _ajustes.Get(NotificacionesSeccion.Instance);
        if (!ajuste.Quiere(one.Clase))
        {
            await _store.SetEntregaAsync(key, Entrega.Ninguna, "Los ajustes ya no piden este aviso.", cancellationToken);
            return TareaOutcome.Hecha();
        }

        WebhookAnswer answer = _cofre.TryAbrir(ajuste.Webhook, out string? address)
            ? await _webhook.SendAsync(address, ajuste.RedLocal, Text(one), key, cancellationToken)
            : WebhookAnswer.Failed("La dirección guardada no se puede leer en esta máquina: escríbala otra vez en Ajustes, Notificaciones.");
        if (answer.Ok)
        {
            _acknowledged[key] = answer.Frase;
            return await KeepAsync(key, answer.Frase);
        }

        bool over = _clock.GetUtcNow() - claim.Tarea.Momento > LongEnough;
        await _store.SetEntregaAsync(key, over ? Entrega.Abandonada : Entrega.EnCola, answer.Frase, cancellationToken);
        return over ? TareaOutcome.Muerta(answer.Frase) : TareaOutcome.Esperar(answer.Frase, answer.Espera);
    }

    /// <summary>A word for how much it matters, the shop, and the notice.</summary>
    private string Text(Notificacion one)
    {
        string word = one.Gravedad switch
        {
            Gravedad.Urgente => "Urgente",
            Gravedad.Atencion => "Atención",
            _ => "Aviso",
        };
        return $"{word} · {_shop.Nombre}: {one.Texto}";
    }

    // The receiver has it: a database that is busy right now may not have it sent again.
    private async Task<TareaOutcome> KeepAsync(string key, string said)
    {
        try
        {
            await _store.SetEntregaAsync(key, Entrega.Entregada, said, CancellationToken.None);
            _acknowledged.TryRemove(key, out _);
        }
        catch (DbException error)
        {
            _logger.LogWarning(error, "El webhook ya tiene {Clave}, y no se pudo anotar.", key);
        }

        return TareaOutcome.Hecha(said);
    }
}
