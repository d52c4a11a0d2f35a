using System.Globalization;
using IziSales.Emision;
using IziSales.Ubl;

namespace SamplePos.Notificaciones;

/// <summary>Tells the shop what the packages noticed: limits of the Nuevo RUS, terms that run out, refused documents, a certificate that ends.</summary>
public sealed class AvisosDelPaquete : IAvisoReceiver
{
    private readonly Notificador _notificador;

    /// <summary>Tells it through this.</summary>
    public AvisosDelPaquete(Notificador notificador) => _notificador = notificador;

    /// <inheritdoc/>
    /// <remarks>A notice's key is unique within one RUC; a shop that began with the demo one hears of its own months as well.</remarks>
    public Task ReceiveAsync(Ruc emisor, Aviso aviso, DateTimeOffset momento, CancellationToken cancellationToken = default) =>
        _notificador.AvisarAsync($"{aviso.Clave}@{emisor.Value}", Judge(aviso.Clave), aviso.Mensaje, Place(aviso.Clave), cancellationToken);

    internal static Gravedad Judge(string clave)
    {
        string[] parts = clave.Split(':');
        return (parts[0], parts[^1]) switch
        {
            ("nrus", "red" or "exceeded") => Gravedad.Urgente,
            ("nrus", "yellow" or "orange") => Gravedad.Atencion,
            ("nrus", string percent) => int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out int reached) && reached >= 90 ? Gravedad.Atencion : Gravedad.Informa,
            ("plazo", "3") or ("anulacion", _) or ("certificado", "30") => Gravedad.Atencion,
            _ => Gravedad.Urgente,
        };
    }

    internal static string? Place(string clave)
    {
        string[] parts = clave.Split(':');
        return parts[0] switch
        {
            "nrus" => "/rus",
            "plazo" or "atencion" or "anulacion" when parts.Length > 1 && ComprobanteId.TryParse(parts[1], out ComprobanteId? id) => $"/boletas/{id.Numero.Value}",
            "resumen" => "/ajustes/canal",
            "certificado" => "/ajustes",
            _ => null,
        };
    }
}
