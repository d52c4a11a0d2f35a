using System.Data.Common;

namespace IziSales.Storage.Sql;

/// <summary>One statement among several that go to the database together.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Bind">Gives its parameters, always in the same order.</param>
/// <param name="Row">Takes each row; null for statements that give none.</param>
internal sealed record Step(string Sql, Action<Parameters> Bind, Action<DbDataReader>? Row = null)
{
    /// <summary>A statement without parameters and rows.</summary>
    public static Step Of(string sql) => new(sql, static _ => { });
}
