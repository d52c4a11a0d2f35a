using IziSales.Ubl;

namespace IziSales.Woo;

/// <summary>How orders of one shop become sales.</summary>
/// <remarks>
/// Keys of plugin fields are compared without case, underscores and hyphens, and of the block checkout's keys (<c>_wc_billing/shop/dni</c>) only the last
/// part counts; so <c>billing_dni</c> also finds <c>_billing_dni</c>. They are looked for in the order's meta data and among the members that plugins add to
/// <c>billing</c>.
/// </remarks>
public sealed class WooMappingOptions
{
    /// <summary>A short name of the shop, the middle part of every idempotency key; it must never change.</summary>
    public required string Shop { get; init; }

    /// <summary>The seller's regime. By default Nuevo RUS.</summary>
    public TaxProfile TaxProfile { get; init; } = TaxProfile.Nrus;

    /// <summary>Statuses of orders that get a boleta. By default <c>processing</c> and <c>completed</c>.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = ["processing", "completed"];

    /// <summary>Currencies of orders that get a boleta. By default soles alone.</summary>
    public IReadOnlyList<Moneda> Currencies { get; init; } = [Moneda.Pen];

    /// <summary>What becomes of an order whose shopper wants a factura on a RUC, in a shop that issues none. By default it is set aside.</summary>
    public WooFacturaPolicy FacturaNoPosible { get; init; }

    /// <summary>Statuses that undo a sale. By default <c>cancelled</c> and <c>failed</c>; a refund undoes one by itself, whatever the status.</summary>
    public IReadOnlyList<string> CancelledStatuses { get; init; } = ["cancelled", "failed"];

    /// <summary>
    /// Under a profile that shows taxes: the affectation of goods on which the shop computed none although it computes taxes. By default 20, exonerado.
    /// </summary>
    public AfectacionIgv Untaxed { get; init; } = AfectacionIgv.ExoneradoOnerosa;

    /// <summary>Where the kind of the buyer's document stands, as a code of catálogo 06 or a word.</summary>
    public IReadOnlyList<string> DocumentTypeKeys { get; init; } =
        ["billing_apisunat_customer_id_type", "documento", "tipo_documento", "billing_tipo_documento", "billing_type_document"];

    /// <summary>Where the number of the buyer's document stands, whatever its kind.</summary>
    public IReadOnlyList<string> DocumentKeys { get; init; } =
        ["billing_apisunat_customer_id", "nro", "billing_numero_documento", "numero_documento", "billing_document", "billing_documento"];

    /// <summary>Where the buyer's DNI stands.</summary>
    public IReadOnlyList<string> DniKeys { get; init; } = ["dni", "billing_dni"];

    /// <summary>Where the buyer's RUC stands.</summary>
    public IReadOnlyList<string> RucKeys { get; init; } = ["ruc", "billing_ruc"];

    /// <summary>Where the buyer's carné de extranjería stands.</summary>
    public IReadOnlyList<string> CarnetKeys { get; init; } = ["ce", "billing_ce", "carnet_extranjeria", "billing_carnet_extranjeria"];

    /// <summary>Where the buyer's razón social stands.</summary>
    public IReadOnlyList<string> RazonSocialKeys { get; init; } = ["billing_razon_social", "razon_social"];

    /// <summary>Where the shopper says that a factura is wanted.</summary>
    public IReadOnlyList<string> FacturaKeys { get; init; } =
        ["billing_apisunat_document_type", "comprobante", "tipo_comprobante", "billing_check_factura"];

    /// <summary>
    /// Where an order tells that it has its document already: this SDK's own mark, and the state that APISUNAT for WooCommerce leaves. A state of error or
    /// rejection tells of no document.
    /// </summary>
    public IReadOnlyList<string> IssuedKeys { get; init; } = [WooReplyKeys.Boleta, "apisunat_document_status"];
}
