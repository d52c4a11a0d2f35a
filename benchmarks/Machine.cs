using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace IziSales.Benchmarks;

/// <summary>What stands beside absolute figures, which mean nothing without it.</summary>
internal static class Machine
{
    public static string Describe() => $"{Cpu()}, {RuntimeInformation.FrameworkDescription}, {OpenSsl()}, {RuntimeInformation.OSArchitecture}";

    private static string Cpu()
    {
        const string CpuInfo = "/proc/cpuinfo";
        string? model = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return $"{model?.Split(':')[^1].Trim() ?? "unknown CPU"} x {Environment.ProcessorCount}";
    }

    // OpenSSL packs its version as 0xMNN00PP0: major, minor, patch.
    private static string OpenSsl()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "the system's cryptography";
        }

        long version = SafeEvpPKeyHandle.OpenSslVersion;
        return $"OpenSSL {version >> 28}.{(version >> 20) & 0xFF}.{(version >> 4) & 0xFF}";
    }
}
