namespace SamplePos.Data.Steps;

/// <summary>Which orders of the web shop take goods off the shop's own shelf: announced before their boleta, and with its number once they did.</summary>
internal static class PedidosSalidas
{
    public static Step Step { get; } = new("pedidos-salidas", static _ =>
        """
        CREATE TABLE pos_pedidos_web_salidas (
            clave TEXT PRIMARY KEY,
            empezada TEXT NOT NULL,
            numero TEXT
        );
        CREATE INDEX pos_pedidos_web_salidas_pendientes ON pos_pedidos_web_salidas (empezada) WHERE numero IS NULL;
        """);
}
