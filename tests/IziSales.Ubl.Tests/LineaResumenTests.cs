using IziSales.Testing;

namespace IziSales.Ubl.Tests;

/// <summary>A document becomes the line that tells of it.</summary>
public sealed class LineaResumenTests
{
    [Fact]
    public void From_Boleta_ModifiesNothing() =>
        Assert.Null(LineaResumen.From(Escenarios.UnaLinea.ToBoleta(), EstadoItemResumen.Adicionar).Afectado);

    [Fact]
    public void From_Nota_NamesTheBoletaItModifies()
    {
        LineaResumen linea = LineaResumen.From(EscenariosDocumento.Devolucion, EstadoItemResumen.Adicionar);

        Assert.Equal(EscenariosDocumento.Devolucion.Afectado, linea.Afectado);
        Assert.Empty(Resumir(linea).Validate().Issues);
    }

    [Fact]
    public void From_MilledRice_TellsIvapInPlaceOfIgv()
    {
        LineaResumen linea = LineaResumen.From(EscenariosTributarios.ArrozPilado.ToBoleta(), EstadoItemResumen.Adicionar);

        Assert.Equal((125.00m, 0.00m, 5.00m), (linea.Gravado, linea.Igv, linea.Ivap));
        CpeReading reading = CpeReader.Read(CpeWriter.Write(Resumir(linea)));
        Assert.Empty(reading.Validate().Issues);
        Assert.Equal(linea, Assert.IsType<ResumenDiario>(reading.Documento).Lineas.Single());
    }

    private static ResumenDiario Resumir(LineaResumen linea) =>
        ResumenDiario.From([linea], Escenarios.MinimarketSol, EscenariosLote.Fechas, primerNumero: 1).Single();
}
