using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Cli.Output;
using IziSales.Ubl;

namespace IziSales.Cli.Config;

/// <summary>The shop's configuration: its channels, certificate, database, printer, and where numbers are looked up.</summary>
internal sealed class ConfigFile
{
    /// <summary>Read when no other is named, if it is there.</summary>
    public const string DefaultName = "izisales.json";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    public string Folder { get; private init; } = Directory.GetCurrentDirectory();

    /// <summary>Its name, for messages; null when there is none.</summary>
    public string? Name { get; private init; }

    public Ruc? Emisor { get; private init; }

    /// <summary>The channel that is meant when none is named.</summary>
    public string? Canal { get; private init; }

    public IReadOnlyDictionary<string, ChannelConfig> Canales { get; private init; } = new Dictionary<string, ChannelConfig>();

    public string? Certificado { get; private init; }

    public string? VariableDelCertificado { get; private init; }

    public string? Base { get; private init; }

    public string? Impresora { get; private init; }

    public PadronConfig Padron { get; private init; } = new();

    /// <exception cref="CliException">There is no such file, or it has faults, which have been told.</exception>
    public static async Task<ConfigFile> ReadAsync(CliHost host, string? path, CancellationToken cancellationToken)
    {
        if (path is null && !File.Exists(DefaultName))
        {
            return new ConfigFile();
        }

        string name = path ?? DefaultName;
        byte[] bytes = await InputFile.ReadAsync(host, name, cancellationToken).ConfigureAwait(false);
        JsonProblems problems = new();
        ConfigFile? config = Read(host, name, bytes, problems);
        if (config is null || problems.Any)
        {
            IssuePrinter.Print(host, name, problems.Issues);
            throw CliException.WrongUse($"La configuración «{name}» tiene faltas. Su forma está en docs/cli.md y en «izisales schema config».");
        }

        return config;
    }

    /// <summary>A file that the configuration names, from its own folder.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>The channel with this name, or the one that is meant when none is named.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public ChannelConfig Channel(string? name)
    {
        if (Canales.Count == 0)
        {
            throw CliException.WrongUse(Name is null
                ? $"Falta la configuración con el canal: use --config FILE, o ponga un {DefaultName} en esta carpeta. Su forma está en «izisales schema config»."
                : $"«{Name}» no tiene canales: agregue «canales».");
        }

        string wanted = name ?? Canal ?? (Canales.Count == 1 ? Canales.Keys.Single() : throw CliException.WrongUse($"Diga con --channel por cuál canal: {Names()}."));
        return Canales.TryGetValue(wanted, out ChannelConfig? channel) ? channel : throw CliException.WrongUse($"No hay un canal «{wanted}»; hay {Names()}.");
    }

    private static ConfigFile? Read(CliHost host, string name, byte[] bytes, JsonProblems problems)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes, Options);
            return Read(host, name, new JsonObjectReader(
                json.RootElement, "$", problems, "$schema", "emisor", "canal", "canales", "certificado", "base", "baseEnv", "padron", "impresora"));
        }
        catch (JsonException exception)
        {
            problems.NotJson("$", $"No es JSON: {exception.Message}");
            return null;
        }
    }

    private static ConfigFile Read(CliHost host, string name, JsonObjectReader root)
    {
        Secretos secretos = new(host, root.Problems);
        Dictionary<string, ChannelConfig> canales = [];
        foreach ((string canal, JsonElement element, string path) in root.Members("canales"))
        {
            canales.Add(canal, ChannelConfig.Read(canal, element, path, secretos));
        }

        string? predeterminado = root.Text("canal");
        if (predeterminado is not null && !canales.ContainsKey(predeterminado))
        {
            root.Problems.WrongValue("$.canal", "No está entre los canales.", "Escriba el nombre de uno de «canales».");
        }

        JsonObjectReader? certificado = root.Object("certificado", "archivo", "claveEnv");
        certificado?.Require("archivo");
        return new ConfigFile
        {
            Folder = name == "-" ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(name))!,
            Name = name,
            Emisor = root.Value<Ruc>("emisor", Ruc.TryParse, "No es un RUC válido.", "Escriba los once dígitos del RUC de la tienda."),
            Canal = predeterminado,
            Canales = canales,
            Certificado = certificado?.Text("archivo"),
            VariableDelCertificado = certificado?.Text("claveEnv"),
            Base = root.Text("base") ?? (root.Text("baseEnv") is { } variable ? secretos.Resolve(variable, "$.baseEnv") : null),
            Impresora = root.Text("impresora"),
            Padron = PadronConfig.Read(root.Object("padron", PadronConfig.Members), secretos),
        };
    }

    private string Names() => string.Join(", ", Canales.Keys.Select(static name => $"«{name}»"));
}
