using IziSales.Sandbox.Judging;
using IziSales.Ubl;

namespace IziSales.Sandbox.Soap;

/// <summary>billConsultService: what became of a factura or of a note on one, in that service's own codes. Boletas it does not know.</summary>
internal static class ConsultaCdr
{
    public static (string Code, string Message, byte[]? Cdr) Of(SoapRequest request, string name, MesaDePartes mesa, bool wantsCdr, SandboxFault? fault)
    {
        if (!Ruc.TryParse(request["rucComprobante"], out _))
        {
            return ("0004", "El RUC no es válido.", null);
        }

        if (request["tipoComprobante"] is not ("01" or "07" or "08"))
        {
            return ("0009", "Aquí solo se consultan facturas y sus notas: tipos 01, 07 y 08.", null);
        }

        if (request["serieComprobante"] is not ['F', ..])
        {
            return ("0010", "Aquí solo se consultan series que empiezan con F.", null);
        }

        return ComprobanteId.TryParse(name, out ComprobanteId? id)
            ? Of(mesa.Query(id, fault), wantsCdr)
            : ("0007", "El número no es válido.", null);
    }

    private static (string Code, string Message, byte[]? Cdr) Of(Consulta consulta, bool wantsCdr) => consulta.Estado switch
    {
        null or EstadoRecibido.NoRegistrado => ("0011", "El comprobante no existe.", null),
        _ when wantsCdr => ("0004", "La constancia existe.", consulta.CdrZip),
        EstadoRecibido.Rechazado => ("0002", "El comprobante existe y fue rechazado.", null),
        EstadoRecibido.Anulado => ("0003", "El comprobante existe y está de baja.", null),
        _ => ("0001", "El comprobante existe y fue aceptado.", null),
    };
}
