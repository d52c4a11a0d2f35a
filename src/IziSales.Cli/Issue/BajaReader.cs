using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads a voiding file (RA).</summary>
internal static class BajaReader
{
    public static ComunicacionBaja? Read(JsonElement element, string path, JsonProblems problems)
    {
        JsonObjectReader json = new(element, path, problems, [.. CabeceraLote.Miembros]);
        CabeceraLote? cabecera = CabeceraLote.Read(json);
        List<LineaBaja> lineas = [];
        foreach ((JsonElement item, string at) in json.Items("lineas"))
        {
            JsonObjectReader linea = new(item, at, problems, "documento", "motivo");
            linea.Require("documento", "motivo");
            if (ReferidoReader.Read(linea, "documento") is { } documento && linea.Text("motivo") is { } motivo)
            {
                lineas.Add(new LineaBaja(documento, motivo));
            }
        }

        return problems.Any || cabecera is null ? null : ComunicacionBaja.From(lineas, cabecera.Emisor, cabecera.Fechas, cabecera.Numero);
    }
}
