namespace SamplePos.Informes;

/// <summary>A kind of report.</summary>
/// <param name="Codigo">Its name in the address.</param>
/// <param name="Nombre">Its name on the page.</param>
/// <param name="Explicacion">What it tells, in a sentence.</param>
/// <param name="Columnas">Its columns.</param>
/// <param name="Sql">Its rows: one column after the other; amounts in céntimos, quantities in millionths, days as numbers.</param>
public sealed record TipoInforme(string Codigo, string Nombre, string Explicacion, IReadOnlyList<Columna> Columnas, string Sql)
{
    /// <summary>The most rows of those that list one by one.</summary>
    public const int MostRows = 20_000;

    private const string Range = "emisor = @emisor AND dia BETWEEN @desde AND @hasta";
    private const string Nota = "Una venta anulada o emitida de nuevo no cuenta; una nota de crédito resta el día en que se emitió.";

    private static readonly Columna Ventas = new("Ventas", ColumnaTipo.Numero) { IsSumada = true };
    private static readonly Columna Vendido = new("Vendido", ColumnaTipo.Monto) { IsSumada = true };
    private static readonly Columna Devuelto = new("Devuelto", ColumnaTipo.Monto) { IsSumada = true };
    private static readonly Columna Neto = new("Queda", ColumnaTipo.Monto) { IsSumada = true };

