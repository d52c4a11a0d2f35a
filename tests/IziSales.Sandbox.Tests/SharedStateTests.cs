using System.Data.Common;
using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>The sandboxes of one database are one SUNAT.</summary>
public abstract class SharedStateTests(DbDataSource database)
{
    [SkippableFact]
    public async Task Register_OfTwoSandboxes_KnowsWhatEitherReceivedAndAnnulled()
    {
        await using Banco one = await OpenAsync();
        await using Banco two = await OpenAsync();
        Assert.True((await one.EnviarAsync()).IsAceptado);

        EnvioResult known = await two.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id));
        EnvioResult again = await two.EnviarAsync(); // the same bytes under the same key: the first answer once more
        await two.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Anular)));

        Assert.Equal((EstadoEnvio.Aceptado, true, 1), (known.Estado, again.IsAceptado, two.Sandbox.Registrations(Banco.Boleta.Id)));
        Assert.Equal(EstadoRecibido.Anulado, one.Sandbox.Find(Banco.Boleta.Id)!.Estado);
        Assert.Equal(two.Sandbox.Recibidos.Select(static one => one.NombreArchivo), one.Sandbox.Recibidos.Select(static one => one.NombreArchivo));
    }

    [SkippableFact]
    public async Task Register_SentToByAllAtOnce_TakesEachNumberOnce()
    {
        const int Numbers = 12;
        await using Banco one = await OpenAsync();
        await using Banco two = await OpenAsync();

        EnvioResult[] answers = await Task.WhenAll(Enumerable.Range(1, Numbers).SelectMany(number => new[] { one, two }.Select(banco => Task.Run(() => banco.EnviarAsync(Banco.Numero($"B001-{number}"))))));

        await using Banco three = await OpenAsync();
        Assert.All(answers, static answer => Assert.True(answer.IsAceptado, answer.Mensaje));
        Assert.Equal((Numbers, Numbers), (three.Sandbox.Count, three.Sandbox.Recibidos.Count)); // no page twice, and none lost
        Assert.Equal(three.Sandbox.Recibidos.Select(static one => one.NombreArchivo), one.Sandbox.Recibidos.Select(static one => one.NombreArchivo));
    }

    [SkippableFact]
    public async Task Register_OfMoreThanIsReadAtOnce_IsReadWholeWithItsFirstXmlAndCdr()
    {
        const int Pages = 1_203;
        await using Banco one = await OpenAsync();
        await one.EnviarAsync();
        DocumentoRecibido first = one.Sandbox.Find(Banco.Boleta.Id)!;
        await RunAsync($"""
            WITH RECURSIVE pages(page) AS (SELECT 2 UNION ALL SELECT page + 1 FROM pages WHERE page < {Pages})
            INSERT INTO izi_sandbox SELECT page, replace(replace(hoja, '"orden":1,', '"orden":' || page || ','), '-B001-27"', '-B002-' || page || '"') FROM pages, izi_sandbox WHERE orden = 1
            """);

        await using Banco two = await OpenAsync();

        Assert.Equal((Pages, Pages), (one.Sandbox.Count, two.Sandbox.Count));
        Assert.Equal(Enumerable.Range(1, Pages).Reverse(), two.Sandbox.Recibidos.Select(static page => page.Orden));
        DocumentoRecibido found = two.Sandbox.Find(Banco.Boleta.Id)!;
        Assert.Equal(first.Xml.ToArray(), found.Xml.ToArray());
        Assert.Equal(first.CdrZip, found.CdrZip);
    }

    [SkippableFact]
    public async Task Register_KeepsThePlaceOfAPageAndNotThePage()
    {
        await using Banco one = await OpenAsync();
        await using Banco two = await OpenAsync();
        await one.EnviarAsync();
        Assert.Equal(1, two.Sandbox.Count);

        await RunAsync("UPDATE izi_sandbox SET hoja = replace(hoja, 'ha sido aceptado', 'consta como aceptado') WHERE orden = 1");

        Assert.All([one, two], static banco =>
        {
            Assert.Contains("consta como", banco.Sandbox.Find(Banco.Boleta.Id)!.Descripcion, StringComparison.Ordinal);
            Assert.Contains("consta como", banco.Sandbox.Recibidos.Single().Descripcion, StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public async Task Clear_OfOne_IsForgottenByTheOther()
    {
        await using Banco one = await OpenAsync();
        await using Banco two = await OpenAsync();
        await one.EnviarAsync();
        Assert.Equal(1, two.Sandbox.Count);

        one.Sandbox.Clear();

        Assert.Equal((0, 0), (one.Sandbox.Count, two.Sandbox.Count));
        Assert.True((await two.EnviarAsync()).IsAceptado);
        Assert.Equal((1, 1), (one.Sandbox.Count, two.Sandbox.Count));
        await using Banco three = await OpenAsync();
        Assert.Equal(1, three.Sandbox.Count);
    }

    [SkippableFact]
    public async Task Certificate_OfAll_IsOne()
    {
        await using Banco one = await OpenAsync(withItsOwnCertificate: true);
        await using Banco two = await OpenAsync(withItsOwnCertificate: true);
        await one.EnviarAsync();

        Assert.Equal(one.Sandbox.Find(Banco.Boleta.Id)!.CdrZip, two.Sandbox.Find(Banco.Boleta.Id)!.CdrZip);
    }

    [SkippableFact]
    public async Task State_InAFileAndInADatabase_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Banco.AbrirAsync(options =>
        {
            options.StateDatabase = database;
            options.StateFile = "registro.jsonl";
        }));

    private async Task RunAsync(string sql)
    {
        await using DbCommand command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private Task<Banco> OpenAsync(bool withItsOwnCertificate = false) => Banco.AbrirAsync(options =>
    {
        options.StateDatabase = database;
        options.Signer = withItsOwnCertificate ? null : options.Signer;
    });
}
