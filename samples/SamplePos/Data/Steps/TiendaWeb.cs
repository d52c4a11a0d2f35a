namespace SamplePos.Data.Steps;

/// <summary>The web shop's catalogue among the products, and how far it was read.</summary>
internal static class TiendaWeb
{
    public static Step Step { get; } = new("tienda-web", static dialect =>
        $"""
        ALTER TABLE pos_productos ADD COLUMN woo_id BIGINT;
        ALTER TABLE pos_productos ADD COLUMN de_la_web {dialect.Boolean};
        ALTER TABLE pos_productos ADD COLUMN enlace TEXT;
        ALTER TABLE pos_productos ADD COLUMN existencias TEXT;
        ALTER TABLE pos_productos ADD COLUMN vuelta BIGINT;
        ALTER TABLE pos_productos ADD COLUMN retirado TEXT;
        CREATE UNIQUE INDEX pos_productos_woo ON pos_productos (woo_id) WHERE woo_id IS NOT NULL;
        CREATE TABLE pos_tienda_web (
            clave TEXT PRIMARY KEY,
            direccion TEXT NOT NULL,
            progreso TEXT NOT NULL,
            vuelta BIGINT NOT NULL,
            hechos INTEGER NOT NULL,
            total INTEGER,
            terminada TEXT,
            completa TEXT,
            problema TEXT,
            turno TEXT,
            turno_hasta TEXT
        );
        """);
}
