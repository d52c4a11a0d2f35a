using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>A buyer with each document of catálogo 06, and the limits of a name.</summary>
public static class EscenariosAdquirentes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Escenario> Todos { get; } =
    [
        .. TipoDocumentoIdentidad.Todos.Select(static tipo => De($"comprador-{Nombre(tipo)}", new Adquirente(DocumentoDe(tipo), "MARÍA ÑAHUI O'HIGGINS"))),
        De("comprador-de-nombre-largo", new Adquirente(DocumentoIdentidad.From(Dni.Parse("48285071")), new string('Ñ', LargoMaximo.Nombre))),
        De("comprador-de-nombre-corto", new Adquirente(DocumentoIdentidad.From(Dni.Parse("00000001")), "LÍA")),
    ];

    private static string Nombre(TipoDocumentoIdentidad tipo) => tipo == TipoDocumentoIdentidad.Ninguno ? "sin-documento" : $"tipo-{tipo.Codigo}";

    private static DocumentoIdentidad DocumentoDe(TipoDocumentoIdentidad tipo) => tipo.Codigo switch
    {
        "6" => DocumentoIdentidad.From(Ruc.Parse("20100066603")),
        "1" => DocumentoIdentidad.From(Dni.Parse("48285071")),
        "-" => DocumentoIdentidad.Ninguno,
        _ => DocumentoIdentidad.Parse(tipo, "AB1234567890123"),
    };

    private static Escenario De(string nombre, Adquirente adquirente) =>
        new(nombre, new Sale { Lines = [new SaleLine("Recuerdo de Lima", 1, UnitPrice.Shelf(25m))], Adquirente = adquirente });
}
