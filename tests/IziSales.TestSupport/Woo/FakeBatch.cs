using System.Text.Json.Nodes;

namespace IziSales.Testing.Woo;

/// <summary>Many changes in one call: answered 200 whatever becomes of each.</summary>
internal static class FakeBatch
{
    public static FakeShopAnswer Answer(FakeShop shop, FakeShopRequest request, Func<long, JsonObject, FakeShopAnswer?> write)
    {
        JsonArray updates = request.Json?["update"] as JsonArray ?? [];
        if (updates.Count > shop.Habits.MaxBatch)
        {
            return FakeShopAnswer.Error(413, "woocommerce_rest_request_entity_too_large", $"No se pueden aceptar más de {shop.Habits.MaxBatch} elementos para esta solicitud.");
        }

        JsonArray answers = [];
        foreach (JsonObject change in updates.OfType<JsonObject>())
        {
            long id = change["id"]!.GetValue<long>();
            answers.Add(write(id, change) is { } refused
                ? new JsonObject { ["id"] = id, ["error"] = JsonNode.Parse(refused.Body) }
                : request.Parts[0] == "orders" ? shop.Orders[id].DeepClone() : shop.Products[id].DeepClone());
        }

        return FakeShopAnswer.Json(new JsonObject { ["update"] = answers });
    }
}
