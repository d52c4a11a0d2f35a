namespace SamplePos.Data.Steps;

/// <summary>The audit log, to which lines are only ever added.</summary>
internal static class Auditoria
{
    public static Step Step { get; } = new("auditoria", static dialect =>
        $"""
        CREATE TABLE pos_auditoria (
            id {dialect.Id},
            momento TEXT NOT NULL,
            usuario TEXT NOT NULL,
            accion TEXT NOT NULL,
            entidad TEXT NOT NULL,
            clave TEXT NOT NULL,
            antes TEXT,
            despues TEXT,
            direccion TEXT,
            agente TEXT
        );
        CREATE INDEX pos_auditoria_momento ON pos_auditoria (momento);
        CREATE INDEX pos_auditoria_usuario ON pos_auditoria (usuario, id);
        CREATE INDEX pos_auditoria_accion ON pos_auditoria (accion, id);
        {dialect.AppendOnly("pos_auditoria")}
        """);
}
