using System.Collections.Concurrent;
using System.Diagnostics;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Storage.Tests;

/// <summary>A till in a process of its own, and what it confirmed to its cashier.</summary>
internal sealed class TillProcess : IDisposable
{
    private readonly Process _process;

    private TillProcess(Process process) => _process = process;

    /// <summary>Starts a till on a database.</summary>
    public static TillProcess Start(string address, string pem, string prefix, int threads, int sales, Uri? channel)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "IziSales.CrashChild.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string argument in new[] { program, address, pem, prefix, $"{threads}", $"{sales}", channel?.AbsoluteUri ?? "-" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_TieredPGO"] = "0";
        return new TillProcess(Process.Start(start)!);
    }

    /// <summary>A certificate and its key as a till reads them.</summary>
    public static TemporaryFile NewPem()
    {
        using System.Security.Cryptography.X509Certificates.X509Certificate2 certificate =
            DemoCertificate.Create(Ventas.Tienda.Ruc, Ventas.Tienda.RazonSocial, TimeProvider.System.GetUtcNow());
        using System.Security.Cryptography.RSA key = System.Security.Cryptography.X509Certificates.RSACertificateExtensions.GetRSAPrivateKey(certificate)!;
        return new TemporaryFile(System.Text.Encoding.ASCII.GetBytes($"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n"), ".pem");
    }

    /// <summary>Reads what is confirmed until so many lines have come, or the till has ended; fewer than one reads none.</summary>
    public async Task ReadAsync(int lines, ConcurrentDictionary<string, string> confirmed)
    {
        for (int i = 0; i < lines && await Patience.WaitAsync(_process.StandardOutput.ReadLineAsync(), awaited: "the till confirms a sale, or ends") is { } line; i++)
        {
            Keep(line, confirmed);
        }
    }

    /// <summary>SIGKILL, and whatever had been confirmed until then.</summary>
    public async Task KillAsync(ConcurrentDictionary<string, string> confirmed)
    {
        _process.Kill();
        await ReadAsync(int.MaxValue, confirmed);
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for the end; a till that fails says why.</summary>
    public async Task FinishAsync(ConcurrentDictionary<string, string> confirmed)
    {
        Task<string> errors = _process.StandardError.ReadToEndAsync();
        await ReadAsync(int.MaxValue, confirmed);
        await _process.WaitForExitAsync();
        Assert.True(_process.ExitCode == 0, await errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static void Keep(string line, ConcurrentDictionary<string, string> confirmed)
    {
        if (line.Split(' ') is ["OK", string key, string numero])
        {
            Assert.True(confirmed.TryAdd(key, numero), $"{key} was confirmed twice.");
        }
    }
}
