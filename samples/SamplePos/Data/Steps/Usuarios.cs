namespace SamplePos.Data.Steps;

/// <summary>People.</summary>
internal static class Usuarios
{
    public static Step Step { get; } = new("usuarios", static dialect =>
        $"""
        CREATE TABLE pos_usuarios (
            id TEXT PRIMARY KEY,
            nombre TEXT NOT NULL,
            nombre_normal TEXT NOT NULL UNIQUE,
            mostrado TEXT NOT NULL,
            rol TEXT NOT NULL CHECK (rol IN ('admin', 'vendedor', 'lector')),
            activo {dialect.Boolean} NOT NULL,
            clave_hash TEXT,
            debe_cambiar {dialect.Boolean} NOT NULL,
            sello TEXT NOT NULL,
            intentos INTEGER NOT NULL,
            bloqueado_hasta TEXT,
            doble_factor {dialect.Boolean} NOT NULL,
            autenticador TEXT,
            recuperacion TEXT NOT NULL,
            creado TEXT NOT NULL,
            ultimo_ingreso TEXT
        );
        """);
}
