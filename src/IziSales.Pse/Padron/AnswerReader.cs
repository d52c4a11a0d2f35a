using System.Text.Json;
using IziSales.Pse.Http;
using IziSales.Ubl;

namespace IziSales.Pse.Padron;

/// <summary>Reads a provider's JSON by its map of names. What could mean two things is "nobody could say", so that the next source is asked.</summary>
internal static class AnswerReader
{
    private const int MaxName = 1500;

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\u00A0'];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Whether a service speaks, and not a web server that knows no such page.</summary>
    public static bool IsAnAnswer(HttpAnswer answer)
    {
        using JsonDocument? json = Parse(answer);
        return json is not null;
    }

    public static PadronResult Read(HttpAnswer answer, PadronProvider provider, PadronConsulta consulta, DocumentoIdentidad documento)
    {
        using JsonDocument? json = Parse(answer);
        if (json is null)
        {
            return PadronResult.Unavailable($"{provider.Nombre} respondió algo que no es una respuesta suya");
        }

        JsonElement root = json.RootElement;
        if (provider.SuccessMember is { } success && (!root.TryGetProperty(success, out JsonElement said) || said.ValueKind != JsonValueKind.True))
        {
            return SaysNotFound(root, provider.NotFoundWords) ? PadronResult.NotFound(provider.Nombre) : PadronResult.Unavailable($"{provider.Nombre} rehusó la consulta");
        }

        if (provider.Envelope is { } envelope && (!root.TryGetProperty(envelope, out root) || root.ValueKind != JsonValueKind.Object))
        {
            return PadronResult.Unavailable($"{provider.Nombre} respondió sin datos");
        }

        return ReadFicha(root, provider.Nombre, consulta.Campos, documento);
    }

    private static PadronResult ReadFicha(JsonElement data, string fuente, PadronCampos campos, DocumentoIdentidad documento)
    {
        if (Text(data, campos.Numero) is { } numero && numero != documento.Numero)
        {
            return PadronResult.Unavailable($"{fuente} respondió por otro número");
        }

        string? nombres = Text(data, campos.Nombres);
        string? paterno = Text(data, campos.ApellidoPaterno);
        string? materno = Text(data, campos.ApellidoMaterno);
        string apellidosYNombres = string.Join(' ', new[] { paterno, materno, nombres }.OfType<string>());
        string? nombre = nombres is not null && (paterno ?? materno) is not null ? apellidosYNombres : Text(data, campos.Nombre) ?? (apellidosYNombres.Length > 0 ? apellidosYNombres : null);
        if (nombre is null || nombre.Length > MaxName)
        {
            return PadronResult.Unavailable($"{fuente} respondió sin nombre");
        }

        return PadronResult.Found(new PadronFicha(documento, nombre, fuente)
        {
            Nombres = nombres,
            ApellidoPaterno = paterno,
            ApellidoMaterno = materno,
            Estado = Text(data, campos.Estado),
            Condicion = Text(data, campos.Condicion),
            Domicilio = DomicilioOf(data, campos),
        });
    }

    private static Domicilio? DomicilioOf(JsonElement data, PadronCampos campos)
    {
        Domicilio domicilio = new()
        {
            Ubigeo = Ubigeo.TryParse(Text(data, campos.Ubigeo), out Ubigeo? ubigeo) ? ubigeo : null,
            Departamento = Text(data, campos.Departamento),
            Provincia = Text(data, campos.Provincia),
            Distrito = Text(data, campos.Distrito),
            Direccion = Text(data, campos.Direccion),
        };
        return domicilio == new Domicilio() ? null : domicilio;
    }

    private static bool SaysNotFound(JsonElement root, IReadOnlyList<string> words) =>
        (Text(root, "message") ?? Text(root, "mensaje")) is { } sentence && words.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase));

    // A dash stands for nothing in SUNAT's own files, and services hand it on.
    private static string? Text(JsonElement data, string? member)
    {
        if (member is null || !data.TryGetProperty(member, out JsonElement value))
        {
            return null;
        }

        string text = value.ValueKind switch
        {
            JsonValueKind.String => OneLine(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length == 0 || text.AsSpan().Trim('-').IsEmpty ? null : text;
    }

    private static string OneLine(JsonElement value)
    {
        try
        {
            string line = string.Join(' ', value.GetString()!.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));
            return line.Any(char.IsControl) ? "" : line;
        }
        catch (InvalidOperationException)
        {
            return ""; // half of a surrogate pair
        }
    }

    private static JsonDocument? Parse(HttpAnswer answer)
    {
        if (!answer.IsWhole)
        {
            return null;
        }

        try
        {
            JsonDocument json = JsonDocument.Parse(answer.Body, Options);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return json;
            }

            json.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
