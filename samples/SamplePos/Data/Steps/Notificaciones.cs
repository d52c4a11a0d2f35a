namespace SamplePos.Data.Steps;

/// <summary>What the shop was told, who has read it, and what became of its message to the webhook.</summary>
internal static class Notificaciones
{
    public static Step Step { get; } = new("notificaciones", static dialect =>
        $"""
        CREATE TABLE pos_notificaciones (
            id {dialect.Id},
            clave TEXT NOT NULL UNIQUE,
            momento TEXT NOT NULL,
            gravedad INTEGER NOT NULL,
            texto TEXT NOT NULL,
            enlace TEXT,
            entrega TEXT NOT NULL,
            respuesta TEXT,
            entregada TEXT
        );
        CREATE INDEX pos_notificaciones_momento ON pos_notificaciones (momento);
        CREATE INDEX pos_notificaciones_por_encolar ON pos_notificaciones (id) WHERE entrega = 'PorEncolar';
        CREATE TABLE pos_notificaciones_leidas (
            usuario TEXT NOT NULL,
            notificacion BIGINT NOT NULL REFERENCES pos_notificaciones (id),
            momento TEXT NOT NULL,
            PRIMARY KEY (usuario, notificacion)
        );
        """);
}
