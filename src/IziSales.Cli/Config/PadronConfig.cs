using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Pse;

namespace IziSales.Cli.Config;

/// <summary>Where DNI and RUC are looked up.</summary>
internal sealed class PadronConfig
{
    public const string DefaultFile = "padron.db";

    private static readonly Dictionary<string, Func<Uri, string?, PadronProvider>> Plantillas = new()
    {
        ["neutral"] = PadronProvider.Neutral,
        ["apis.net.pe-v1"] = PadronProvider.ApisNetPeV1,
        ["apis.net.pe-v2"] = static (address, token) => PadronProvider.ApisNetPeV2(address, token ?? ""),
        ["decolecta"] = static (address, token) => PadronProvider.Decolecta(address, token ?? ""),
        ["apiperu.dev"] = static (address, token) => PadronProvider.ApiPeruDev(address, token ?? ""),
    };

    public static ReadOnlySpan<string> Members => new[] { "archivo", "proveedores", "orden" };

    /// <summary>The copy of the padrón reducido.</summary>
    public string Archivo { get; private init; } = DefaultFile;

    public IReadOnlyList<PadronProvider> Proveedores { get; private init; } = [];

    /// <summary>The names of the sources in the order in which they are asked; empty for the usual one.</summary>
    public IReadOnlyList<string> Orden { get; private init; } = [];

    public static PadronConfig Read(JsonObjectReader? padron, Secretos secretos)
    {
        if (padron is null)
        {
            return new PadronConfig();
        }

        return new PadronConfig
        {
            Archivo = padron.Text("archivo") ?? DefaultFile,
            Proveedores = [.. padron.Items("proveedores").Select(item => Provider(item.Element, item.Path, secretos)).OfType<PadronProvider>()],
            Orden = [.. padron.Items("orden").Select(item => padron.TextAt(item.Element, item.Path)).OfType<string>()],
        };
    }

    private static PadronProvider? Provider(JsonElement element, string path, Secretos secretos)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("token", out _))
        {
            secretos.Exposed(path + ".token", "token");
        }

        JsonObjectReader reader = new(element, path, secretos.Problems, "plantilla", "direccion", "token", "tokenEnv");
        reader.Require("plantilla", "direccion");
        string? plantilla = reader.Text("plantilla");
        string? direccion = reader.Text("direccion");
        string? token = reader.Text("tokenEnv") is { } variable ? secretos.Resolve(variable, reader.At("tokenEnv")) : null;
        if (plantilla is null || direccion is null)
        {
            return null;
        }

        if (!Plantillas.TryGetValue(plantilla, out Func<Uri, string?, PadronProvider>? create))
        {
            secretos.Problems.WrongValue(reader.At("plantilla"), "No es una plantilla.", $"Escriba una de estas: {string.Join(", ", Plantillas.Keys)}.");
            return null;
        }

        if (!Uri.TryCreate(direccion, UriKind.Absolute, out Uri? address))
        {
            secretos.Problems.WrongValue(reader.At("direccion"), "No es una dirección completa.", "Escríbala con https://, como la da su proveedor.");
            return null;
        }

        return create(address, token);
    }
}
