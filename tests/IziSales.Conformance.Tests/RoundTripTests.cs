using System.Text;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>What is written can be read, and is found without fault.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Nombres => TodosLosEscenarios.Nombres();

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Validate_EveryScenario_FindsNothing(string nombre)
    {
        ValidationReport report = TodosLosEscenarios.Find(nombre).ToBoleta().Validate();

        Assert.Empty(report.Issues);
    }

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Read_WhatWasWritten_GivesTheSameBytesWhenWrittenAgain(string nombre)
    {
        byte[] xml = CpeWriter.Write(TodosLosEscenarios.Find(nombre).ToBoleta());

        CpeReading reading = CpeReader.Read(xml);

        Assert.NotNull(reading.Comprobante);
        Assert.Equal(Encoding.UTF8.GetString(xml), Encoding.UTF8.GetString(CpeWriter.Write(reading.Comprobante)));
    }

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Read_WhatWasSigned_FindsNothing(string nombre)
    {
        SignedCpe cpe = Firmantes.Rosita.Sign(TodosLosEscenarios.Find(nombre).ToBoleta());

        Assert.Empty(CpeReader.Read(cpe.Xml).Validate().Issues);
    }
}
