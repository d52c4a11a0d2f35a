namespace IziSales.Supply;

/// <summary>Lists what IziSales is made of: the licences for people, the bill of materials for machines.</summary>
internal static class SupplyApp
{
    private const string Usage = """
        supply licences            prints docs/licencias.md
        supply licences --write    writes it
        supply sbom [FILE]         the bill of materials, CycloneDX 1.6 in JSON; by default to standard output
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        string root = Repository.Find(AppContext.BaseDirectory);
        switch (args)
        {
            case ["licences"]:
                await output.WriteAsync(LicencePage.Write(Inventory.Read(root))).ConfigureAwait(false);
                return 0;
            case ["licences", "--write"]:
                await File.WriteAllTextAsync(Path.Combine(root, LicencePage.Path), LicencePage.Write(Inventory.Read(root))).ConfigureAwait(false);
                return 0;
            case ["sbom"]:
                await output.WriteAsync(Sbom.Write(Inventory.Read(root))).ConfigureAwait(false);
                return 0;
            case ["sbom", var file]:
                await File.WriteAllTextAsync(file, Sbom.Write(Inventory.Read(root))).ConfigureAwait(false);
                return 0;
            default:
                await error.WriteLineAsync(Usage).ConfigureAwait(false);
                return 2;
        }
    }
}
