namespace SamplePos.Data.Steps;

/// <summary>Customers, whose boletas are whose, and whose the pages of the notebook are.</summary>
internal static class Clientes
{
    public static Step Step { get; } = new("clientes", static dialect =>
        $"""
        CREATE TABLE pos_clientes (
            id {dialect.Id},
            tipo TEXT NOT NULL,
            numero TEXT,
            nombre TEXT NOT NULL,
            busqueda TEXT NOT NULL,
            telefono TEXT,
            correo TEXT,
            direccion TEXT,
            notas TEXT,
            activo {dialect.Boolean} NOT NULL,
            version BIGINT NOT NULL,
            creado TEXT NOT NULL
        );
        CREATE UNIQUE INDEX pos_clientes_documento ON pos_clientes (tipo, numero) WHERE numero IS NOT NULL;
        CREATE INDEX pos_clientes_busqueda ON pos_clientes (busqueda);
        CREATE TABLE pos_clientes_compras (
            venta TEXT PRIMARY KEY,
            cliente BIGINT NOT NULL REFERENCES pos_clientes (id),
            numero TEXT NOT NULL,
            momento TEXT NOT NULL,
            centimos BIGINT NOT NULL
        );
        CREATE INDEX pos_clientes_compras_cliente ON pos_clientes_compras (cliente, momento);
        CREATE TABLE pos_clientes_avance (
            emisor TEXT PRIMARY KEY,
            dia TEXT NOT NULL
        );
        ALTER TABLE pos_fiado_cuentas ADD COLUMN cliente BIGINT REFERENCES pos_clientes (id);
        """);
}
