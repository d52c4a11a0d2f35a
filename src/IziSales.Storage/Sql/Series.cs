using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Compares what was taken of each series with what is kept of it.</summary>
internal static class Series
{
    private const string Select =
        $"SELECT clase, nombre, valor FROM izi_contador WHERE emisor = @emisor AND clase NOT IN ('{Contadores.Ventas}', '{Contadores.Compras}', '{Contadores.Turno}') ORDER BY clase, nombre;";

    private const string SelectCorrelativos = "SELECT correlativo FROM izi_comprobante WHERE emisor = @emisor AND tipo = @tipo AND serie = @serie ORDER BY correlativo;";

    public static async Task<IReadOnlyList<SerieReport>> CheckAsync(Session session, Ruc emisor, CancellationToken cancellationToken)
    {
        List<(string Tipo, string Serie, int Ultimo)> series = await session.RowsAsync(
            Select,
            parameters => parameters.Add("@emisor", emisor.Value),
            static reader => (reader.GetString(0), reader.GetString(1), reader.GetInt32(2)),
            cancellationToken).ConfigureAwait(false);
        List<SerieReport> reports = [];
        foreach ((string tipo, string serie, int ultimo) in series)
        {
            List<int> correlativos = await session.RowsAsync(
                SelectCorrelativos,
                parameters =>
                {
                    parameters.Add("@emisor", emisor.Value);
                    parameters.Add("@tipo", tipo);
                    parameters.Add("@serie", serie);
                },
                static reader => reader.GetInt32(0),
                cancellationToken).ConfigureAwait(false);
            reports.Add(SerieReport.From(Fila.Tipo(tipo), Serie.Parse(serie), ultimo, correlativos));
        }

        return reports;
    }
}
