namespace SamplePos.Data.Steps;

/// <summary>The catalogue.</summary>
internal static class Productos
{
    public static Step Step { get; } = new("productos", static dialect =>
        $"""
        CREATE TABLE pos_productos (
            id {dialect.Id},
            codigo TEXT NOT NULL UNIQUE,
            barras TEXT UNIQUE,
            nombre TEXT NOT NULL,
            busqueda TEXT NOT NULL,
            unidad TEXT NOT NULL,
            centimos BIGINT NOT NULL CHECK (centimos > 0),
            tecla INTEGER
        );
        """);
}
