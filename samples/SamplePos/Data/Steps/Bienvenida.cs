namespace SamplePos.Data.Steps;

/// <summary>How far a new shop has come with setting itself up: a row per step that was done or left out, and for having been offered and ended.</summary>
internal static class Bienvenida
{
    public static Step Step { get; } = new("bienvenida", static _ =>
        """
        CREATE TABLE pos_bienvenida (
            paso TEXT PRIMARY KEY,
            estado TEXT NOT NULL,
            momento TEXT NOT NULL
        );
        """);
}
