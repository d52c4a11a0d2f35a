namespace SamplePos.Data.Steps;

/// <summary>What came in and went out of every counted product. Lines are only added, but for those of a sale, which come and go with it.</summary>
internal static class Existencias
{
    public static Step Step { get; } = new("existencias", static dialect =>
        $"""
        CREATE TABLE pos_existencias (
            id {dialect.Id},
            clave TEXT NOT NULL UNIQUE,
            producto BIGINT NOT NULL REFERENCES pos_productos (id),
            tipo TEXT NOT NULL CHECK (tipo IN ('inicial', 'compra', 'venta', 'devolucion', 'anulacion', 'ajuste', 'merma', 'conteo')),
            milesimos BIGINT NOT NULL,
            momento TEXT NOT NULL,
            usuario TEXT NOT NULL,
            motivo TEXT,
            venta TEXT,
            vigente {dialect.Boolean} NOT NULL DEFAULT {dialect.True}
        );
        CREATE INDEX pos_existencias_producto ON pos_existencias (producto, id);
        CREATE INDEX pos_existencias_venta ON pos_existencias (venta) WHERE venta IS NOT NULL;
        CREATE INDEX pos_existencias_vendido ON pos_existencias (tipo, momento);
        {dialect.AppendOnlyUnless("pos_existencias", "OLD.tipo = 'venta'")}
        """);
}
