using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;
using SamplePos.Hosting;
using SamplePos.Notificaciones;

namespace SamplePos.Features.Ajustes.Notificaciones;

/// <summary>The page of the webhook.</summary>
public sealed class IndexModel : AjustePage<NotificacionesAjuste>
{
    private readonly Cofre _cofre;
    private readonly WebhookClient _webhook;
    private readonly Shop _shop;

    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store, Cofre cofre, WebhookClient webhook, Shop shop)
        : base(store, NotificacionesSeccion.Instance)
    {
        _cofre = cofre;
        _webhook = webhook;
        _shop = shop;
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public NotificacionesForm Form { get; set; } = new();

    /// <inheritdoc/>
    protected override void Show(NotificacionesAjuste ajuste) => Form = new()
    {
        Activa = ajuste.Activa,
        RedLocal = ajuste.RedLocal,
        Rus = Wants(ajuste, ClaseNotificacion.Rus),
        Envios = Wants(ajuste, ClaseNotificacion.Envios),
        Certificado = Wants(ajuste, ClaseNotificacion.Certificado),
        Respaldo = Wants(ajuste, ClaseNotificacion.Respaldo),
        Tienda = Wants(ajuste, ClaseNotificacion.Tienda),
        Otros = Wants(ajuste, ClaseNotificacion.Otros),
    };

    /// <inheritdoc/>
    protected override ValueTask<NotificacionesAjuste> ReadAsync(CancellationToken cancellationToken)
    {
        string typed = Typed(Form.Webhook);
        if (typed.Length > 0 && WebhookAddress.Fault(typed) is { } fault)
        {
            Reprochar("Webhook", fault);
        }

        (ClaseNotificacion Clase, bool Wanted)[] answers =
        [
            (ClaseNotificacion.Rus, Form.Rus), (ClaseNotificacion.Envios, Form.Envios), (ClaseNotificacion.Certificado, Form.Certificado),
            (ClaseNotificacion.Respaldo, Form.Respaldo), (ClaseNotificacion.Tienda, Form.Tienda), (ClaseNotificacion.Otros, Form.Otros),
        ];
        return ValueTask.FromResult(Actual with
        {
            Activa = Form.Activa,
            Webhook = _cofre.Cambiar(Actual.Webhook, typed),
            RedLocal = Form.RedLocal,
            Calladas = [.. answers.Where(static answer => !answer.Wanted).Select(static answer => answer.Clase.Codigo)],
        });
    }

    /// <inheritdoc/>
    protected override async Task<Prueba> ProbarAsync(NotificacionesAjuste ajuste, CancellationToken cancellationToken)
    {
        if (ajuste.Webhook is null)
        {
            return Prueba.Mal("Escriba primero la dirección del webhook.");
        }

        if (!_cofre.TryAbrir(ajuste.Webhook, out string? address))
        {
            return Prueba.Mal("La dirección guardada no se puede leer en esta máquina: escríbala otra vez.");
        }

        WebhookAnswer answer = await _webhook.SendAsync(address, ajuste.RedLocal, $"Prueba · {_shop.Nombre}: si lee esto, los avisos de IziSales llegan aquí.", $"prueba:{Guid.NewGuid():N}", cancellationToken);
        return answer.Ok ? Prueba.Bien($"{answer.Frase} Mire si el mensaje de prueba apareció y guarde.") : Prueba.Mal(answer.Frase);
    }

    private static bool Wants(NotificacionesAjuste ajuste, ClaseNotificacion clase) => !ajuste.Calladas.Contains(clase.Codigo, StringComparer.Ordinal);
}
