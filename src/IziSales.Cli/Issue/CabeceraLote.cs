using System.Globalization;
using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>What a daily summary and a voiding file begin with: number, days, issuer.</summary>
internal sealed record CabeceraLote(int Numero, FechasLote Fechas, Emisor Emisor)
{
    private const int MaxNumero = 99_999;

    /// <summary>The members of either.</summary>
    public static IReadOnlyList<string> Miembros { get; } = ["tipo", "numero", "fechaReferencia", "fechaGeneracion", "emisor", "lineas"];

    public static CabeceraLote? Read(JsonObjectReader json)
    {
        json.Require("tipo", "numero", "fechaReferencia", "fechaGeneracion", "emisor", "lineas");
        int? numero = json.Integer("numero", 1, MaxNumero);
        DateOnly? referencia = Fecha(json, "fechaReferencia");
        DateOnly? generacion = Fecha(json, "fechaGeneracion");
        Emisor? emisor = EmisorReader.Read(json);
        return numero is null || referencia is null || generacion is null || emisor is null
            ? null
            : new CabeceraLote(numero.Value, new FechasLote(referencia.Value, generacion.Value), emisor);
    }

    private static DateOnly? Fecha(JsonObjectReader json, string name)
    {
        if (json.Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly fecha) && fecha.Year is >= 2000 and < 2100)
        {
            return fecha;
        }

        json.Problems.WrongValue(json.At(name), "No es una fecha.", "Escríbala así: 2026-01-15.");
        return null;
    }
}
