using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>What only the register can tell: whether the documents that a file speaks of are there, and in which state.</summary>
internal static class ReglasRegistro
{
    /// <summary>Judges a file that is in order by itself.</summary>
    public static Veredicto Judge(Veredicto known, Func<string, Ficha?> find) => known.Documento switch
    {
        Nota nota => Nota(known, nota, find),
        ResumenDiario resumen => Resumen(known, resumen, find),
        ComunicacionBaja baja => Baja(known, baja, find),
        _ => known,
    };

    /// <summary>What an accepted file does to the numbers in it.</summary>
    public static IReadOnlyList<Asiento> Asientos(Veredicto accepted) => accepted.Documento switch
    {
        _ when accepted.Estado is not (EstadoRecibido.Aceptado or EstadoRecibido.Observado) => [],
        ResumenDiario resumen => [.. resumen.Lineas.Select(linea => Asiento.From(resumen, linea))],
        ComunicacionBaja baja => [.. baja.Lineas.Select(linea => Asiento.From(baja, linea))],
        _ => [],
    };

    /// <summary>A line as people count and name it.</summary>
    public static string Linea(int index, DocumentoReferido documento) =>
        string.Create(CultureInfo.InvariantCulture, $"Línea {index + 1}, {documento.Numero.Value}");

    // Tickets of machines and documents on paper are in no electronic register.
    private static bool IsElectronico(DocumentoReferido documento) =>
        !documento.Numero.Serie.IsDeContingencia
        && (documento.Tipo == TipoComprobante.Boleta || documento.Tipo == TipoComprobante.Factura);

    private static Veredicto Nota(Veredicto known, Nota nota, Func<string, Ficha?> find)
    {
        if (!IsElectronico(nota.Afectado))
        {
            return known;
        }

        bool credito = nota is NotaCredito;
        Ficha? afectado = find(Asiento.NombreOf(nota, nota.Afectado));
        int codigo = afectado switch
        {
            null => credito ? 2119 : 2209,
            { Estado: EstadoRecibido.Anulado } => credito ? 2120 : 2207,
            { IsVigente: false } => credito ? 2121 : 2208,
            { Fecha: { } fecha } when fecha > Lima.DateOf(nota.FechaEmision) => 2885,
            _ => 0,
        };
        return codigo == 0 ? known : known.Con(codigo, nota.Afectado.Numero.Value);
    }

    private static Veredicto Resumen(Veredicto known, ResumenDiario resumen, Func<string, Ficha?> find)
    {
        HashSet<string> added = [.. resumen.Lineas.Where(static linea => linea.Estado == EstadoItemResumen.Adicionar).Select(linea => Asiento.NombreOf(resumen, linea.Documento))];
        for (int i = 0; i < resumen.Lineas.Count; i++)
        {
            LineaResumen linea = resumen.Lineas[i];
            int codigo = Estado(linea, find(Asiento.NombreOf(resumen, linea.Documento)), added.Contains(Asiento.NombreOf(resumen, linea.Documento)));
            codigo = codigo == 0 ? Afectado(resumen, linea, find, added) : codigo;
            if (codigo != 0)
            {
                return known.Con(codigo, Linea(i, linea.Documento));
            }
        }

        return known;
    }

    // Adding and annulling a document within one file is lawful; it is there as soon as it is added.
    private static int Estado(LineaResumen linea, Ficha? ficha, bool isAdded) => ficha switch
    {
        { IsVigente: false } => 2987,
        not null => linea.Estado == EstadoItemResumen.Adicionar ? 2282 : 0,
        null => linea.Estado == EstadoItemResumen.Adicionar || isAdded ? 0 : 2663,
    };

    private static int Afectado(ResumenDiario resumen, LineaResumen linea, Func<string, Ficha?> find, HashSet<string> added)
    {
        if (linea.Afectado is not { } afectado || linea.Estado == EstadoItemResumen.Anular || !IsElectronico(afectado))
        {
            return 0;
        }

        string nombre = Asiento.NombreOf(resumen, afectado);
        return find(nombre) switch
        {
            null => added.Contains(nombre) ? 0 : 2989,
            { IsVigente: false } => 2990,
            _ => 0,
        };
    }

    private static Veredicto Baja(Veredicto known, ComunicacionBaja baja, Func<string, Ficha?> find)
    {
        for (int i = 0; i < baja.Lineas.Count; i++)
        {
            DocumentoReferido documento = baja.Lineas[i].Documento;
            int codigo = find(Asiento.NombreOf(baja, documento)) switch
            {
                null => 2105,
                { Estado: EstadoRecibido.Anulado } => 2323,
                { IsVigente: false } => 2398,
                { Fecha: { } fecha } when fecha != baja.Fechas.Referencia => 2375,
                _ => 0,
            };
            if (codigo != 0)
            {
                return known.Con(codigo, Linea(i, documento));
            }
        }

        return known;
    }
}
