using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Pages;

/// <summary>What <c>scale</c> measures, and the sums that docs/escala.md makes of it: in Spanish, as that page is.</summary>
internal static class ScaleTables
{
    private const string Sqlite = "SQLite";
    private const string Postgres = "PostgreSQL";
    private const double Year = 365;
    private const double FiveYears = 1_826;
    private const double Servers = 16;

    public static string Cases(ScaleFigures figures)
    {
        MarkdownTable table = new(MarkdownTable.Left("Caso"), "Ventas por segundo", "La mitad en", "99 de 100 en", "La más lenta", "CPU por venta", "Disco por boleta", "Respuestas guardadas por segundo", "Disco por respuesta");
        foreach (ScaleFigure each in figures.Cases)
        {
            table.Add(
                Name(each), Form.Spanish(each.PerSecond), Milliseconds(each.Median), Milliseconds(each.Most), $"{Form.Spanish(each.Longest)} ms", $"{Form.Spanish(each.Cpu)} µs", Kilobytes(each.Disk), Form.Spanish(each.AnswersPerSecond), Kilobytes(each.AnswerDisk));
        }

        return table + (figures.Missing is null ? "" : $"\nSin PostgreSQL: {figures.Missing}.\n");
    }

    /// <summary>A busy grocery: 500 boletas a day, one every 20 seconds when it is full.</summary>
    public static string OneTill(ScaleFigures figures)
    {
        ScaleFigure till = figures.Of(Sqlite, 1)!;
        double year = 500 * Year * (till.Disk + till.AnswerDisk) / 1e9;
        return new MarkdownTable(MarkdownTable.Left(""), MarkdownTable.Left(""))
            .Add("lo que aguanta un archivo SQLite", $"{Form.Spanish(till.PerSecond)} ventas por segundo: {Form.Spanish(till.PerSecond * 20)} veces la hora punta")
            .Add("espera de la cajera", $"la mitad, {Milliseconds(till.Median)}; 99 de 100, {Milliseconds(till.Most)}")
            .Add("disco en un año", $"500 × 365 × ({Kilobytes(till.Disk)} + {Kilobytes(till.AnswerDisk)}) = {Form.Spanish(year, "0.0")} GB")
            .Add("disco en los cinco años que manda guardar el Código Tributario (art. 87)", $"{Form.Spanish(5 * year, "0.0")} GB")
            .ToString();
    }

    /// <summary>Five tills that each sell every ten seconds; forty such shops under one RUC; shops of many owners.</summary>
    public static string Shops(ScaleFigures figures)
    {
        MarkdownTable table = new(MarkdownTable.Left("Arreglo"), "Ventas por segundo que necesita", "Medidas", "Veces");
        Add("una tienda, cinco cajas en un programa, un archivo SQLite", 0.5, figures.Of(Sqlite, 5));
        Add("una tienda, cinco cajas, PostgreSQL", 0.5, figures.Of(Postgres, 5));
        Add("40 locales con cinco cajas y un mismo RUC, PostgreSQL", 20, figures.Of(Postgres, 5));
        Add("40 tiendas de 40 dueños con cinco cajas, PostgreSQL (medido con veinte)", 20, figures.Of(Postgres, 20));
        return table.ToString();

        void Add(string name, double needed, ScaleFigure? measured)
        {
            if (measured is not null)
            {
                table.Add(name, Form.Spanish(needed, "0.#"), Form.Spanish(measured.PerSecond), Form.Spanish(measured.PerSecond / needed));
            }
        }
    }

    /// <summary>Ten million a day for a thousand issuers and more, with the signature's price from the run of the gates.</summary>
    public static string Pse(ScaleFigures figures, double rawRsa)
    {
        if (figures.Of(Postgres, 32) is not { } many)
        {
            return $"Sin PostgreSQL no se midió: {figures.Missing}.\n";
        }

        const double Peak = 1_500_000d / 3_600;
        double day = 1e7 * (many.Disk + many.AnswerDisk);
        return new MarkdownTable(MarkdownTable.Left("Paso"), MarkdownTable.Left("Cuenta"), MarkdownTable.Left("Resultado"))
            .Add("promedio", "10 000 000 / 86 400 s", "116 por segundo")
            .Add("hora punta, si cae en ella el 15 % del día", "1 500 000 / 3 600 s", "417 por segundo")
            .Add("emitir, con lo medido (1 000 emisores)", $"417 / {Form.Spanish(many.PerSecond)}", $"{Form.Spanish(Peak / many.PerSecond, "0.00")} servidores como este para la hora punta")
            .Add("guardar las respuestas, también medido", $"417 / {Form.Spanish(many.AnswersPerSecond)}", $"{Form.Spanish(Peak / many.AnswersPerSecond, "0.00")} servidores como este")
            .Add("firmar aquí, si no firma el PSE, por RSA-2048 (medida en `gates`)", $"417 × {Form.Spanish(rawRsa)} µs", $"{Form.Spanish(Peak * rawRsa / 1e4)} % de un núcleo")
            .Add("en vuelo, con SUNAT a 1 s por respuesta", "417 × 1 s", "417 a la vez: 14 procesos con `Concurrency = 32`")
            .Add("en vuelo, un día malo de SUNAT a 5 s", "417 × 5 s", "2 085 a la vez: 66 procesos")
            .Add("disco por día", $"10 000 000 × ({Form.Spanish(many.Disk / 1e3, "0.00")} kB + {Form.Spanish(many.AnswerDisk / 1e3, "0.00")} kB)", $"{Form.Spanish(day / 1e9, "0.0")} GB")
            .Add("disco en cinco años", "× 1 826 días", $"{Form.Spanish(day * FiveYears / 1e12, "0.0")} TB")
            .Add("repartido en 16 servidores, cada uno", "417 / 16; el disco / 16", $"26 ventas por segundo en la hora punta; {Form.Spanish(day * FiveYears / 1e12 / Servers, "0.0")} TB en cinco años")
            .ToString();
    }

    private static string Name(ScaleFigure each) => (each.Engine, each.Tills, each.Shops) switch
    {
        (_, 1, 1) => $"{each.Engine}, una caja",
        (Sqlite, _, 1) => $"{each.Engine}, {each.Tills} cajas de una tienda, un archivo",
        (_, _, 1) => $"{each.Engine}, {each.Tills} cajas de una tienda",
        (_, _, _) when each.Tills == each.Shops => $"{each.Engine}, {each.Shops} tiendas con una caja",
        _ => $"{each.Engine}, {Form.Spanish(each.Shops)} tiendas, {each.Tills} ventas a la vez",
    };

    private static string Milliseconds(double figure) => $"{Form.Spanish(figure, "0.0")} ms";

    private static string Kilobytes(double bytes) => $"{Form.Spanish(bytes / 1e3, "0.0")} kB";
}
