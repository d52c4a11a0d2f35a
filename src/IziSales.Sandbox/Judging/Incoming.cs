using IziSales.Sandbox.Wire;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>A sending whose outside is in order: a name, and bytes.</summary>
internal sealed record Incoming(ComprobanteId Id, ReadOnlyMemory<byte> Xml, bool IsSigned)
{
    /// <summary>Reads a request; null with the reason, in Spanish, when it is not in order.</summary>
    public static Incoming? Read(SendRequest request, out string mistake)
    {
        mistake = "";
        string name = request.NombreArchivo ?? $"{request.Ruc}-{request.TipoDocumento}-{request.Serie}-{request.Numero}";
        if (!ComprobanteId.TryParse(name, out ComprobanteId? id))
        {
            mistake = "El nombre del archivo no es RUC-TIPO-SERIE-NÚMERO (nombre_archivo), o faltan ruc, tipo_documento, serie y numero.";
            return null;
        }

        if (!Agrees(request.Ruc, id.Ruc.Value) || !Agrees(request.TipoDocumento, id.Tipo.Codigo) || !Agrees(request.Serie, id.Numero.Serie.Value)
            || (request.Numero is { } numero && numero != id.Numero.Correlativo))
        {
            mistake = "Los datos ruc, tipo_documento, serie y numero no son los de nombre_archivo.";
            return null;
        }

        byte[] xml = new byte[(request.Xml?.Length ?? 0) + 3];
        if (!Convert.TryFromBase64String(request.Xml ?? "", xml, out int length) || length == 0)
        {
            mistake = "El xml no llegó, o no es Base64.";
            return null;
        }

        return new Incoming(id, xml.AsMemory(0, length), request.Firmado ?? true);
    }

    private static bool Agrees(string? said, string named) => said is null || said == named;
}
