using IziSales.Emision;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>The drawing and the table of a document's life know every state that there is.</summary>
public sealed class CicloTests
{
    public static TheoryData<EstadoComprobante> Estados => [.. Enum.GetValues<EstadoComprobante>()];

    [Theory]
    [MemberData(nameof(Estados))]
    public void State_IsDrawnAndExplained(EstadoComprobante estado)
    {
        Assert.Matches($@">[^<]*\b{estado}\b[^<]*<", File.ReadAllText(RepoRoot.Combine("docs/img/ciclo.svg")));
        Assert.Matches($@"(?m)^\|[^|]*`{estado}`[^|]*\|", File.ReadAllText(RepoRoot.Combine("docs/emitir.md")));
    }
}
