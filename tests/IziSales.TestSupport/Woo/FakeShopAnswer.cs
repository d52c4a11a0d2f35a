using System.Text;
using System.Text.Json.Nodes;

namespace IziSales.Testing.Woo;

/// <summary>An answer as the shop's server sends it.</summary>
/// <param name="Status">The status line's code.</param>
/// <param name="Body">The bytes.</param>
public sealed record FakeShopAnswer(int Status, byte[] Body)
{
    /// <summary>The label; it need not fit the body.</summary>
    public string ContentType { get; init; } = "application/json; charset=UTF-8";

    /// <summary>Headers beyond the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the connection breaks off where the body ends, before its declared length.</summary>
    public bool IsCut { get; init; }

    /// <summary>An answer in JSON.</summary>
    public static FakeShopAnswer Json(JsonNode node, int status = 200) => new(status, Encoding.UTF8.GetBytes(node.ToJsonString()));

    /// <summary>A web page.</summary>
    public static FakeShopAnswer Html(int status, string page = "<!DOCTYPE html><html><head><title>Un momento</title></head><body><h1>Sitio en mantenimiento</h1></body></html>") =>
        new(status, Encoding.UTF8.GetBytes(page)) { ContentType = "text/html; charset=UTF-8" };

    /// <summary>WordPress' form of an error.</summary>
    public static FakeShopAnswer Error(int status, string code, string message, JsonObject? data = null)
    {
        JsonObject all = data ?? [];
        all["status"] = status;
        return Json(new JsonObject { ["code"] = code, ["message"] = message, ["data"] = all }, status);
    }

    /// <summary>A parameter that the schema refuses.</summary>
    public static FakeShopAnswer InvalidParam(string name, string why) => Error(400, "rest_invalid_param", $"Parámetro(s) no válido(s): {name}", new JsonObject
    {
        ["params"] = new JsonObject { [name] = why },
        ["details"] = new JsonObject { [name] = new JsonObject { ["code"] = "rest_invalid_type", ["message"] = why } },
    });
}
