using System.CommandLine;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales schema</c>: the JSON Schema of a document, as published in <c>docs/schemas</c>.</summary>
internal static class SchemaCommand
{
    private const string Resource = "comprobante.schema.json";

    public static Command Create(CliHost host)
    {
        Command command = new("schema", "Muestra el JSON Schema de los documentos que lee «issue».");
        command.SetAction((_, cancellationToken) => RunAsync(host, cancellationToken));
        return command;
    }

    /// <summary>The schema's bytes.</summary>
    public static Stream Open() => typeof(SchemaCommand).Assembly.GetManifestResourceStream(Resource)!;

    private static async Task<int> RunAsync(CliHost host, CancellationToken cancellationToken)
    {
        Stream schema = Open();
        await using (schema.ConfigureAwait(false))
        {
            await schema.CopyToAsync(host.Output, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }
}
