namespace SamplePos.Data.Steps;

/// <summary>What the shop knows about a sale beyond its boleta, tills with their sessions, and what people owe.</summary>
internal static class Ventas
{
    public static Step Step { get; } = new("ventas", static dialect =>
        $"""
        CREATE TABLE pos_cajas (
            id {dialect.Id},
            nombre TEXT NOT NULL UNIQUE,
            creada TEXT NOT NULL
        );
        CREATE TABLE pos_caja_sesiones (
            id {dialect.Id},
            caja BIGINT NOT NULL REFERENCES pos_cajas (id),
            abierta TEXT NOT NULL,
            abrio TEXT NOT NULL,
            fondo_centimos BIGINT NOT NULL CHECK (fondo_centimos >= 0),
            cerrada TEXT,
            cerro TEXT,
            cierre TEXT
        );
        CREATE UNIQUE INDEX pos_caja_sesiones_abiertas ON pos_caja_sesiones (caja) WHERE cerrada IS NULL;
        CREATE TABLE pos_caja_movimientos (
            clave TEXT PRIMARY KEY,
            sesion BIGINT NOT NULL REFERENCES pos_caja_sesiones (id),
            momento TEXT NOT NULL,
            usuario TEXT NOT NULL,
            tipo TEXT NOT NULL CHECK (tipo IN ('ingreso', 'retiro')),
            centimos BIGINT NOT NULL CHECK (centimos > 0),
            motivo TEXT NOT NULL
        );
        CREATE INDEX pos_caja_movimientos_sesion ON pos_caja_movimientos (sesion);
        {dialect.AppendOnly("pos_caja_movimientos")}
        CREATE TABLE pos_fiado_cuentas (
            id {dialect.Id},
            nombre TEXT NOT NULL,
            busqueda TEXT NOT NULL,
            documento TEXT UNIQUE,
            telefono TEXT,
            limite_centimos BIGINT NOT NULL CHECK (limite_centimos >= 0),
            activa {dialect.Boolean} NOT NULL,
            creada TEXT NOT NULL
        );
        CREATE TABLE pos_fiado_abonos (
            clave TEXT PRIMARY KEY,
            cuenta BIGINT NOT NULL REFERENCES pos_fiado_cuentas (id),
            sesion BIGINT NOT NULL REFERENCES pos_caja_sesiones (id),
            momento TEXT NOT NULL,
            usuario TEXT NOT NULL,
            metodo TEXT NOT NULL,
            centimos BIGINT NOT NULL CHECK (centimos > 0),
            entregado_centimos BIGINT NOT NULL CHECK (entregado_centimos >= 0)
        );
        CREATE INDEX pos_fiado_abonos_cuenta ON pos_fiado_abonos (cuenta);
        CREATE INDEX pos_fiado_abonos_sesion ON pos_fiado_abonos (sesion);
        {dialect.AppendOnly("pos_fiado_abonos")}
        CREATE TABLE pos_ventas (
            clave TEXT PRIMARY KEY,
            estado TEXT NOT NULL CHECK (estado IN ('pendiente', 'emitida', 'descartada', 'reemplazada', 'devuelta')),
            creada TEXT NOT NULL,
            vendedor TEXT NOT NULL,
            sesion BIGINT REFERENCES pos_caja_sesiones (id),
            confirmo_limite {dialect.Boolean} NOT NULL,
            huella TEXT NOT NULL,
            numero TEXT UNIQUE
        );
        CREATE INDEX pos_ventas_pendientes ON pos_ventas (estado) WHERE estado = 'pendiente';
        CREATE INDEX pos_ventas_sesion ON pos_ventas (sesion);
        CREATE TABLE pos_ventas_pagos (
            venta TEXT NOT NULL REFERENCES pos_ventas (clave),
            orden INTEGER NOT NULL,
            metodo TEXT NOT NULL,
            centimos BIGINT NOT NULL CHECK (centimos > 0),
            recibido_centimos BIGINT,
            referencia TEXT,
            cuenta BIGINT REFERENCES pos_fiado_cuentas (id),
            PRIMARY KEY (venta, orden)
        );
        CREATE INDEX pos_ventas_pagos_cuenta ON pos_ventas_pagos (cuenta) WHERE cuenta IS NOT NULL;
        CREATE TABLE pos_ventas_devueltas (
            venta TEXT PRIMARY KEY REFERENCES pos_ventas (clave),
            sesion BIGINT REFERENCES pos_caja_sesiones (id),
            momento TEXT NOT NULL,
            usuario TEXT NOT NULL
        );
        CREATE INDEX pos_ventas_devueltas_sesion ON pos_ventas_devueltas (sesion);
        {dialect.AppendOnly("pos_ventas_devueltas")}
        CREATE TABLE pos_ventas_retenidas (
            clave TEXT PRIMARY KEY,
            caja BIGINT REFERENCES pos_cajas (id),
            nombre TEXT NOT NULL,
            retenida TEXT NOT NULL,
            usuario TEXT NOT NULL,
            centimos BIGINT NOT NULL,
            contenido TEXT NOT NULL
        );
        """);
}
