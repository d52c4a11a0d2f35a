namespace IziSales.Storage.Sql;

/// <summary>The tables, as steps from an empty file to the present; a step that has been published is never changed.</summary>
/// <remarks>
/// Written for SQLite; engines translate the types. izi_emisor holds a row per shop for its sales to wait at, where rows are what is locked. Money is INTEGER céntimos; instants are milliseconds since 1970 UTC; days are yyyymmdd in Lima. Names begin with izi_ so that an application may keep its
/// own tables in the same database.
/// </remarks>
internal static class Schema
{
    private const string Step1 =
        """
        CREATE TABLE izi_emisor (
            emisor TEXT NOT NULL PRIMARY KEY
        );
        CREATE TABLE izi_serie (
            emisor TEXT NOT NULL,
            tipo TEXT NOT NULL,
            serie TEXT NOT NULL,
            ultimo INTEGER NOT NULL,
            PRIMARY KEY (emisor, tipo, serie)
        );
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
            adquirente_tipo TEXT NOT NULL,
            adquirente_numero TEXT NOT NULL,
            adquirente_nombre TEXT NOT NULL,
            estado TEXT NOT NULL,
            firmado INTEGER NOT NULL,
            digest TEXT,
            reconocimiento TEXT,
            codigo TEXT,
            mensaje TEXT,
            ticket TEXT,
            con_cdr INTEGER NOT NULL,
            intentos INTEGER NOT NULL,
            proximo_intento INTEGER,
            reserva TEXT,
            reserva_hasta INTEGER,
            UNIQUE (emisor, tipo, serie, correlativo),
            UNIQUE (emisor, clave)
        );
        CREATE INDEX izi_comprobante_cola ON izi_comprobante (proximo_intento) WHERE proximo_intento IS NOT NULL;
        CREATE INDEX izi_comprobante_estado ON izi_comprobante (estado);
        CREATE INDEX izi_comprobante_dia ON izi_comprobante (emisor, dia);
        CREATE TABLE izi_archivo (
            comprobante INTEGER NOT NULL,
            clase TEXT NOT NULL,
            contenido BLOB NOT NULL,
            PRIMARY KEY (comprobante, clase)
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
        );
        CREATE TABLE izi_mes (
            emisor TEXT NOT NULL,
            mes INTEGER NOT NULL,
            ventas INTEGER NOT NULL,
            compras INTEGER NOT NULL,
            PRIMARY KEY (emisor, mes)
        );
        CREATE TABLE izi_movimiento (
            emisor TEXT NOT NULL,
            clave TEXT NOT NULL,
            tipo TEXT NOT NULL,
            dia INTEGER NOT NULL,
            monto INTEGER NOT NULL,
            descripcion TEXT,
            PRIMARY KEY (emisor, clave)
        );
        """;

    /// <summary>The steps; their count is the version of the present.</summary>
    public static IReadOnlyList<string> Steps { get; } = [Step1];
}
