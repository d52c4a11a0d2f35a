namespace SamplePos.Data.Steps;

/// <summary>The keys of other programs.</summary>
internal static class ClavesApi
{
    public static Step Step { get; } = new("claves-api", static _ =>
        """
        CREATE TABLE pos_claves_api (
            prefijo TEXT PRIMARY KEY,
            nombre TEXT NOT NULL,
            rol TEXT NOT NULL CHECK (rol IN ('admin', 'vendedor', 'lector')),
            hash TEXT NOT NULL,
            creada TEXT NOT NULL,
            creada_por TEXT NOT NULL,
            usada TEXT,
            revocada TEXT
        );
        """);
}