    /// <summary>Every kind, in the order of the page; the first is taken when none fits.</summary>
    public static IReadOnlyList<TipoInforme> Todos { get; } =
    [
        new("dia", "Por día", $"Lo vendido cada día. {Nota}", [new("Día", ColumnaTipo.Dia), Ventas, Vendido, Devuelto, Neto, new("Ticket promedio", ColumnaTipo.Monto)],
            $"""
            SELECT dia, SUM(ventas), SUM(CASE WHEN aporte > 0 THEN aporte ELSE 0 END), SUM(CASE WHEN aporte < 0 THEN aporte ELSE 0 END), SUM(aporte),
                CASE WHEN SUM(ventas) = 0 THEN NULL ELSE SUM(CASE WHEN aporte > 0 THEN aporte ELSE 0 END) / SUM(ventas) END
            FROM pos_informe_documentos WHERE {Range} GROUP BY dia ORDER BY dia DESC
            """),
        new("vendedor", "Por vendedor", $"Lo que vendió cada persona. {Nota}", [new("Vendedor", ColumnaTipo.Texto), Ventas, Vendido, Devuelto, Neto],
            $"""
            SELECT vendedor, SUM(ventas), SUM(CASE WHEN aporte > 0 THEN aporte ELSE 0 END), SUM(CASE WHEN aporte < 0 THEN aporte ELSE 0 END), SUM(aporte)
            FROM pos_informe_documentos WHERE {Range} GROUP BY vendedor ORDER BY 5 DESC, 1
            """),
        new("metodo", "Por forma de pago", $"Con qué se pagó; una venta mixta está en cada forma con su parte. {Nota}", [new("Forma de pago", ColumnaTipo.Texto), Ventas with { IsSumada = false }, Vendido, Devuelto, Neto],
            $"""
            SELECT metodo, SUM(ventas), SUM(CASE WHEN centimos > 0 THEN centimos ELSE 0 END), SUM(CASE WHEN centimos < 0 THEN centimos ELSE 0 END), SUM(centimos)
            FROM pos_informe_pagos WHERE {Range} GROUP BY metodo ORDER BY 5 DESC, 1
            """),
        new("producto", "Por producto", $"Lo que se vendió de cada producto, con los descuentos repartidos. {Nota}",
            [new("Código", ColumnaTipo.Texto), new("Producto", ColumnaTipo.Texto), new("Líneas", ColumnaTipo.Numero) { IsSumada = true }, new("Cantidad", ColumnaTipo.Cantidad), Neto],
            $"""
            SELECT s.producto, COALESCE(p.nombre, s.producto), s.lineas, s.cantidad, s.neto
            FROM (SELECT producto, COUNT(*) AS lineas, SUM(millonesimas) AS cantidad, SUM(centimos) AS neto FROM pos_informe_lineas WHERE {Range} GROUP BY producto) s
            LEFT JOIN pos_informe_productos p ON p.clave = s.producto ORDER BY s.neto DESC, 2, 1
            """),
        // Added up, not joined: on a table that PostgreSQL has no statistics of yet it would add the lines up anew for every product.
        new("catalogo", "Productos", "Todo el catálogo con su precio y lo que se vendió de cada uno, también lo que no se vende.",
            [new("Código", ColumnaTipo.Texto), new("Producto", ColumnaTipo.Texto), new("Precio", ColumnaTipo.Monto), new("Cantidad vendida", ColumnaTipo.Cantidad), Neto, new("Última venta", ColumnaTipo.Dia)],
            $"""
            SELECT codigo, MAX(nombre), MAX(precio), SUM(cantidad), SUM(neto), MAX(ultima)
            FROM (SELECT codigo, nombre, centimos AS precio, 0 AS cantidad, 0 AS neto, NULL AS ultima FROM pos_productos WHERE retirado IS NULL
                UNION ALL SELECT producto, NULL, NULL, SUM(millonesimas), SUM(centimos), MAX(dia) FROM pos_informe_lineas WHERE {Range} GROUP BY producto) s
            GROUP BY codigo HAVING MAX(nombre) IS NOT NULL ORDER BY 2, 1 LIMIT {MostRows}
            """),
        new("cliente", "Clientes", $"Quién compra y cuánto. {Nota}",
            [new("Documento", ColumnaTipo.Texto), new("Cliente", ColumnaTipo.Texto), Ventas, Neto, new("Última compra", ColumnaTipo.Dia)],
            $"""
            SELECT comprador_numero, CASE WHEN comprador_numero = '' THEN 'Clientes varios' ELSE MAX(comprador) END, SUM(ventas), SUM(aporte), MAX(dia)
            FROM pos_informe_documentos WHERE {Range} GROUP BY comprador_numero ORDER BY 4 DESC, 2, 1 LIMIT {MostRows}
            """),
        new("estado", "Boletas por estado", "Cómo está cada boleta y cada nota ante SUNAT; aquí están todas, también las anuladas.",
            [new("Documento", ColumnaTipo.Texto), new("Estado", ColumnaTipo.Texto), new("Cuántas", ColumnaTipo.Numero) { IsSumada = true }, new("Importe", ColumnaTipo.Monto), new("Cuenta como venta", ColumnaTipo.Monto) { IsSumada = true }],
            $"SELECT tipo, estado, COUNT(*), SUM(importe), SUM(aporte) FROM pos_informe_documentos WHERE {Range} GROUP BY tipo, estado ORDER BY 1, 3 DESC, 2"),
        new("detalle", "Una por una", $"Cada boleta y cada nota, la última primero. {Nota}",
            [new("Día", ColumnaTipo.Dia), new("Hora", ColumnaTipo.Codigo), new("Número", ColumnaTipo.Codigo), new("Cliente", ColumnaTipo.Texto), new("Vendedor", ColumnaTipo.Texto), new("Pago", ColumnaTipo.Texto), new("Estado", ColumnaTipo.Texto), new("Importe", ColumnaTipo.Monto), new("Cuenta", ColumnaTipo.Monto) { IsSumada = true }],
            $"SELECT dia, minuto, numero, comprador, vendedor, metodo, estado, importe, aporte FROM pos_informe_documentos WHERE {Range} ORDER BY dia DESC, minuto DESC, numero DESC LIMIT {MostRows}"),
    ];

    /// <summary>The kind of that name, or null.</summary>
    public static TipoInforme? Find(string? codigo) => Todos.FirstOrDefault(tipo => tipo.Codigo == codigo);
}
