namespace IziSales.Sandbox.Judging;

/// <summary>What the codes that the sandbox gives by itself say; words of our own.</summary>
internal static class Textos
{
    private static readonly Dictionary<int, string> Known = new()
    {
        [0] = "ha sido aceptado",
        [98] = "El envío todavía se está procesando.",
        [100] = "El sistema no puede atender ahora. Envíe lo mismo más tarde.",
        [102] = "El usuario o la contraseña no son correctos.",
        [111] = "El usuario no tiene permiso para enviar comprobantes.",
        [127] = "No hay ningún envío con ese ticket.",
        [140] = "El mismo comprobante se está procesando: pregunte más tarde, no lo envíe otra vez.",
        [151] = "El nombre del archivo ZIP no es el de un comprobante ni el de un resumen.",
        [152] = "Un resumen o una comunicación de baja no se envía por este método.",
        [154] = "El RUC del archivo no es el del usuario.",
        [155] = "El archivo ZIP llegó vacío.",
        [156] = "El archivo ZIP está dañado.",
        [157] = "El archivo ZIP no trae ningún comprobante.",
        [158] = "El archivo informa demasiados comprobantes; el máximo es 500.",
        [160] = "El archivo XML llegó vacío.",
        [161] = "El nombre del XML no es el del ZIP.",
        [200] = "El proceso falló por dentro. Envíe lo mismo más tarde.",
        [306] = "El archivo XML no se puede leer.",
        [402] = "El archivo ya fue enviado y está en proceso (98): pregunte por su ticket, no lo envíe otra vez.",
        [1003] = "El tipo de comprobante del contenido no es el del nombre del archivo.",
        [1032] = "El número ya fue informado y quedó rechazado o anulado: no se puede volver a usar.",
        [1033] = "El número ya fue registrado antes.",
        [1034] = "El RUC del contenido no es el del nombre del archivo.",
        [1035] = "La serie del contenido no es la del nombre del archivo.",
        [1036] = "El número del contenido no es el del nombre del archivo.",
        [1059] = "El XML no tiene firma digital.",
        [1079] = "Pasó el plazo para enviarlo solo: ahora debe ir en un resumen diario.",
        [2105] = "No se puede dar de baja: no está registrado.",
        [2108] = "Pasó el plazo para enviarlo.",
        [2119] = "El comprobante que la nota de crédito modifica no está registrado.",
        [2120] = "El comprobante que la nota de crédito modifica está anulado.",
        [2121] = "El comprobante que la nota de crédito modifica fue rechazado.",
        [2207] = "El comprobante que la nota de débito modifica está anulado.",
        [2208] = "El comprobante que la nota de débito modifica fue rechazado.",
        [2209] = "El comprobante que la nota de débito modifica no está registrado.",
        [2220] = "La identificación del contenido no es la del nombre del archivo.",
        [2223] = "El resumen ya fue presentado: un nuevo intento lleva otro número.",
        [2236] = "La fecha de generación del resumen está después de hoy.",
        [2282] = "El comprobante ya estaba informado: no se puede adicionar otra vez.",
        [2301] = "La fecha de generación de la comunicación de baja está después de hoy.",
        [2323] = "El comprobante ya estaba dado de baja.",
        [2324] = "La comunicación de baja ya fue presentada: un nuevo intento lleva otro número.",
        [2329] = "La fecha de emisión está demasiado adelante.",
        [2335] = "El documento fue alterado después de firmarse, o su firma no se puede comprobar.",
        [2375] = "La fecha de emisión del comprobante no es la que dice la comunicación de baja.",
        [2398] = "No se puede dar de baja: fue rechazado.",
        [2663] = "No se puede modificar ni anular: no está registrado.",
        [2885] = "La nota tiene fecha anterior a la del comprobante que modifica.",
        [2957] = "Pasó el plazo para anular: use una nota de crédito.",
        [2987] = "El comprobante está anulado o rechazado: ya no admite cambios.",
        [2989] = "La boleta que la nota modifica no está registrada.",
        [2990] = "La boleta que la nota modifica está anulada o rechazada.",
        [4443] = "Se informó fuera de plazo.",
    };

    public static string Of(int codigo) => Known.GetValueOrDefault(codigo) ?? codigo switch
    {
        >= 4000 => "Observación pedida al sandbox.",
        >= 2000 => "Rechazo pedido al sandbox.",
        _ => "Excepción pedida al sandbox.",
    };
}
