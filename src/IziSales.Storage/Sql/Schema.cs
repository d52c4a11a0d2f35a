namespace IziSales.Storage.Sql;

/// <summary>The tables, as steps from an empty database to the present; a step that has been published is never changed.</summary>
/// <remarks>
/// Written for SQLite; engines translate the types. Money is INTEGER céntimos; instants are milliseconds since 1970 UTC; days are yyyymmdd in Lima. Names begin with
/// izi_ so that an application may keep its own tables in the same database. izi_emisor holds a row per shop at which its sales wait for each other, where it is rows
/// that are locked. A sale waits until its pages are on the disk, so it touches few: the document's bytes lie in its row, as its last column; the row's number (FilaId) puts the table in the order of shops and days; the counters that it moves
/// lie side by side; the step with which its life begins is told by its row, and izi_evento holds those that follow. No document is ever deleted: they are kept for five years at least (Código Tributario, art. 87 num. 7). Queued work (izi_tarea) goes some time after it was done.
/// </remarks>
internal static class Schema
{
    /// <summary>Documents that are neither at rest nor in the queue: they wait for a summary, or travel in one.</summary>
    public const string EnResumenes = "estado IN ('PorResumir', 'EnResumen', 'AnulacionPendiente')";

    /// <summary>Documents that wait for a person.</summary>
    public const string PorRevisar = "estado IN ('Rechazado', 'NoRegistrado', 'EnConflicto')";

    private const string Step1 =
        $"""
        CREATE TABLE izi_emisor (
            emisor TEXT NOT NULL PRIMARY KEY,
            numero INTEGER NOT NULL UNIQUE
        );
        CREATE TABLE izi_contador (
            emisor TEXT NOT NULL,
            clase TEXT NOT NULL,
            nombre TEXT NOT NULL,
            valor INTEGER NOT NULL,
            PRIMARY KEY (emisor, clase, nombre)
        ) WITHOUT ROWID;
        CREATE TABLE izi_comprobante (
            id INTEGER PRIMARY KEY,
            emisor TEXT NOT NULL,
            tipo TEXT NOT NULL,
            serie TEXT NOT NULL,
            correlativo INTEGER NOT NULL,
            clave TEXT NOT NULL,
            huella BLOB NOT NULL,
            emision INTEGER NOT NULL,
            dia INTEGER NOT NULL,
            moneda TEXT NOT NULL,
            importe INTEGER NOT NULL,
            soles INTEGER NOT NULL,
            adquirente_tipo TEXT NOT NULL,
            adquirente_numero TEXT NOT NULL,
            adquirente_nombre TEXT NOT NULL,
            afectado TEXT,
            reemplaza TEXT,
            reemplazado_por TEXT,
            reconocimiento TEXT,
            inicio TEXT NOT NULL,
            estado TEXT NOT NULL,
            firmado INTEGER NOT NULL,
            digest TEXT,
            codigo TEXT,
            mensaje TEXT,
            ticket TEXT,
            lote TEXT,
            tope INTEGER NOT NULL,
            con_cdr INTEGER NOT NULL,
            intentos INTEGER NOT NULL,
            proximo_intento INTEGER,
            reserva TEXT,
            reserva_hasta INTEGER,
            xml BLOB NOT NULL,
            UNIQUE (emisor, tipo, serie, correlativo),
            UNIQUE (emisor, clave)
        );
        CREATE INDEX izi_comprobante_cola ON izi_comprobante (proximo_intento) WHERE proximo_intento IS NOT NULL;
        CREATE INDEX izi_comprobante_resumen ON izi_comprobante (emisor, dia) WHERE {EnResumenes};
        CREATE INDEX izi_comprobante_revisar ON izi_comprobante (estado) WHERE {PorRevisar};
        CREATE INDEX izi_comprobante_afectado ON izi_comprobante (emisor, afectado) WHERE afectado IS NOT NULL;
        CREATE INDEX izi_comprobante_lote ON izi_comprobante (emisor, lote) WHERE lote IS NOT NULL;
        CREATE TABLE izi_cdr (
            comprobante INTEGER PRIMARY KEY,
            contenido BLOB NOT NULL
        );
        CREATE TABLE izi_evento (
            comprobante INTEGER NOT NULL,
            orden INTEGER NOT NULL,
            momento INTEGER NOT NULL,
            causa TEXT NOT NULL,
            estado TEXT NOT NULL,
            codigo TEXT,
            mensaje TEXT,
            PRIMARY KEY (comprobante, orden)
        ) WITHOUT ROWID;
        CREATE TABLE izi_lote (
            id INTEGER PRIMARY KEY,
            emisor TEXT NOT NULL,
            identificador TEXT NOT NULL,
            numero INTEGER NOT NULL,
            referencia INTEGER NOT NULL,
            generacion INTEGER NOT NULL,
            operacion TEXT NOT NULL,
            lineas INTEGER NOT NULL,
            momento INTEGER NOT NULL,
            estado TEXT NOT NULL,
            firmado INTEGER NOT NULL,
            codigo TEXT,
            mensaje TEXT,
            ticket TEXT,
            con_cdr INTEGER NOT NULL,
            intentos INTEGER NOT NULL,
            proximo_intento INTEGER,
            reserva TEXT,
            reserva_hasta INTEGER,
            UNIQUE (emisor, identificador),
            UNIQUE (emisor, generacion, numero)
        );
        CREATE INDEX izi_lote_cola ON izi_lote (proximo_intento) WHERE proximo_intento IS NOT NULL;
        CREATE TABLE izi_lote_archivo (
            lote INTEGER NOT NULL,
            clase TEXT NOT NULL,
            contenido BLOB NOT NULL,
            PRIMARY KEY (lote, clase)
        );
        CREATE TABLE izi_movimiento (
            emisor TEXT NOT NULL,
            clave TEXT NOT NULL,
            tipo TEXT NOT NULL,
            dia INTEGER NOT NULL,
            monto INTEGER NOT NULL,
            momento INTEGER NOT NULL,
            descripcion TEXT,
            PRIMARY KEY (emisor, clave)
        );
        CREATE INDEX izi_movimiento_dia ON izi_movimiento (emisor, dia);
        CREATE TABLE izi_aviso (
            id INTEGER PRIMARY KEY,
            emisor TEXT NOT NULL,
            clave TEXT NOT NULL,
            mensaje TEXT NOT NULL,
            momento INTEGER NOT NULL,
            intentos INTEGER NOT NULL,
            proximo_intento INTEGER,
            reserva TEXT,
            reserva_hasta INTEGER,
            UNIQUE (emisor, clave)
        );
        CREATE INDEX izi_aviso_cola ON izi_aviso (proximo_intento) WHERE proximo_intento IS NOT NULL;
        """;

    /// <summary>The steps; their count is the version of the present.</summary>
    public static IReadOnlyList<string> Steps { get; } = [Step1, Tareas.Step];
}
