using IziSales.Emision;
using IziSales.Rus;
using IziSales.Storage;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using SamplePos.Compras;
using SamplePos.Control;
using SamplePos.Data;
using SamplePos.E2E.Data;

namespace SamplePos.E2E.Compras;

/// <summary>Purchases count once for the limits, whatever is corrected, annulled or dies in between.</summary>
public sealed class CompraTests
{
    private const string Emisor = "10412365785";
    private const string Proveedor = "20100066603";

    private static readonly DateOnly Enero = new(2026, 1, 15);
    private static readonly DateOnly Diciembre = new(2025, 12, 30);

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Note_CorrectAndAnnul_MovesTheTotalsAndKeepsWhatWasWrong(string engine)
    {
        await using Notebook book = await Notebook.OpenAsync(engine);
        Compra first = Bought("a", Enero, "F001-7", 700.10m);
        CompraResultado noted = await book.Service.NoteAsync(first, antes: null, CancellationToken.None);
        CompraResultado again = await book.Service.NoteAsync(first, antes: null, CancellationToken.None);
        Assert.Equal((true, false, noted.Id), (noted.IsNueva, again.IsNueva, again.Id));
        Assert.Equal((700.10m, 700.10m), await book.BoughtAsync(Enero));

        Compra kept = (await book.Store.FindAsync(noted.Id, CancellationToken.None))!;
        CompraResultado better = await book.Service.NoteAsync(Bought("b", Diciembre, "F001-7", 70.10m), kept, CancellationToken.None);
        Assert.Equal((0m, 0m), await book.BoughtAsync(Enero));
        Assert.Equal((70.10m, 70.10m), await book.BoughtAsync(Diciembre));
        Assert.Equal(CompraResultado.YaCambio, await book.Service.NoteAsync(Bought("c", Enero, "F001-8", 1m), kept, CancellationToken.None));
        Compra wrong = (await book.Store.FindAsync(noted.Id, CancellationToken.None))!;
        Assert.Equal((CompraEstado.Corregida, better.Id), (wrong.Estado, wrong.CorregidaPor));

        Compra last = Assert.Single(await book.Store.ListAsync(Emisor, Diciembre.AddDays(-5), Enero, CancellationToken.None));
        Assert.Equal((better.Id, noted.Id, 70.10m), (last.Id, last.Corrige, last.Importe));
        Assert.True(await book.Service.AnnulAsync(last, "La anuló el proveedor", CancellationToken.None));
        Assert.False(await book.Service.AnnulAsync(last, "Otra vez", CancellationToken.None));
        Assert.Equal((0m, 0m), await book.BoughtAsync(Diciembre));
        Assert.Equal("La anuló el proveedor", (await book.Store.FindAsync(last.Id, CancellationToken.None))!.Motivo);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Note_SameDocumentTwice_IsRefusedUntilTheFirstIsTakenBack(string engine)
    {
        await using Notebook book = await Notebook.OpenAsync(engine);
        CompraResultado first = await book.Service.NoteAsync(Bought("a", Enero, "F001-7", 10m), null, CancellationToken.None);
        CompraResultado twice = await book.Service.NoteAsync(Bought("b", Enero, "F001-7", 10m), null, CancellationToken.None);
        CompraResultado other = await book.Service.NoteAsync(Bought("c", Enero, "F001-8", 20m), null, CancellationToken.None);
        CompraResultado loose = await book.Service.NoteAsync(Bought("d", Enero, null, 5m), null, CancellationToken.None);
        CompraResultado loose2 = await book.Service.NoteAsync(Bought("e", Enero, null, 5m), null, CancellationToken.None);
        Compra kept = (await book.Store.FindAsync(other.Id, CancellationToken.None))!;
        CompraResultado clash = await book.Service.NoteAsync(Bought("f", Enero, "F001-7", 20m), kept, CancellationToken.None);

        Assert.Equal(CompraResultado.Duplicada(first.Id), twice);
        Assert.Equal(CompraResultado.Duplicada(first.Id), clash);
        Assert.Equal(CompraEstado.Vigente, (await book.Store.FindAsync(other.Id, CancellationToken.None))!.Estado);
        Assert.True(loose.IsNueva && loose2.IsNueva);
        Assert.Equal((40m, 40m), await book.BoughtAsync(Enero));

        await book.Service.AnnulAsync((await book.Store.FindAsync(first.Id, CancellationToken.None))!, "No va", CancellationToken.None);
        Assert.True((await book.Service.NoteAsync(Bought("g", Enero, "F001-7", 10m), null, CancellationToken.None)).IsNueva);
        Assert.Equal([(Proveedor, "Distribuidora")], await book.Store.SuppliersAsync(Emisor, CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Program_DiesBeforeCounting_CountsOnceWhenOpenedAgain(string engine)
    {
        await using Notebook book = await Notebook.OpenAsync(engine);
        long id = (await book.Store.AddAsync(Bought("a", Enero, "F001-7", 100m), CancellationToken.None)).Id;
        Assert.Equal((0m, 0m), await book.BoughtAsync(Enero));
        await Task.WhenAll(book.Service.CountAsync(CancellationToken.None), book.Service.CountAsync(CancellationToken.None));
        Assert.Equal((100m, 100m), await book.BoughtAsync(Enero));

        await book.Store.AnnulAsync(id, "No va", CancellationToken.None);
        await book.Store.AddAsync(Bought("b", Enero, "F001-8", 30m), CancellationToken.None);
        await book.Store.AnnulAsync(id + 1, "Tampoco", CancellationToken.None);
        Assert.Equal(2, await book.Service.CountAsync(CancellationToken.None));
        Assert.Equal(0, await book.Service.CountAsync(CancellationToken.None));
        Assert.Equal((0m, 0m), await book.BoughtAsync(Enero));
    }

    [Fact]
    public async Task Purchase_AboveTheLimit_RaisesTheNoticesOnce_AndACorrectionRaisesNoneForASumThatNeverWas()
    {
        await using Notebook book = await Notebook.OpenAsync("SQLite");
        CompraResultado noted = await book.Service.NoteAsync(Bought("a", Enero, "F001-7", 4_400m), null, CancellationToken.None);
        Compra kept = (await book.Store.FindAsync(noted.Id, CancellationToken.None))!;
        await book.Service.NoteAsync(Bought("b", Enero, "F001-7", 4_300m), kept, CancellationToken.None);

        Assert.Equal(["nrus:2026-01:75", "nrus:2026-01:yellow"], (await book.Archive.ListAvisosAsync(Ruc.Parse(Emisor), 10, CancellationToken.None)).Select(static aviso => aviso.Clave).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("f001 - 00001234", "F001-1234")]
    [InlineData("001-0000087", "001-87")]
    [InlineData("E001-1", "E001-1")]
    [InlineData("F001", null)]
    [InlineData("F001-000", null)]
    [InlineData("F0*1-3", null)]
    [InlineData("F001-12-3", null)]
    [InlineData("", null)]
    public void Number_AsTyped_IsTheSamePaper(string typed, string? numero)
    {
        bool understood = NumeroProveedor.TryParse(typed, out string? read);

        Assert.Equal((numero is not null, numero), (understood, read));
    }

    private static Compra Bought(string key, DateOnly day, string? number, decimal amount) => new()
    {
        Clave = key.PadRight(16, '0'),
        Emisor = Emisor,
        Fecha = day,
        Proveedor = "Distribuidora",
        Ruc = number is null ? null : Proveedor,
        Numero = number,
        Importe = amount,
        Usuario = "María",
        Momento = new ManualTimeProvider().GetUtcNow(),
    };

    private sealed class Notebook(TestDatabase database, SqlComprobanteStore archive) : IAsyncDisposable
    {
        public SqlComprobanteStore Archive => archive;

        public CompraStore Store { get; } = new(database.Pos);

        public CompraService Service { get; } = new(
            new CompraStore(database.Pos),
            new MovimientoRecorder(archive) { Watches = [new NrusVigia(new NrusLimitOptions { Categoria = NrusCategoria.Uno })] },
            new Auditoria(database.Pos, new HttpContextAccessor(), new ManualTimeProvider()),
            new ManualTimeProvider(),
            NullLogger<CompraService>.Instance);

        public static async Task<Notebook> OpenAsync(string engine)
        {
            TestDatabase database = await TestDatabase.CreateAsync(engine);
            await Migrations.RunAsync(database.Pos, TimeProvider.System, CancellationToken.None);
            return new(database, new SqlComprobanteStore(database.Pos.Source));
        }

        public async Task<(decimal Mes, decimal Anio)> BoughtAsync(DateOnly day)
        {
            Acumulado acumulado = await archive.GetAcumuladoAsync(Ruc.Parse(Emisor), day, CancellationToken.None);
            return (acumulado.ComprasMes, acumulado.ComprasAnio);
        }

        public async ValueTask DisposeAsync()
        {
            archive.Dispose();
            await database.DisposeAsync();
        }
    }
}
