namespace IziSales.Ubl.Reglas;

/// <summary>What a note says about the document it modifies.</summary>
internal static class ReglasNota
{
    public static void Judge(Nota nota, Hallazgos hallazgos)
    {
        bool credito = nota.Tipo == TipoComprobante.NotaCredito;
        Afectado(nota, credito, hallazgos);
        Sustento(nota, hallazgos);
        Descuentos(nota, hallazgos);
        switch (nota)
        {
            case NotaCredito { Motivo: { } motivo }:
                Motivo(motivo, motivo.Ambito, nota, hallazgos);
                break;
            case NotaDebito { Motivo: { } motivo }:
                Motivo(motivo, motivo.Ambito, nota, hallazgos);
                break;
        }
    }

    private static bool IsSobreBoleta(Nota nota) => nota.Afectado.Tipo != TipoComprobante.Factura;

    private static void Afectado(Nota nota, bool credito, Hallazgos hallazgos)
    {
        bool deBoletas = nota.Numero.Serie.IsDeBoletas;
        bool admitido = nota.Afectado.Tipo == TipoComprobante.TicketMaquina
            || nota.Afectado.Tipo == (deBoletas ? TipoComprobante.Boleta : TipoComprobante.Factura);
        if (!nota.Numero.Serie.IsDeContingencia && !admitido)
        {
            string codigo = (deBoletas, credito) switch
            {
                (true, true) => "2399",
                (true, false) => "2400",
                (false, true) => "2116",
                (false, false) => "2204",
            };
            hallazgos.Sunat(codigo, "Afectado.Tipo", $"Una nota de serie {nota.Numero.Serie.Value} no modifica un documento de tipo {nota.Afectado.Tipo.Codigo}.", "La serie de la nota empieza como la del documento que modifica: B para boletas, F para facturas.");
        }

        Serie serie = nota.Afectado.Numero.Serie;
        bool corresponde = serie.IsDeContingencia || serie.IsDeBoletas == IsSobreBoleta(nota);
        if (!corresponde)
        {
            hallazgos.Sunat(credito ? "2117" : "2205", "Afectado.Numero", $"El número {nota.Afectado.Numero.Value} no es de un documento de tipo {nota.Afectado.Tipo.Codigo}.", "Revise la serie y el número del documento que se modifica.");
        }
    }

    private static void Sustento(Nota nota, Hallazgos hallazgos)
    {
        ReglasTexto.Caracteres(nota.Sustento, "Sustento", hallazgos);
        if (string.IsNullOrWhiteSpace(nota.Sustento))
        {
            hallazgos.Sunat("2136", "Sustento", "Falta el sustento de la nota.", "Escriba por qué se emite.");
        }
        else if (!ReglasTexto.IsUnaLinea(nota.Sustento, 1, LargoMaximo.Sustento))
        {
            hallazgos.Sunat("2135", "Sustento", $"El sustento debe tener hasta {LargoMaximo.Sustento} caracteres en una sola línea.", "Acorte el sustento.");
        }
    }

    // 4367 only observes; the Reglamento de Comprobantes (10.1.4) wants a final consumer's discount in the boleta itself, so the SDK refuses.
    private static void Motivo(CodigoCatalogo motivo, AmbitoMotivo ambito, Nota nota, Hallazgos hallazgos)
    {
        if (ambito == AmbitoMotivo.NoBoletas && IsSobreBoleta(nota))
        {
            hallazgos.Sunat("4367", "Motivo", $"El motivo {motivo.Codigo} no corresponde a una boleta.", "Dé el descuento en la boleta misma, o use el motivo 09.");
            hallazgos.Own("IZI-NOT-001", "Motivo", $"Con el motivo {motivo.Codigo} no se emite una nota sobre una boleta (Reglamento de Comprobantes de Pago, art. 10).", "Use el motivo 01, 06, 07 o 09.");
        }

        if (ambito == AmbitoMotivo.SoloFacturas && IsSobreBoleta(nota))
        {
            hallazgos.Sunat("3259", "Motivo", $"El motivo {motivo.Codigo} es solo para facturas al crédito.", "Use otro motivo.");
        }

        if (ambito == AmbitoMotivo.SoloFacturas && !IsSobreBoleta(nota))
        {
            hallazgos.Own("IZI-NOT-002", "Motivo", "La corrección de cuotas de una factura al crédito (motivo 13) no se emite con este SDK.", "Emítala en el portal de SUNAT.");
        }

        if (ambito == AmbitoMotivo.Especial && !nota.Lineas.All(static linea => linea.Afectacion == AfectacionIgv.GravadoIvap || linea.Afectacion == AfectacionIgv.Exportacion))
        {
            hallazgos.Own("IZI-NOT-003", "Motivo", $"El motivo {motivo.Codigo} es solo para exportación o arroz pilado.", "Use otro motivo.");
        }
    }

    // SUNAT adds a note up from its tax bases, its taxes and the charges outside them, and knows no total of discounts there: what else stands beside the
    // lines would not be told. A note that repeats a whole boleta tells it all the same, or both would not cancel; what was read is judged by SUNAT's 4312.
    private static void Descuentos(Nota nota, Hallazgos hallazgos)
    {
        if (!nota.IsDerivado || nota is NotaCredito { IsReversion: true })
        {
            return;
        }

        bool noCuenta = false;
        for (int c = 0; c < nota.CargosDescuentos.Count; c++)
        {
            noCuenta |= !IsCargoFueraDeBase(nota.CargosDescuentos[c].Motivo);
        }

        for (int i = 0; i < nota.Lineas.Count; i++)
        {
            IReadOnlyList<CargoDescuento> cargos = nota.Lineas[i].CargosDescuentos;
            for (int c = 0; c < cargos.Count; c++)
            {
                noCuenta |= cargos[c].Motivo == MotivoCargoDescuento.DescuentoLineaFueraDeBase;
            }
        }

        if (noCuenta)
        {
            hallazgos.Own("IZI-NOT-004", "CargosDescuentos", "Una nota no lleva descuentos globales, cargos globales en la base ni descuentos fuera de la base.", "Ponga en cada línea el importe que de verdad se devuelve o se cobra.");
        }
    }

    private static bool IsCargoFueraDeBase(MotivoCargoDescuento motivo) =>
        motivo == MotivoCargoDescuento.Fise || motivo == MotivoCargoDescuento.RecargoConsumo || motivo == MotivoCargoDescuento.CargoGlobalFueraDeBase;
}
