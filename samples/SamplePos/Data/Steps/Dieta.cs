namespace SamplePos.Data.Steps;

/// <summary>For whom customers buy, what products are made of, and what was blocked or let pass.</summary>
internal static class Dieta
{
    public static Step Step { get; } = new("dieta", static dialect =>
        $"""
        CREATE TABLE pos_dieta_dependientes (
            id {dialect.Id},
            cliente BIGINT NOT NULL REFERENCES pos_clientes (id),
            nombre TEXT NOT NULL,
            clase TEXT,
            restricciones TEXT NOT NULL,
            activo {dialect.Boolean} NOT NULL,
            version BIGINT NOT NULL
        );
        CREATE INDEX pos_dieta_dependientes_cliente ON pos_dieta_dependientes (cliente);
        CREATE TABLE pos_dieta_productos (
            producto BIGINT PRIMARY KEY REFERENCES pos_productos (id) ON DELETE CASCADE,
            ingredientes TEXT NOT NULL,
            etiquetas TEXT NOT NULL,
            version BIGINT NOT NULL
        );
        CREATE TABLE pos_dieta_historial (
            id {dialect.Id},
            momento TEXT NOT NULL,
            usuario TEXT NOT NULL,
            que TEXT NOT NULL CHECK (que IN ('bloqueo', 'autorizacion')),
            venta TEXT NOT NULL,
            dependiente BIGINT NOT NULL,
            nombre TEXT NOT NULL,
            producto BIGINT NOT NULL,
            producto_nombre TEXT NOT NULL,
            motivos TEXT NOT NULL,
            razon TEXT CHECK (que = 'bloqueo' OR razon IS NOT NULL),
            busqueda TEXT NOT NULL,
            UNIQUE (venta, dependiente, producto, que)
        );
        {dialect.AppendOnly("pos_dieta_historial")}
        """);
}
