using System.CommandLine;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales schema</c>: a JSON Schema of what the tool reads, as published in <c>docs/schemas</c>.</summary>
internal static class SchemaCommand
{
    public const string Comprobante = "comprobante";
    public const string Config = "config";

    public static Command Create(CliHost host)
    {
        Argument<string> cual = new("SCHEMA") { Description = "comprobante (lo que lee «issue») o config (la configuración de la tienda).", DefaultValueFactory = _ => Comprobante };
        cual.AcceptOnlyFromAmong(Comprobante, Config);
        Command command = new("schema", "Muestra el JSON Schema de los documentos o de la configuración.") { cual };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetRequiredValue(cual), cancellationToken));
        return command;
    }

    /// <summary>The schema's bytes.</summary>
    public static Stream Open(string cual) => typeof(SchemaCommand).Assembly.GetManifestResourceStream($"{cual}.schema.json")!;

    private static async Task<int> RunAsync(CliHost host, string cual, CancellationToken cancellationToken)
    {
        Stream schema = Open(cual);
        await using (schema.ConfigureAwait(false))
        {
            await schema.CopyToAsync(host.Output, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }
}
