namespace SamplePos.Data.Steps;

/// <summary>The list of backups, and the series that a restore has closed.</summary>
internal static class Respaldos
{
    public static Step Step { get; } = new("respaldos", static dialect =>
        $"""
        CREATE TABLE pos_respaldos (
            id {dialect.Id},
            momento TEXT NOT NULL,
            archivo TEXT NOT NULL,
            bytes BIGINT NOT NULL,
            sha256 TEXT NOT NULL,
            comprobantes BIGINT NOT NULL,
            motivo TEXT NOT NULL,
            caja TEXT NOT NULL,
            milisegundos BIGINT NOT NULL,
            problema TEXT,
            problema_externo TEXT
        );
        CREATE INDEX pos_respaldos_archivo ON pos_respaldos (archivo);
        CREATE TABLE pos_series_cerradas (
            serie TEXT PRIMARY KEY,
            ultimo BIGINT NOT NULL,
            motivo TEXT NOT NULL,
            segura {dialect.Boolean} NOT NULL
        );
        """);
}
