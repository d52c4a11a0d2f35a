namespace SamplePos.Data.Steps;

/// <summary>When each routine of the program runs, and what came of it.</summary>
internal static class Rutinas
{
    public static Step Step { get; } = new("rutinas", static dialect =>
        $"""
        CREATE TABLE pos_rutinas (
            clave TEXT PRIMARY KEY,
            horario TEXT NOT NULL,
            proxima TEXT,
            comenzada TEXT,
            terminada TEXT,
            hasta TEXT,
            resultado TEXT,
            bien {dialect.Boolean} NOT NULL,
            caja TEXT
        );
        """);
}
