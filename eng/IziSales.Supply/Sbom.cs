using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace IziSales.Supply;

/// <summary>The bill of materials of what we ship: CycloneDX 1.6, the same bytes for the same lock files.</summary>
internal static class Sbom
{
    private const string Root = "pkg:generic/IziSales";

    public static string Write(Inventory inventory)
    {
        string body = Compose(inventory, Guid.Empty);
        // A number of its own for each content, and no clock: two people who build one version get one document.
        return Compose(inventory, new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 16)));
    }

    private static string Compose(Inventory inventory, Guid number)
    {
        Component[] shipped = [.. inventory.Components.Where(static component => component.IsShipped)];
        ILookup<string, Component> byId = shipped.ToLookup(static component => component.Id, StringComparer.OrdinalIgnoreCase);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.6");
            json.WriteString("serialNumber", $"urn:uuid:{number}");
            json.WriteNumber("version", 1);
            json.WriteStartObject("metadata");
            json.WriteStartObject("component");
            Describe(json, "application", $"{Root}@{inventory.Version}", "IziSales", inventory.Version, "MIT");
            json.WriteEndObject();
            json.WriteEndObject();

            json.WriteStartArray("components");
            foreach (string product in inventory.Products.Keys)
            {
                json.WriteStartObject();
                Describe(json, product.StartsWith("IziSales.", StringComparison.Ordinal) ? "library" : "application", Ours(product, inventory), product, inventory.Version, "MIT");
                json.WriteEndObject();
            }

            foreach (Component component in shipped)
            {
                json.WriteStartObject();
                Describe(json, "library", component.Purl, component.Id, component.Version, component.Licence);
                json.WriteEndObject();
            }

            json.WriteEndArray();

            json.WriteStartArray("dependencies");
            Depend(json, $"{Root}@{inventory.Version}", inventory.Products.Keys.Select(product => Ours(product, inventory)));
            foreach ((string product, IReadOnlyList<string> asks) in inventory.Products)
            {
                Depend(json, Ours(product, inventory), asks.SelectMany(name => inventory.Products.ContainsKey(name) ? [Ours(name, inventory)] : byId[name].Select(static found => found.Purl)));
            }

            foreach (Component component in shipped)
            {
                Depend(json, component.Purl, component.Needs.SelectMany(name => byId[name]).Select(static found => found.Purl));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static string Ours(string product, Inventory inventory) =>
        product.StartsWith("IziSales.", StringComparison.Ordinal) ? $"pkg:nuget/{product}@{inventory.Version}" : $"pkg:generic/{product}@{inventory.Version}";

    private static void Describe(Utf8JsonWriter json, string type, string reference, string name, string version, string licence)
    {
        json.WriteString("type", type);
        json.WriteString("bom-ref", reference);
        json.WriteString("name", name);
        json.WriteString("version", version);
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("expression", licence);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("purl", reference);
    }

    private static void Depend(Utf8JsonWriter json, string reference, IEnumerable<string> needs)
    {
        json.WriteStartObject();
        json.WriteString("ref", reference);
        json.WriteStartArray("dependsOn");
        foreach (string need in needs.Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(need);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
