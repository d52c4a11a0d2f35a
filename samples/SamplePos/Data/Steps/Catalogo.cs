namespace SamplePos.Data.Steps;

/// <summary>What the shop keeps about its products beyond name and price. Every bar code stands in one table, so that no two products share one.</summary>
internal static class Catalogo
{
    public static Step Step { get; } = new("catalogo", static dialect =>
        $"""
        ALTER TABLE pos_productos ADD COLUMN mas_barras TEXT;
        ALTER TABLE pos_productos ADD COLUMN categoria TEXT;
        ALTER TABLE pos_productos ADD COLUMN pesado {dialect.Boolean};
        ALTER TABLE pos_productos ADD COLUMN lleva {dialect.Boolean} NOT NULL DEFAULT {dialect.False};
        ALTER TABLE pos_productos ADD COLUMN milesimos BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE pos_productos ADD COLUMN minimo_milesimos BIGINT;
        ALTER TABLE pos_productos ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
        CREATE INDEX pos_productos_categoria ON pos_productos (categoria);
        CREATE INDEX pos_productos_lleva ON pos_productos (lleva);
        CREATE TABLE pos_productos_barras (
            barras TEXT PRIMARY KEY,
            producto BIGINT NOT NULL REFERENCES pos_productos (id)
        );
        CREATE INDEX pos_productos_barras_producto ON pos_productos_barras (producto);
        INSERT INTO pos_productos_barras (barras, producto) SELECT barras, id FROM pos_productos WHERE barras IS NOT NULL;
        """);
}
