using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads <c>emisor</c> with its profile and address.</summary>
internal static class EmisorReader
{
    public static Emisor? Read(JsonObjectReader documento)
    {
        if (documento.Object("emisor", "ruc", "razonSocial", "nombreComercial", "perfil", "domicilio") is not { } json)
        {
            return null;
        }

        json.Require("ruc", "razonSocial");
        Ruc? ruc = json.Value<Ruc>("ruc", Ruc.TryParse, "No es un RUC: once dígitos que empiezan con 10, 15, 16, 17 o 20, con dígito verificador correcto.", "Revise los once dígitos.");
        string? razonSocial = json.Text("razonSocial");
        string? nombreComercial = json.Text("nombreComercial");
        TaxProfile? perfil = json.Value<TaxProfile>("perfil", Perfiles.TryParse, $"No es un perfil tributario.", $"Use uno de: {Perfiles.Nombres}.");
        Domicilio domicilio = Domicilio(json);
        return ruc is null || razonSocial is null
            ? null
            : new Emisor { Ruc = ruc, RazonSocial = razonSocial, NombreComercial = nombreComercial, Domicilio = domicilio, TaxProfile = perfil ?? TaxProfile.Nrus };
    }

    private static Domicilio Domicilio(JsonObjectReader emisor)
    {
        if (emisor.Object("domicilio", "ubigeo", "departamento", "provincia", "distrito", "urbanizacion", "direccion", "establecimiento") is not { } json)
        {
            return new Domicilio();
        }

        Domicilio domicilio = new()
        {
            Ubigeo = json.Value<Ubigeo>("ubigeo", Ubigeo.TryParse, "No es un ubigeo: seis dígitos del INEI, como 150132.", "Corrija el ubigeo o quítelo."),
            Departamento = json.Text("departamento"),
            Provincia = json.Text("provincia"),
            Distrito = json.Text("distrito"),
            Urbanizacion = json.Text("urbanizacion"),
            Direccion = json.Text("direccion"),
        };
        return json.Text("establecimiento") is { } establecimiento ? domicilio with { Establecimiento = establecimiento } : domicilio;
    }
}
