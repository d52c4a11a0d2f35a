using IziSales.Woo;

namespace SamplePos.Features.PedidosWeb;

/// <summary>A web order on its page.</summary>
/// <param name="Pedido">What is known of it.</param>
/// <param name="Papeles">Its documents as they stand now.</param>
public sealed record PedidoRow(WooOrderRecord Pedido, IReadOnlyList<PedidoPapel> Papeles)
{
    private const string Limite = "IZI-RUS-010";
    private const string AntesDeConectar = "IZI-WOO-019";

    /// <summary>The number that the shop's people know.</summary>
    public string Numero => Pedido.Number.Length > 0 ? Pedido.Number : Pedido.OrderId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Who pays.</summary>
    public string Cliente => Pedido.Customer.Length > 0 ? Pedido.Customer : "Sin nombre";

    /// <summary>The sign of its currency.</summary>
    public string Moneda => Pedido.Currency.Length == 0 || Pedido.Currency == IziSales.Ubl.Moneda.Pen.Codigo ? "S/" : Pedido.Currency;

    /// <summary>Where it stands: word, icon and tone.</summary>
    public (string Word, string Icon, string Tone) State => Pedido.State switch
    {
        WooOrderState.PorEmitir => ("Por emitir", "receipt", "wait"),
        WooOrderState.Apartado => ("Apartado", "exclamation-triangle-fill", "bad"),
        WooOrderState.Reintentando => ("Reintentando", "arrow-repeat", "wait"),
        WooOrderState.Emitido => ("Emitido", "check-circle-fill", "good"),
        _ => ("En espera", "hourglass-split", "off"),
    };

    /// <summary>Whether it waits until somebody says that he knows that a limit is passed.</summary>
    public bool NeedsConfirmation => Pedido.State == WooOrderState.Apartado && Pedido.Reasons.Any(static reason => reason.Code == Limite);

    /// <summary>Whether it may be issued together with others: not one that may have its boleta from elsewhere.</summary>
    public static bool IsForAll(WooOrderRecord pedido) => pedido.State == WooOrderState.PorEmitir && pedido.Reasons.All(static reason => reason.Code != AntesDeConectar);

    /// <summary>What the button says; null where there is nothing to do by hand.</summary>
    public string? Accion => Pedido.State switch
    {
        WooOrderState.PorEmitir => "Emitir",
        WooOrderState.Reintentando => "Reintentar",
        WooOrderState.Apartado => NeedsConfirmation ? "Emitir" : Pedido.Boleta is null ? "Reintentar" : "Mirar otra vez",
        _ => null,
    };

    /// <summary>What came of what a person just did: a tone and a sentence.</summary>
    public (string Tone, string Icon, string Text) Resultado => Pedido.State switch
    {
        WooOrderState.Emitido => ("good", "check-circle-fill", $"El pedido {Numero} tiene su boleta {Pedido.Boleta?.Numero}."),
        WooOrderState.Apartado => ("bad", "exclamation-octagon-fill", $"El pedido {Numero} queda apartado. {Motivo}"),
        WooOrderState.Reintentando => ("warn", "exclamation-triangle-fill", $"El pedido {Numero} todavía no se pudo. {Motivo}"),
        _ => ("warn", "exclamation-triangle-fill", $"El pedido {Numero} espera. {Motivo}"),
    };

    private string Motivo => Pedido.Reasons.Count > 0 ? $"{Pedido.Reasons[0].Message} {Pedido.Reasons[0].Remedy}".Trim() : "";
}
