namespace IziSales.Ubl.Reglas;

/// <summary>
/// SUNAT's rules that can be judged without its registers, and ours where the law asks for more. Each rule stands in the file of what it judges and is
/// found by searching for its code in quotes.
/// </summary>
internal static class ReglasSunat
{
    public static ValidationReport Judge(Comprobante comprobante)
    {
        var hallazgos = new Hallazgos { IsDeFactura = comprobante is Factura or Nota { Afectado.Tipo.Codigo: "01" } };
        ReglasCabecera.Judge(comprobante, hallazgos);
        ReglasEmisor.Judge(comprobante.Emisor, hallazgos);
        ReglasAdquirente.Judge(comprobante, hallazgos);
        ReglasLineas.Judge(comprobante, hallazgos);
        ReglasTributos.Judge(comprobante, hallazgos);
        ReglasCargosDescuentos.Judge(comprobante, hallazgos);
        ReglasTotales.Judge(comprobante, hallazgos);
        switch (comprobante)
        {
            case Factura factura:
                ReglasFactura.Judge(factura, hallazgos);
                break;
            case Nota nota:
                ReglasNota.Judge(nota, hallazgos);
                break;
        }

        return hallazgos.ToReport();
    }
}
