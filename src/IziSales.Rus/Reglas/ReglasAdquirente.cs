using IziSales.Ubl;

namespace IziSales.Rus.Reglas;

/// <summary>Boletas for companies: lawful, and of no use to their crédito fiscal.</summary>
internal static class ReglasAdquirente
{
    public static void Judge(Comprobante comprobante, NrusBuyerPolicy policy, Juicio juicio)
    {
        DocumentoIdentidad documento = comprobante.Adquirente.Documento;
        bool isEmpresa = documento.Tipo == TipoDocumentoIdentidad.Ruc && documento.Numero.StartsWith("20", StringComparison.Ordinal);
        if (!isEmpresa || policy == NrusBuyerPolicy.AllowAll)
        {
            return;
        }

        if (policy == NrusBuyerPolicy.RejectRuc20)
        {
            juicio.Add(
                PolicyDecision.Block,
                "IZI-RUS-008",
                "Adquirente.Documento",
                "La tienda está configurada para no emitir boletas a empresas (RUC 20).",
                "Emita a nombre de una persona, o cambie la opción de compradores de la tienda.");
            return;
        }

        juicio.Add(
            PolicyDecision.Warn,
            "IZI-RUS-007",
            "Adquirente.Documento",
            "La boleta de un negocio del Nuevo RUS no da crédito fiscal a la empresa que compra.",
            "Avise al cliente; si necesita factura, debe comprar a un negocio de otro régimen.");
    }
}
