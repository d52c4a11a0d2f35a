namespace SamplePos.Data.Steps;

/// <summary>Every step in the order in which a new database takes them.</summary>
/// <remarks>A feature adds one file with its step beside this one, and one line at the end of the list. A step that has run anywhere is never changed.</remarks>
public static class AllSteps
{
    /// <summary>In order.</summary>
    public static IReadOnlyList<Step> InOrder { get; } =
    [
        Usuarios.Step,
        Productos.Step,
        Ventas.Step,
        Auditoria.Step,
        Ajustes.Step,
        TiendaWeb.Step,
        Imagenes.Step,
        ClavesApi.Step,
        PedidosWeb.Step,
        Notificaciones.Step,
        Compras.Step,
        Informes.Step,
        Clientes.Step,
        Dieta.Step,
        Catalogo.Step,
        Existencias.Step,
        Importaciones.Step,
        Bienvenida.Step,
        Respaldos.Step,
        Rutinas.Step,
        PedidosSalidas.Step,
        Codigos.Step,
    ];
}
