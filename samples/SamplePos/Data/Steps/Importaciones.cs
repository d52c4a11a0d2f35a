namespace SamplePos.Data.Steps;

/// <summary>Lists of products that wait for a person to look at what they would do, and what those that were carried out did.</summary>
internal static class Importaciones
{
    public static Step Step { get; } = new("importaciones", static dialect =>
        $"""
        CREATE TABLE pos_importaciones (
            clave TEXT PRIMARY KEY,
            nombre TEXT NOT NULL,
            subida TEXT NOT NULL,
            contenido {dialect.Bytes} NOT NULL,
            hecha TEXT,
            resumen TEXT
        );
        """);
}
