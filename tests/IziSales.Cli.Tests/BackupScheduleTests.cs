using System.Xml.Linq;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>backup schedule.</summary>
public sealed class BackupScheduleTests : IDisposable
{
    private static readonly ExternalTool SystemdAnalyze = new("systemd", "systemd-analyze");

    private readonly Cli _cli = new();

    public BackupScheduleTests() => Directory.CreateDirectory(_cli.PathOf("copias"));

    private string Tienda => $"sqlite:{_cli.PathOf("tienda.db")}";

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Schedule_ForSystemd_WritesServiceAndTimerThatSystemdAccepts()
    {
        CliResult result = await _cli.RunAsync("backup", "schedule", "--kind", "systemd", "--pos", "/bin/true", "--at", "03:30", "--out", _cli.PathOf("salida"));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["izisales-respaldo.service", "izisales-respaldo.timer"], _cli.Files());
        Assert.Contains("OnCalendar=*-*-* 03:30:00 America/Lima", await File.ReadAllTextAsync(_cli.PathOf("salida/izisales-respaldo.timer")), StringComparison.Ordinal);
        Assert.Contains("systemctl enable --now izisales-respaldo.timer", result.Error, StringComparison.Ordinal);
        if (SystemdAnalyze.Path is not null)
        {
            ToolResult verdict = await SystemdAnalyze.RunAsync("verify", _cli.PathOf("salida/izisales-respaldo.service"), _cli.PathOf("salida/izisales-respaldo.timer"));
            Assert.Equal((0, ""), (verdict.ExitCode, string.Join('\n', verdict.Error.Split('\n').Where(static line => line.Contains("izisales", StringComparison.Ordinal)))));
        }
    }

    [Fact]
    public async Task Schedule_ForCron_EscapesTheDayOfTheName()
    {
        CliResult result = await _cli.RunAsync("backup", "schedule", "--kind", "cron", "--from", Tienda, "--to", _cli.PathOf("copias"), "--print");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(_cli.Files());
        Assert.Contains("CRON_TZ=America/Lima", result.Text, StringComparison.Ordinal);
        Assert.Contains($"0 2 * * * \"izisales\" backup \"{_cli.PathOf("copias")}/tienda-$(date +\\%Y-\\%m-\\%d).db\" --from \"{Tienda}\"", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_OfAnInstalledTool_NamesItsFile()
    {
        _cli.Tool = "/opt/tools/izisales";

        CliResult result = await _cli.RunAsync("backup", "schedule", "--kind", "systemd", "--from", Tienda, "--to", _cli.PathOf("copias"), "--print");

        Assert.Contains("\"/opt/tools/izisales\" backup", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_ForWindows_WritesATaskOfItsScheduler()
    {
        await _cli.RunAsync("backup", "schedule", "--kind", "windows", "--from", Tienda, "--to", _cli.PathOf("copias"), "--out", _cli.PathOf("salida"));

        XDocument task = XDocument.Load(_cli.PathOf("salida/izisales-respaldo.xml"));
        XNamespace ns = "http://schemas.microsoft.com/windows/2004/02/mit/task";
        Assert.Equal("2026-01-01T02:00:00-05:00", task.Descendants(ns + "StartBoundary").Single().Value);
        Assert.Contains($"--from '{Tienda}'", task.Descendants(ns + "Arguments").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_IntoAFolderThatIsNotThereOrCannotBeWritten_SaysSoAndWritesNothing()
    {
        CliResult missing = await _cli.RunAsync("backup", "schedule", "--kind", "cron", "--from", Tienda, "--to", _cli.PathOf("usb"), "--out", _cli.PathOf("salida"));
        await File.WriteAllTextAsync(_cli.PathOf("archivo"), "");
        CliResult file = await _cli.RunAsync("backup", "schedule", "--kind", "cron", "--from", Tienda, "--to", _cli.PathOf("archivo"), "--out", _cli.PathOf("salida"));

        Assert.Equal((2, 2), (missing.ExitCode, file.ExitCode));
        Assert.Contains($"No existe la carpeta «{_cli.PathOf("usb")}»", missing.Error, StringComparison.Ordinal);
        Assert.Contains($"No existe la carpeta «{_cli.PathOf("archivo")}»", file.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_cli.PathOf("salida")));
    }

    [Fact]
    public async Task Schedule_OnlyPrinted_NeitherTouchesTheFolderNorAsksForIt()
    {
        string copias = _cli.PathOf("copias");
        DateTime untouched = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        Directory.SetLastWriteTimeUtc(copias, untouched);

        CliResult here = await _cli.RunAsync("backup", "schedule", "--kind", "cron", "--from", Tienda, "--to", copias, "--print");
        CliResult elsewhere = await _cli.RunAsync("backup", "schedule", "--kind", "cron", "--from", Tienda, "--to", _cli.PathOf("usb"), "--print");

        Assert.Equal((0, 0), (here.ExitCode, elsewhere.ExitCode));
        Assert.Equal(untouched, Directory.GetLastWriteTimeUtc(copias));
        Assert.Contains(_cli.PathOf("usb"), elsewhere.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Schedule_IntoAFolderOfTheKernel_SaysThatItCannotBeWritten()
    {
        Skip.IfNot(Directory.Exists("/proc"), "Only Linux has a folder in which not even root may write.");

        CliResult result = await _cli.RunAsync("backup", "schedule", "--kind", "cron", "--from", Tienda, "--to", "/proc", "--out", _cli.PathOf("salida"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no se puede escribir", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Indique qué se respalda")]
    [InlineData("no es una hora", "--from", "sqlite:tienda.db", "--to", "copias", "--at", "25:00")]
    [InlineData("la carpeta donde quedan", "--from", "sqlite:tienda.db")]
    [InlineData("La clave no se escribe", "--from", "postgres:Host=servidor;Database=tienda;Password=secreta", "--to", "copias")]
    [InlineData("comillas u otros signos", "--from", "sqlite:$(rm -r x).db", "--to", "copias")]
    public async Task Schedule_ThatMakesNoSense_IsWrongUse(string reason, params string[] options)
    {
        CliResult result = await _cli.RunAsync(["backup", "schedule", "--kind", "cron", .. options]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secreta", result.Error, StringComparison.Ordinal);
    }
}
