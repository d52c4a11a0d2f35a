namespace IziSales.Sandbox.Judging;

/// <summary>What the codes that the sandbox gives by itself say; words of our own.</summary>
internal static class Textos
{
    public static string Of(int codigo) => codigo switch
    {
        0 => "ha sido aceptado",
        306 => "El archivo XML no se puede leer.",
        1003 => "El tipo de comprobante del contenido no es el del nombre del archivo.",
        1032 => "El número ya fue informado y quedó rechazado o anulado: no se puede volver a usar.",
        1033 => "El número ya fue registrado antes.",
        1034 => "El RUC del contenido no es el del nombre del archivo.",
        1035 => "La serie del contenido no es la del nombre del archivo.",
        1036 => "El número del contenido no es el del nombre del archivo.",
        1059 => "El XML no tiene firma digital.",
        1079 => "Pasó el plazo para enviarlo solo: ahora debe ir en un resumen diario.",
        2329 => "La fecha de emisión está demasiado adelante.",
        2335 => "El documento fue alterado después de firmarse, o su firma no se puede comprobar.",
        >= 4000 => "Observación pedida al sandbox.",
        >= 2000 => "Rechazo pedido al sandbox.",
        _ => "Excepción pedida al sandbox.",
    };
}
