namespace SamplePos.E2E;

/// <summary>Who may do what, route by route: the readable side of the role matrix. A new route without a line here fails <see cref="RouteTests"/>.</summary>
/// <remarks>o: open to everybody; l: lector, v: vendedor, a: admin.</remarks>
public static class RouteTable
{
    public static IReadOnlyDictionary<string, string> Who { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // The door
        ["GET /ingresar"] = "olva",
        ["POST /ingresar"] = "olva",
        ["GET /ingresar/codigo"] = "olva",
        ["POST /ingresar/codigo"] = "olva",
        ["GET /salir"] = "lva",
        ["POST /salir"] = "lva",
        ["GET /sin-permiso"] = "lva",
        ["GET /error/{codigo:int?}"] = "olva",
        ["GET /health"] = "olva",
        ["GET /health/live"] = "olva",
        ["GET /health/ready"] = "olva",
        ["GET /c/{number}/{firma}"] = "olva", // the link's signature is asked for
        ["POST /woo/{tienda}/avisos"] = "olva", // the shop's signature is asked for

        // Everybody who has entered
        ["GET /cuenta"] = "lva",
        ["POST /cuenta"] = "lva",
        ["GET /cuenta/celular"] = "lva",
        ["POST /cuenta/celular?handler=Encender"] = "lva",
        ["POST /cuenta/celular?handler=Apagar"] = "lva",
        ["GET /boletas"] = "lva",
        ["GET /boletas/{numero}"] = "lva",
        ["GET /api/products/search"] = "lva",
        ["GET /api/rus/status"] = "lva",
        ["GET /api/sending/status"] = "lva",
        ["GET /api/sales/{number}"] = "lva",
        ["GET /api/sales/{number}/pdf"] = "lva",
        ["GET /api/sales/{number}/ticket"] = "lva",
        ["GET /api/sales/{number}/escpos"] = "lva",
        ["GET /api/sales/{number}/xml"] = "lva",
        ["GET /api/sales/{number}/cdr"] = "lva",
        ["GET /api/sales/{number}/mensaje"] = "lva",
        ["GET /api/imagenes/{hash}"] = "lva",
        ["GET /api/printer/status"] = "lva",
        ["GET /api/openapi.json"] = "lva",

        // Selling
        ["GET /"] = "va",
        ["POST /api/sales/"] = "va",
        ["POST /api/sales/quote"] = "va",
        ["GET /api/sales/by-key/{key}"] = "va",
        ["POST /api/sales/{number}/print"] = "va",
        ["POST /api/products/quick"] = "va",
        ["GET /api/buyers/{kind}/{number}"] = "va",
        ["GET /api/held/"] = "va",
        ["POST /api/held/"] = "va",
        ["POST /api/held/{key}/take"] = "va",
        ["GET /impresion"] = "va",
        ["POST /impresion?handler=Reimprimir"] = "va",
        ["POST /impresion?handler=Quitar"] = "va",

        // The drawer
        ["GET /caja"] = "va",
        ["POST /caja?handler=Abrir"] = "va",
        ["POST /caja?handler=Ingreso"] = "va",
        ["POST /caja?handler=Retiro"] = "va",
        ["POST /caja?handler=Cerrar"] = "va",
        ["POST /caja?handler=Cambiar"] = "va",
        ["GET /caja/cierres"] = "va",
        ["GET /caja/cierres/{id:long}"] = "va",
        ["GET /api/caja/"] = "va",
        ["POST /api/caja/abrir"] = "va",
        ["GET /api/caja/cierres/{id:long}/ticket"] = "va",
        ["GET /api/caja/cierres/{id:long}/pdf"] = "va",
        ["GET /api/caja/cierres/{id:long}/escpos"] = "va",

        // Credit
        ["GET /fiado"] = "va",
        ["POST /fiado"] = "a",
        ["GET /fiado/{id:long}"] = "va",
        ["POST /fiado/{id:long}?handler=Abonar"] = "va",
        ["POST /fiado/{id:long}?handler=Cambiar"] = "a",
        ["GET /api/fiado"] = "va",

        // Mending
        ["POST /boletas/{numero}?handler=Anular"] = "a",
        ["POST /boletas/{numero}?handler=Devolver"] = "a",
        ["POST /boletas/{numero}?handler=Emitir"] = "a",
        ["POST /boletas/{numero}?handler=Reenviar"] = "a",

        // Settings
        ["GET /ajustes"] = "a",
        ["GET /ajustes/empresa"] = "a",
        ["POST /ajustes/empresa"] = "a",
        ["POST /ajustes/empresa?handler=Probar"] = "a",
        ["GET /ajustes/caja"] = "a",
        ["POST /ajustes/caja"] = "a",
        ["POST /ajustes/caja?handler=Probar"] = "a",
        ["GET /ajustes/regimen"] = "a",
        ["POST /ajustes/regimen"] = "a",
        ["POST /ajustes/regimen?handler=Probar"] = "a",
        ["GET /ajustes/canal"] = "a",
        ["POST /ajustes/canal"] = "a",
        ["POST /ajustes/canal?handler=Probar"] = "a",
        ["GET /ajustes/cobro"] = "a",
        ["POST /ajustes/cobro"] = "a",
        ["POST /ajustes/cobro?handler=Probar"] = "a",
        ["GET /ajustes/impresora"] = "a",
        ["POST /ajustes/impresora"] = "a",
        ["POST /ajustes/impresora?handler=Probar"] = "a",
        ["GET /ajustes/tienda-web"] = "a",
        ["POST /ajustes/tienda-web"] = "a",
        ["POST /ajustes/tienda-web?handler=Probar"] = "a",
        ["GET /pedidos"] = "lva",
        ["POST /pedidos?handler=Emitir"] = "va",
        ["POST /pedidos?handler=Todos"] = "va",
        ["POST /pedidos?handler=Buscar"] = "va",
        ["GET /api/pedidos/estado"] = "lva",
        ["GET /tienda-web"] = "a",
        ["GET /api/tienda-web/estado"] = "a",
        ["POST /api/tienda-web/sincronizar"] = "a",

        // People, keys and the audit log
        ["GET /personas"] = "a",
        ["GET /personas/nueva"] = "a",
        ["POST /personas/nueva"] = "a",
        ["GET /personas/{id}"] = "a",
        ["POST /personas/{id}"] = "a",
        ["POST /personas/{id}?handler=Restablecer"] = "a",
        ["POST /personas/{id}?handler=Desbloquear"] = "a",
        ["POST /personas/{id}?handler=Celular"] = "a",
        ["POST /personas/{id}?handler=Inhabilitar"] = "a",
        ["POST /personas/{id}?handler=Habilitar"] = "a",
        ["GET /claves"] = "a",
        ["POST /claves"] = "a",
        ["POST /claves?handler=Revocar"] = "a",
        ["GET /auditoria"] = "a",
    };
}
