using IziSales.Testing;

namespace IziSales.Ubl.Tests.Lectura;

/// <summary>Nothing that arrives from outside makes a reader throw what it does not promise.</summary>
/// <remarks>A short run by default; <c>IZISALES_FUZZ_SECONDS</c> makes each one as long as wanted.</remarks>
public sealed class RobustezTests
{
    private const int Short = 800;

    [Fact]
    public void Read_DamagedDocument_NeverThrows() => ForEachDamage(Documents(), static bytes => CpeReader.Read(bytes).Validate());

    [Fact]
    public void Verify_DamagedDocument_NeverThrows() => ForEachDamage(Documents(), static bytes => SignatureVerifier.Verify(bytes));

    [Fact]
    public void Validate_DamagedDocument_NeverThrows() => ForEachDamage(Documents(), static bytes => SunatSchema.Perfil.Validate(bytes));

    [Fact]
    public void Validate_SummaryOfFiguresPastEveryFormat_ReportsThem()
    {
        LineaResumen linea = EscenariosLote.Resumen.Lineas[0] with { Total = decimal.MaxValue, Gravado = decimal.MaxValue, Igv = decimal.MaxValue };

        ValidationReport report = ResumenDiario.From([linea], Escenarios.BodegaRosita, EscenariosLote.Fechas, 1).Single().Validate();

        Assert.Contains("2251", report.Issues.Select(static issue => issue.Code.Value));
    }

    [Fact]
    public void TryRead_DamagedCdr_NeverThrows() => ForEachDamage([Cdr(), CpePackage.ReadXml(Cdr()).Xml], static bytes => CdrReader.TryRead(bytes));

    [Fact]
    public void ReadXml_DamagedZip_ThrowsNothingButWhatItPromises() => ForEachDamage([Cdr()], static bytes =>
    {
        try
        {
            CpePackage.ReadXml(bytes);
        }
        catch (FormatException)
        {
            // The promise.
        }
    });

    private static byte[][] Documents() =>
    [
        .. new DocumentoElectronico[]
        {
            Escenarios.TodasLasAfectaciones.ToBoleta(), Escenarios.GravadaConDescuentos.ToBoleta(), Escenarios.ConBolsas.ToBoleta(),
            EscenariosDocumento.FacturaMixta, EscenariosDocumento.Devolucion, EscenariosDocumento.Intereses, EscenariosLote.Resumen, EscenariosLote.Baja,
        }.Select(static documento => Firmantes.Rosita.Sign(documento).Xml.ToArray()),
    ];

    private static byte[] Cdr() => CdrWriter.Write(
        new Cdr { Codigo = 0, Descripcion = "La Boleta número B001-27 ha sido aceptada", Referencia = "B001-27", Notas = ["4207 - DNI"], FechaRecepcion = new DateTimeOffset(2026, 1, 15, 10, 31, 0, Lima.Offset) },
        ComprobanteId.Parse("10412365785-03-B001-27"),
        Firmantes.Rosita);

    private static void ForEachDamage(byte[][] wholes, Action<byte[]> read)
    {
        int seconds = int.TryParse(Environment.GetEnvironmentVariable("IZISALES_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 0;
        long until = Environment.TickCount64 + (seconds * 1_000L);
        for (int seed = 0; seed < Short || Environment.TickCount64 < until; seed++)
        {
            byte[] bytes = new DanoAlAzar(seed).Damage(wholes[seed % wholes.Length]);
            Exception? fault = Record.Exception(() => read(bytes));
            Assert.True(fault is null, $"Seed {seed}: {fault}");
        }
    }
}
