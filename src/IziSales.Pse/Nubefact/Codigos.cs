using IziSales.Ubl;

namespace IziSales.Pse.Nubefact;

/// <summary>Nubefact's own numbers of documents and operations.</summary>
internal static class Codigos
{
    public const string Generar = "generar_comprobante";
    public const string Consultar = "consultar_comprobante";
    public const string Anular = "generar_anulacion";
    public const string ConsultarAnulacion = "consultar_anulacion";

    /// <summary>Their number for a kind of document; null for kinds that they do not take.</summary>
    public static int? Of(TipoComprobante tipo) => tipo.Codigo switch
    {
        "01" => 1,
        "03" => 2,
        "07" => 3,
        "08" => 4,
        _ => null,
    };
}
