namespace SamplePos.Control;

/// <summary>What the audit log can say was done, with the words that a person reads.</summary>
public static class Acciones
{
    public const string Ingreso = "ingreso";
    public const string IngresoFallido = "ingreso-fallido";
    public const string Salida = "salida";
    public const string Venta = "venta";
    public const string CajaAbierta = "caja-abierta";
    public const string CajaMovida = "caja-movida";
    public const string CajaCerrada = "caja-cerrada";
    public const string Abono = "abono";
    public const string CuentaFiado = "cuenta-fiado";
    public const string ProductoCreado = "producto-creado";
    public const string ProductoCambiado = "producto-cambiado";
    public const string PrecioCambiado = "precio-cambiado";
    public const string CodigoRepetido = "codigo-repetido";
    public const string ProductosImportados = "productos-importados";
    public const string ExistenciasMovidas = "existencias-movidas";
    public const string Conteo = "conteo";
    public const string Anulacion = "anulacion";
    public const string NotaCredito = "nota-credito";
    public const string Reemision = "reemision";
    public const string Reenvio = "reenvio";
    public const string Ajuste = "ajuste";
    public const string PersonaCreada = "persona-creada";
    public const string PersonaCambiada = "persona-cambiada";
    public const string ClaveRestablecida = "clave-restablecida";
    public const string ClaveCambiada = "clave-cambiada";
    public const string Desbloqueo = "desbloqueo";
    public const string DobleFactor = "doble-factor";
    public const string PedidoWeb = "pedido-web";
    public const string ClaveApi = "clave-api";
    public const string Compra = "compra";
    public const string CompraCorregida = "compra-corregida";
    public const string CompraAnulada = "compra-anulada";
    public const string NotificacionReintentada = "notificacion-reintentada";
    public const string Cliente = "cliente";
    public const string Dependiente = "dependiente";
    public const string DietaProducto = "dieta-producto";
    public const string Padron = "padron";
    public const string Bienvenida = "bienvenida";
    public const string Respaldo = "respaldo";
    public const string Restauracion = "restauracion";
    public const string SerieLiberada = "serie-liberada";
    public const string TareaPedida = "tarea-pedida";

    /// <summary>Every action in the order of the filter, with its words. A feature that records something new adds its line.</summary>
    public static IReadOnlyDictionary<string, string> Palabras { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Ingreso] = "Ingresó",
        [IngresoFallido] = "Ingreso fallido",
        [Salida] = "Salió",
        [Venta] = "Vendió",
        [CajaAbierta] = "Abrió caja",
        [CajaMovida] = "Movió efectivo",
        [CajaCerrada] = "Cerró caja",
        [Abono] = "Recibió abono",
        [CuentaFiado] = "Cambió cuenta de fiado",
        [ProductoCreado] = "Creó producto",
        [ProductoCambiado] = "Cambió producto",
        [PrecioCambiado] = "Cambió precio",
        [CodigoRepetido] = "Encontró un código repetido",
        [ProductosImportados] = "Importó productos",
        [ExistenciasMovidas] = "Movió existencias",
        [Conteo] = "Contó existencias",
        [Anulacion] = "Pidió anular",
        [NotaCredito] = "Emitió nota de crédito",
        [Reemision] = "Emitió de nuevo",
        [Reenvio] = "Volvió a enviar",
        [Ajuste] = "Cambió ajustes",
        [PersonaCreada] = "Agregó persona",
        [PersonaCambiada] = "Cambió persona",
        [ClaveRestablecida] = "Restableció contraseña",
        [ClaveCambiada] = "Cambió su contraseña",
        [Desbloqueo] = "Desbloqueó",
        [DobleFactor] = "Cambió doble factor",
        [PedidoWeb] = "Pidió emitir pedido web",
        [ClaveApi] = "Clave de API",
        [Compra] = "Anotó compra",
        [CompraCorregida] = "Corrigió compra",
        [CompraAnulada] = "Quitó compra",
        [NotificacionReintentada] = "Reintentó un aviso",
        [Cliente] = "Cambió cliente",
        [Dependiente] = "Cambió restricciones",
        [DietaProducto] = "Cambió ingredientes",
        [Padron] = "Importó el padrón",
        [Bienvenida] = "Puesta en marcha",
        [Respaldo] = "Pidió un respaldo",
        [Restauracion] = "Restauró un respaldo",
        [SerieLiberada] = "Dejó seguir una serie",
        [TareaPedida] = "Ejecutó una tarea",
    };

    /// <summary>The words of an action; the action itself when a newer program wrote it.</summary>
    public static string Decir(string accion) => Palabras.GetValueOrDefault(accion, accion);
}
