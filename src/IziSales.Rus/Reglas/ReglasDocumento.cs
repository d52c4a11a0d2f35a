using IziSales.Ubl;

namespace IziSales.Rus.Reglas;

/// <summary>What the regime forbids whatever the amounts: other documents, broken-out taxes, companies as sellers.</summary>
internal static class ReglasDocumento
{
    private const string Ruc20 = "20";

    public static void Judge(Comprobante comprobante, Juicio juicio)
    {
        TipoDeDocumento(comprobante, juicio);
        TipoDeEmisor(comprobante, juicio);
        Desglose(comprobante, juicio);
        Icbper(comprobante, juicio);
        EnSoles(comprobante, juicio);
    }

    private static void TipoDeDocumento(Comprobante comprobante, Juicio juicio)
    {
        if (comprobante.Tipo == TipoComprobante.Factura)
        {
            juicio.Add(
                PolicyDecision.Block,
                "IZI-RUS-001",
                "Tipo",
                "Un negocio del Nuevo RUS no emite facturas: la primera lo pasa al régimen general desde ese mes (D.Leg. 937 art. 16).",
                "Emita una boleta.");
        }
    }

    private static void TipoDeEmisor(Comprobante comprobante, Juicio juicio)
    {
        if (comprobante.Emisor.Ruc.Value.StartsWith(Ruc20, StringComparison.Ordinal))
        {
            juicio.Add(
                PolicyDecision.Block,
                "IZI-RUS-002",
                "Emisor.Ruc",
                "Un RUC que empieza con 20 es de una empresa, y el Nuevo RUS es solo para personas naturales y sucesiones indivisas.",
                "Revise el RUC del negocio o elija el perfil general.");
        }
    }

    private static void Desglose(Comprobante comprobante, Juicio juicio)
    {
        if (comprobante.Totales.Igv == 0m)
        {
            return;
        }

        if (comprobante.Emisor.TaxProfile.Nombre == NrusTaxProfiles.IgvIncluido.Nombre)
        {
            juicio.Add(
                PolicyDecision.Warn,
                "IZI-RUS-004",
                "Totales.Igv",
                "La boleta desglosa IGV, y en el Nuevo RUS el IGV está dentro de la cuota y no se desglosa.",
                "Si el negocio sigue en el Nuevo RUS use el perfil nrus; si ya salió, use general.");
            return;
        }

        juicio.Add(
            PolicyDecision.Block,
            "IZI-RUS-003",
            "Totales.Igv",
            "Un negocio del Nuevo RUS no desglosa IGV en sus boletas.",
            "Quite la afectación gravada de las líneas y deje la del perfil.");
    }

    private static void Icbper(Comprobante comprobante, Juicio juicio)
    {
        if (comprobante.Totales.Icbper > 0m)
        {
            juicio.Add(
                PolicyDecision.Block,
                "IZI-RUS-005",
                "Totales.Icbper",
                "El impuesto a las bolsas (ICBPER) no se aplica en el Nuevo RUS; SUNAT responde 3240.",
                "Si cobra la bolsa, véndala como un producto más.");
        }
    }

    private static void EnSoles(Comprobante comprobante, Juicio juicio)
    {
        if (comprobante.Moneda != Moneda.Pen)
        {
            juicio.Add(
                PolicyDecision.Block,
                "IZI-RUS-006",
                "Moneda",
                $"Los topes del Nuevo RUS están en soles y esta boleta está en {comprobante.Moneda.Codigo}: no se podría medir.",
                "Emita la boleta en soles.");
        }
    }
}
