using System.Data.Common;

namespace IziSales.Storage.Sql;

/// <summary>A table and its columns, for whoever copies everything or counts everything.</summary>
/// <param name="Name">The table.</param>
/// <param name="Texts">Columns of text.</param>
/// <param name="Numbers">Columns of whole numbers.</param>
/// <param name="Bytes">Columns of bytes.</param>
internal sealed record Tabla(string Name, string[] Texts, string[] Numbers, string[] Bytes)
{
    /// <summary>Every table of the present schema but its version; a test compares this list with the database.</summary>
    public static IReadOnlyList<Tabla> All { get; } =
    [
        new("izi_emisor", ["emisor"], ["numero"], []),
        new("izi_contador", ["emisor", "clase", "nombre"], ["valor"], []),
        new(
            "izi_comprobante",
            [
                "emisor", "tipo", "serie", "clave", "moneda", "adquirente_tipo", "adquirente_numero", "adquirente_nombre", "afectado", "reemplaza", "reemplazado_por",
                "reconocimiento", "inicio", "estado", "digest", "codigo", "mensaje", "ticket", "lote", "reserva",
            ],
            ["id", "correlativo", "emision", "dia", "importe", "soles", "firmado", "tope", "con_cdr", "intentos", "proximo_intento", "reserva_hasta"],
            ["huella", "xml"]),
        new("izi_cdr", [], ["comprobante"], ["contenido"]),
        new("izi_evento", ["causa", "estado", "codigo", "mensaje"], ["comprobante", "orden", "momento"], []),
        new(
            "izi_lote",
            ["emisor", "identificador", "operacion", "estado", "codigo", "mensaje", "ticket", "reserva"],
            ["id", "numero", "referencia", "generacion", "lineas", "momento", "firmado", "con_cdr", "intentos", "proximo_intento", "reserva_hasta"],
            []),
        new("izi_lote_archivo", ["clase"], ["lote"], ["contenido"]),
        new("izi_movimiento", ["emisor", "clave", "tipo", "descripcion"], ["dia", "monto", "momento"], []),
        new("izi_aviso", ["emisor", "clave", "mensaje", "reserva"], ["id", "momento", "intentos", "proximo_intento", "reserva_hasta"], []),
        new("izi_tarea", ["cola", "clave", "grupo", "estado", "reserva", "mensaje"], ["id", "momento", "intentos", "proximo_intento", "reserva_hasta", "terminada"], ["contenido"]),
    ];

    /// <summary>Every column: texts, numbers, bytes.</summary>
    public IEnumerable<string> Columns => [.. Texts, .. Numbers, .. Bytes];

    /// <summary>Every row, in any order.</summary>
    public string Select => $"SELECT {string.Join(", ", Columns)} FROM {Name};";

    /// <summary>One row.</summary>
    public string Insert => $"INSERT INTO {Name} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(static column => $"@{column}"))});";

    /// <summary>Takes a row of <see cref="Select"/>.</summary>
    public object?[] Read(DbDataReader reader)
    {
        object?[] row = new object?[Texts.Length + Numbers.Length + Bytes.Length];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = reader.IsDBNull(i) ? null : i < Texts.Length ? reader.GetString(i) : i < Texts.Length + Numbers.Length ? reader.GetInt64(i) : reader.Bytes(i);
        }

        return row;
    }

    /// <summary>Gives a row to <see cref="Insert"/>.</summary>
    public void Bind(Parameters parameters, object?[] row)
    {
        int i = 0;
        foreach (string column in Texts)
        {
            parameters.Add($"@{column}", (string?)row[i++]);
        }

        foreach (string column in Numbers)
        {
            parameters.Add($"@{column}", (long?)row[i++]);
        }

        foreach (string column in Bytes)
        {
            parameters.Add($"@{column}", (byte[])row[i++]!);
        }
    }
}
