namespace SamplePos.Data.Steps;

/// <summary>Small pictures that the shop shows, each under what it is: the same picture is kept once and never changes.</summary>
internal static class Imagenes
{
    public static Step Step { get; } = new("imagenes", static dialect =>
        $"""
        CREATE TABLE pos_imagenes (
            huella TEXT PRIMARY KEY,
            tipo TEXT NOT NULL,
            contenido {dialect.Bytes} NOT NULL
        );
        """);
}
