using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace IziSales.Benchmarks.Pos;

/// <summary>SamplePos as a shop runs it: its own process, a folder of its own, on loopback, with the sandbox as its PSE.</summary>
internal sealed partial class PosProcess : IDisposable
{
    private const string User = "admin";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private PosProcess(Process process, DirectoryInfo folder, Uri address, string password)
    {
        _process = process;
        _folder = folder;
        Address = address;
        Password = password;
    }

    public Uri Address { get; }

    /// <summary>The first person's.</summary>
    public string Password { get; }

    /// <summary>What the process holds in memory now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What the processor has spent on it.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The program as it was built beside this one.</summary>
    public static string Program => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "samples", "SamplePos", "bin", "Release", "net10.0", "SamplePos.dll"));

    /// <summary>Starts it on a file, or on the server of this connection string, and waits until it is open.</summary>
    public static async Task<PosProcess> StartAsync(string postgres)
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"{Program} is not there. Run with -c Release, which builds it too.");
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("samplepos-bench-");
        string project = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Program)!, "..", "..", ".."));
        List<string> arguments = [Program, "--urls", "http://127.0.0.1:0", $"--SamplePos:DataPath={folder.FullName}", "--SamplePos:SandboxUrl=http://127.0.0.1:0"];
        if (postgres.Length > 0)
        {
            arguments.Add($"--SamplePos:PostgreSql={postgres}");
        }

        Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = project, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        string told = "";
        while (!told.Contains("Para cerrar", StringComparison.Ordinal))
        {
            told += await process.StandardOutput.ReadLineAsync() is { } line ? line + "\n" : throw new InvalidOperationException($"SamplePos ended: {told}");
        }

        _ = process.StandardOutput.ReadToEndAsync();
        return new(process, folder, new Uri(AddressLine().Match(told).Groups["value"].Value), PasswordLine().Match(told).Groups["value"].Value);
    }

    /// <summary>A browser's session of the first person, and a program with a key to sell.</summary>
    public async Task<(HttpClient Browser, HttpClient Program)> EnterAsync()
    {
        HttpClient browser = new(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false }) { BaseAddress = Address, Timeout = Patience };
        string token = FormToken().Match(await browser.GetStringAsync("/ingresar")).Groups["value"].Value;
        using (HttpResponseMessage entered = await PostAsync(browser, "/ingresar", token, ("Usuario", User), ("Clave", Password)))
        {
            if ((int)entered.StatusCode != 302)
            {
                throw new InvalidOperationException($"Could not enter: {(int)entered.StatusCode}.");
            }
        }

        string page = await browser.GetStringAsync("/claves");
        using HttpResponseMessage made = await PostAsync(browser, "/claves", FormToken().Match(page).Groups["value"].Value, ("Nombre", "medición"), ("Rol", "vendedor"));
        HttpClient program = new() { BaseAddress = Address, Timeout = Patience };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key().Match(await made.Content.ReadAsStringAsync()).Value);
        return (browser, program);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, string token, params (string Name, string Value)[] fields)
    {
        FormUrlEncodedContent form = new([.. fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return browser.PostAsync(path, form);
    }

    [GeneratedRegex(@"Dirección:\s+(?<value>\S+)")]
    private static partial Regex AddressLine();

    [GeneratedRegex(@"Contraseña:\s+(?<value>\S+)")]
    private static partial Regex PasswordLine();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex(@"izi_\w{8}_\w{32}")]
    private static partial Regex Key();
}
