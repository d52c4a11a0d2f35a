namespace IziSales.Cli.Help;

/// <summary>The commands by what a person wants to do.</summary>
internal static class CommandGroups
{
    public static IReadOnlyList<(string Title, string[] Commands)> All { get; } =
    [
        ("Emitir y revisar", ["issue", "validate", "sign", "cdr"]),
        ("Enviar y preguntar", ["send", "query", "lookup"]),
        ("Imprimir", ["ticket", "pdf", "printer"]),
        ("Guardar", ["backup", "restore", "export", "migrate"]),
        ("Preparar y probar", ["doctor", "cert", "sandbox"]),
        ("Para scripts", ["schema", "completion", "version"]),
    ];
}
