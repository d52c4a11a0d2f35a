using System.Text.Json;

namespace IziSales.Woo.Conexion;

/// <summary>The shop's JSON, with what its head says of the list it is a page of.</summary>
/// <param name="Json">The whole body; it may be kept.</param>
/// <param name="Answer">As it came.</param>
internal sealed record WooReply(JsonElement Json, WooAnswer Answer);
