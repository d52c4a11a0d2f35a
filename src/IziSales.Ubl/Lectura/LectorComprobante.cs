using System.Xml.Linq;
using IziSales.Ubl.Reglas;

namespace IziSales.Ubl.Lectura;

/// <summary>What boletas, facturas and notes have in common.</summary>
internal static class LectorComprobante
{
    /// <summary>The parts; null when issuer, number or date could not be read.</summary>
    public static ComprobanteDatos? Read(XElement root, LectorClase clase, TipoOperacion? operacion, Hallazgos hallazgos)
    {
        LectorCabecera.Versiones(root, "2.1", "2.0", hallazgos);
        LectorFirma.Judge(root, hallazgos);
        LectorAtributos.Judge(root, hallazgos);
        LectorReferencias.Judge(root, hallazgos);
        NumeroComprobante? numero = LectorCabecera.Numero(root, hallazgos);
        DateTimeOffset? fecha = LectorCabecera.Fecha(root, hallazgos);
        Moneda moneda = LectorCabecera.Moneda(root, hallazgos);
        Ruc? ruc = LectorPartes.Ruc(root, clase, hallazgos);
        Adquirente adquirente = LectorPartes.Adquirente(root, clase, hallazgos);
        IReadOnlyList<Linea> lineas = [.. LectorLinea.ReadAll(root, clase, hallazgos)];
        IReadOnlyList<CargoDescuento> cargos = LectorCargos.ReadAll(root, NivelCargoDescuento.Global, hallazgos);
        Totales totales = LectorTotales.Read(root, clase, hallazgos);
        (IReadOnlyList<Leyenda> leyendas, IReadOnlyList<string> observaciones) = LectorCabecera.Notas(root, hallazgos);
        if (ruc is null || numero is null || fecha is null)
        {
            return null;
        }

        return new ComprobanteDatos
        {
            Emisor = LectorPartes.Emisor(root, ruc, operacion, hallazgos),
            Adquirente = adquirente,
            Numero = numero,
            FechaEmision = fecha.Value,
            Operacion = operacion,
            Moneda = moneda,
            Lineas = lineas,
            CargosDescuentos = cargos,
            Totales = totales,
            Leyendas = leyendas,
            Observaciones = observaciones,
        };
    }
}
