using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>Other documents that a boleta names: delivery guides and the rest. Judged, but not kept.</summary>
internal static class LectorReferencias
{
    // Catálogo 12.
    private static readonly string[] Relacionados = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "99"];

    public static void Judge(XElement root, Hallazgos hallazgos)
    {
        Judge(root, "DespatchDocumentReference", ["09", "31"], IsGuia, new("4006", "4005", "2364", "la guía de remisión"), hallazgos);
        Judge(root, "AdditionalDocumentReference", Relacionados, static _ => true, new("4010", "4009", "2365", "el documento relacionado"), hallazgos);
    }

    private static void Judge(XElement root, string name, string[] tipos, Func<string, bool> fits, Codigos codigos, Hallazgos hallazgos)
    {
        var vistos = new HashSet<(string?, string?)>();
        foreach (XElement reference in root.Some(Cac + name))
        {
            string? id = reference.Element(Cbc + "ID").Code();
            string? tipo = reference.Element(Cbc + "DocumentTypeCode").Code();
            if (id is null || !fits(id))
            {
                hallazgos.Sunat(codigos.Numero, PathOf(reference), $"Falta el número de {codigos.Nombre}, o no es serie y número.", "Escriba serie, guion y número.");
            }

            if (tipo is null || !tipos.Contains(tipo, StringComparer.Ordinal))
            {
                hallazgos.Sunat(codigos.Tipo, PathOf(reference), $"El tipo de {codigos.Nombre} no es uno de {string.Join(", ", tipos)}.", "Corrija el tipo de documento.");
            }

            if (!vistos.Add((tipo, id)))
            {
                hallazgos.Sunat(codigos.Repetido, PathOf(reference), $"Está repetido {codigos.Nombre} «{Shorten(id ?? "")}».", "Deje uno solo.");
            }
        }
    }

    private static bool IsGuia(string id) =>
        id.Length is >= 6 and <= 13 && id[4] == '-' && id.AsSpan(0, 4).IndexOfAnyExcept(Alfanumericos) < 0 && Digits.AreAll(id.AsSpan(5));

    private static ReadOnlySpan<char> Alfanumericos => "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>The same three questions have other codes for guides than for other documents.</summary>
    private sealed record Codigos(string Numero, string Tipo, string Repetido, string Nombre);
}
