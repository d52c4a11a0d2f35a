namespace SamplePos.Data.Steps;

/// <summary>The orders of the web shop as they were last seen, and how far it was asked for them.</summary>
internal static class PedidosWeb
{
    public static Step Step { get; } = new("pedidos-web", static dialect =>
        $"""
        CREATE TABLE pos_pedidos_web (
            tienda TEXT NOT NULL,
            pedido BIGINT NOT NULL,
            estado TEXT NOT NULL,
            actualizado TEXT NOT NULL,
            busqueda TEXT NOT NULL,
            contenido {dialect.Bytes} NOT NULL,
            PRIMARY KEY (tienda, pedido)
        );
        CREATE INDEX pos_pedidos_web_estado ON pos_pedidos_web (tienda, estado, actualizado);
        CREATE TABLE pos_pedidos_web_lectura (
            tienda TEXT PRIMARY KEY,
            desde TEXT NOT NULL,
            hasta TEXT NOT NULL
        );
        """);
}
