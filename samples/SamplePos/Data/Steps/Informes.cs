namespace SamplePos.Data.Steps;

/// <summary>What the reports are added up from: a card per document with its lines and payments, as they count.</summary>
internal static class Informes
{
    public static Step Step { get; } = new("informes", static dialect =>
        $"""
        CREATE TABLE pos_informe_documentos (
            id {dialect.Id},
            emisor BIGINT NOT NULL,
            numero TEXT NOT NULL,
            tipo TEXT NOT NULL,
            serie TEXT NOT NULL,
            correlativo BIGINT NOT NULL,
            momento TEXT NOT NULL,
            dia BIGINT NOT NULL,
            minuto BIGINT NOT NULL,
            estado TEXT NOT NULL,
            firme {dialect.Boolean} NOT NULL,
            importe BIGINT NOT NULL,
            aporte BIGINT NOT NULL,
            ventas BIGINT NOT NULL,
            vendedor TEXT NOT NULL,
            metodo TEXT NOT NULL,
            comprador_numero TEXT NOT NULL,
            comprador TEXT NOT NULL,
            busqueda TEXT NOT NULL,
            UNIQUE (emisor, numero)
        );
        CREATE INDEX pos_informe_documentos_dia ON pos_informe_documentos (emisor, dia, minuto, vendedor, ventas, aporte);
        CREATE INDEX pos_informe_documentos_momento ON pos_informe_documentos (emisor, momento, numero);
        CREATE INDEX pos_informe_documentos_sueltos ON pos_informe_documentos (emisor, firme) WHERE firme = {dialect.False};
        CREATE TABLE pos_informe_pagos (
            documento BIGINT NOT NULL REFERENCES pos_informe_documentos (id),
            metodo TEXT NOT NULL,
            emisor BIGINT NOT NULL,
            dia BIGINT NOT NULL,
            ventas BIGINT NOT NULL,
            centimos BIGINT NOT NULL,
            PRIMARY KEY (documento, metodo)
        );
        CREATE INDEX pos_informe_pagos_dia ON pos_informe_pagos (emisor, dia, metodo, ventas, centimos);
        CREATE TABLE pos_informe_productos (
            clave TEXT PRIMARY KEY,
            nombre TEXT NOT NULL,
            unidad TEXT NOT NULL
        );
        CREATE TABLE pos_informe_lineas (
            documento BIGINT NOT NULL REFERENCES pos_informe_documentos (id),
            orden BIGINT NOT NULL,
            emisor BIGINT NOT NULL,
            dia BIGINT NOT NULL,
            producto TEXT NOT NULL,
            millonesimas BIGINT NOT NULL,
            centimos BIGINT NOT NULL,
            PRIMARY KEY (documento, orden)
        );
        CREATE INDEX pos_informe_lineas_dia ON pos_informe_lineas (emisor, dia, producto, millonesimas, centimos);
        CREATE TABLE pos_informe_series (
            emisor BIGINT NOT NULL,
            serie TEXT NOT NULL,
            hasta BIGINT NOT NULL,
            PRIMARY KEY (emisor, serie)
        );
        """);
}
