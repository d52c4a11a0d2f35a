using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Tells the shop what it must hear: on the screen, by webhook, by mail.</summary>
/// <remarks>
/// What it throws is logged and tried again later, so no notice is lost; if the machine dies right after the delivery it may be told twice, with the same
/// <see cref="Aviso.Clave"/>.
/// </remarks>
public interface IAvisoReceiver
{
    /// <summary>Delivers one notice.</summary>
    Task ReceiveAsync(Ruc emisor, Aviso aviso, DateTimeOffset momento, CancellationToken cancellationToken = default);
}
