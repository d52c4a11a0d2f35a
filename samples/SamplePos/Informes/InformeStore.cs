using System.Data.Common;
using System.Globalization;
using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Data;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Informes;

/// <summary>Reads reports from the cards.</summary>
public sealed class InformeStore
{
    private const int MinutesOfHour = 60;

    private readonly PosDatabase _database;

    /// <summary>The reports of this database.</summary>
    public InformeStore(PosDatabase database) => _database = database;

    /// <summary>A report, as the cards stand now.</summary>
    public async Task<Informe> ReadAsync(TipoInforme tipo, Ruc emisor, Rango rango, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = tipo.Sql;
        Add(command, "emisor", IndiceStore.Number(emisor));
        Add(command, "desde", Dia.ToNumber(rango.Desde));
        Add(command, "hasta", Dia.ToNumber(rango.Hasta));
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<IReadOnlyList<object?>> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            object?[] cells = new object?[tipo.Columnas.Count];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.IsDBNull(i) ? null : Read(tipo.Columnas[i], reader.GetValue(i));
            }

            rows.Add(cells);
        }

        return new Informe(tipo, rango, rows);
    }

    /// <summary>What is called a way of paying.</summary>
    public static string MetodoName(string codigo) =>
        codigo == MetodoPago.Mixto.Codigo ? MetodoPago.Mixto.Nombre : codigo == Ficha.MetodoSinCaja ? Ficha.SinCaja : MetodoPago.Find(codigo)?.Nombre ?? codigo;

    private static object Read(Columna columna, object value) => columna.Tipo switch
    {
        ColumnaTipo.Dia => Dia.Read(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ColumnaTipo.Monto => decimal.Truncate(Convert.ToDecimal(value, CultureInfo.InvariantCulture)) / 100m,
        ColumnaTipo.Cantidad => Convert.ToDecimal(value, CultureInfo.InvariantCulture) / 1_000_000m,
        ColumnaTipo.Numero => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => Word(columna.Nombre, value),
    };

    private static string Word(string columna, object value) => (columna, value) switch
    {
        ("Hora", _) => Clock(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ("Forma de pago" or "Pago", string codigo) => MetodoName(codigo),
        ("Estado", string estado) => EstadoView.Name(Enum.Parse<EstadoComprobante>(estado)),
        ("Documento", "03") => "Boleta",
        ("Documento", "07") => "Nota de crédito",
        ("Documento", "08") => "Nota de débito",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Clock(long minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / MinutesOfHour:00}:{minute % MinutesOfHour:00}");

    private static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
