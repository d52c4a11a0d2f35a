using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Storage.Tests;

/// <summary>What a till asks all day costs the same whatever the history: SQLite reads in the order in which things lie and sorts nothing.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public static TheoryData<string> Lists =>
    [
        Listado.Sql(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc }),
        Listado.Sql(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Desde = new DateOnly(2026, 1, 1), Estados = [EstadoComprobante.Aceptado] }),
        Listado.Sql(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Serie = Serie.Parse("B001") }),
    ];

    public void Dispose() => _file.Dispose();

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_NewestFirst_IsReadInTheOrderOfTheTable(string sql)
    {
        string plan = await PlanAsync(sql);

        Assert.Contains("USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_WhatIsDue_IsFoundInTheQueueAlone() =>
        Assert.Contains("izi_comprobante_cola", await PlanAsync($"SELECT 1 FROM izi_comprobante c WHERE {Textos.Due} LIMIT 1;"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Foretold.MoveTurno)]
    [InlineData(Foretold.MoveSerie)]
    [InlineData(Foretold.MoveMes)]
    public async Task Append_InARow_FindsEachCounterByItsNameWithoutTablesOfItsOwn(string sql)
    {
        Assert.Contains("USING PRIMARY KEY (emisor=? AND clase=? AND nombre=?)", await PlanAsync(sql), StringComparison.Ordinal);
        Assert.DoesNotContain("OpenEphemeral", await ProgramAsync(sql), StringComparison.Ordinal);
    }

    private Task<string> PlanAsync(string sql) => ExplainAsync($"EXPLAIN QUERY PLAN {sql}", column: 3);

    private Task<string> ProgramAsync(string sql) => ExplainAsync($"EXPLAIN {sql}", column: 1);

    private async Task<string> ExplainAsync(string sql, int column)
    {
        using var store = new SqlComprobanteStore(_file.DataSource);
        await store.InitializeAsync();
        await using DbCommand command = _file.DataSource.CreateCommand(sql);
        foreach (string name in new[] { "@emisor", "@serie", "@primero", "@ultimo", "@limite", "@salto", "@ahora", "@estado0", "@turno", "@tipo", "@ventas", "@mes" })
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, 1);
            command.Parameters.Add(parameter);
        }

        await using DbDataReader reader = await command.ExecuteReaderAsync();
        List<string> steps = [];
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(column));
        }

        return string.Join("\n", steps);
    }
}
