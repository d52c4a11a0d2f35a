namespace SamplePos.Data.Steps;

/// <summary>What the shop bought, each correction as a new row, and what it knew when it went over a limit.</summary>
internal static class Compras
{
    public static Step Step { get; } = new("compras", static dialect =>
        $"""
        CREATE TABLE pos_compras (
            id {dialect.Id},
            clave TEXT NOT NULL UNIQUE,
            emisor TEXT NOT NULL,
            fecha TEXT NOT NULL,
            proveedor TEXT NOT NULL,
            ruc TEXT,
            numero TEXT,
            centimos BIGINT NOT NULL CHECK (centimos > 0),
            nota TEXT,
            usuario TEXT NOT NULL,
            momento TEXT NOT NULL,
            estado TEXT NOT NULL,
            motivo TEXT,
            corrige BIGINT REFERENCES pos_compras (id),
            contada INTEGER NOT NULL DEFAULT 0,
            descontada INTEGER NOT NULL DEFAULT 0
        );
        CREATE UNIQUE INDEX pos_compras_documento ON pos_compras (emisor, ruc, numero) WHERE estado = 'Vigente' AND ruc IS NOT NULL;
        CREATE INDEX pos_compras_fecha ON pos_compras (emisor, fecha);
        CREATE INDEX pos_compras_corrige ON pos_compras (corrige) WHERE corrige IS NOT NULL;
        CREATE INDEX pos_compras_por_contar ON pos_compras (id) WHERE contada = 0 OR (estado <> 'Vigente' AND descontada = 0);
        CREATE TABLE pos_rus_confirmaciones (
            clave TEXT PRIMARY KEY,
            numero TEXT NOT NULL,
            momento TEXT NOT NULL,
            dicho TEXT NOT NULL,
            importe_centimos BIGINT NOT NULL,
            nivel TEXT NOT NULL,
            mes_centimos BIGINT NOT NULL,
            anio_centimos BIGINT NOT NULL
        );
        CREATE INDEX pos_rus_confirmaciones_momento ON pos_rus_confirmaciones (momento);
        """);
}
