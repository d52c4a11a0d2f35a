namespace SamplePos.Data.Steps;

/// <summary>What the shop chose, a row a section.</summary>
internal static class Ajustes
{
    public static Step Step { get; } = new("ajustes", static _ =>
        """
        CREATE TABLE pos_ajustes (
            clave TEXT PRIMARY KEY,
            version BIGINT NOT NULL,
            contenido TEXT NOT NULL,
            cambiado TEXT NOT NULL
        );
        """);
}
