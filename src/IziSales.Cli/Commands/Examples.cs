using System.CommandLine;

namespace IziSales.Cli.Commands;

/// <summary>Ends every help page with commands that can be copied.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> ByCommand = new()
    {
        ["izisales"] =
        [
            "izisales cert demo --ruc 10412365785 --out demo.pfx",
            "izisales issue boleta.json --out salida --cert demo.pfx",
            "izisales validate salida",
        ],
        ["issue"] =
        [
            "izisales issue boleta.json --out salida --demo-cert",
            "izisales issue boleta.json --out salida --cert shop.pfx --cert-password-env CLAVE --artifacts xml,zip,ticket",
            "izisales issue ventas.json --out salida --no-sign --json > resultados.ndjson",
            "cat boleta.json | izisales issue - --out - --demo-cert > boleta.xml",
        ],
        ["validate"] =
        [
            "izisales validate 10412365785-03-B001-27.xml",
            "izisales validate salida \"archivo/**/*.zip\" --json",
            "izisales validate salida --xsd esquemas-sunat --level xsd,rules",
        ],
        ["sign"] = ["izisales sign sin-firma.xml 10412365785-03-B001-27.xml --cert shop.pfx --cert-password-env CLAVE", "cat sin-firma.xml | izisales sign - - --cert shop.pem > firmado.xml"],
        ["send"] =
        [
            "izisales send salida/10412365785-03-B001-27.xml --channel pse --config izisales.json",
            "izisales send salida --out constancias --json",
        ],
        ["query"] =
        [
            "izisales query 10412365785-03-B001-27 --channel pse --config izisales.json",
            "izisales query salida/10412365785-03-B001-27.xml --out constancias",
            "izisales query --ticket 10412365785-RC-20260116-1:1736900000001",
        ],
        ["lookup"] = ["izisales lookup ruc 20131312955", "izisales lookup dni 48285071 --json", "izisales lookup import padron_reducido_ruc.zip"],
        ["dni"] = ["izisales lookup dni 48285071", "izisales lookup dni 48285071 --config izisales.json --json"],
        ["ruc"] = ["izisales lookup ruc 20131312955", "izisales lookup ruc 20131312955 --json"],
        ["import"] = ["izisales lookup import padron_reducido_ruc.zip", "izisales lookup import padron_reducido_ruc.zip --config izisales.json"],
        ["doctor"] = ["izisales doctor", "izisales doctor --config izisales.json --channel pse --json"],
        ["cdr"] = ["izisales cdr R-10412365785-03-B001-27.zip", "izisales cdr R-10412365785-03-B001-27.zip --json"],
        ["ticket"] =
        [
            "izisales ticket boleta.json --preview",
            "izisales ticket salida/10412365785-03-B001-27.xml --printer tcp://192.168.1.50:9100",
            "izisales ticket boleta.json --width 58 --printer file:///dev/usb/lp0 --reprint",
        ],
        ["pdf"] =
        [
            "izisales pdf salida/10412365785-03-B001-27.xml --out boleta.pdf",
            "izisales pdf boleta.json --paper 80mm --out - > boleta.pdf",
            "izisales pdf boleta.json --paper A4 --out boleta.pdf --attach-xml salida/10412365785-03-B001-27.xml",
        ],
        ["sandbox"] = ["izisales sandbox", "izisales sandbox --port 6000 --faults fallas.json"],
        ["migrate"] = ["izisales migrate --from sqlite:tienda.db --to \"postgres:Host=servidor;Database=tienda;Username=tienda\""],
        ["backup"] = ["izisales backup copias/2026-01-15.db --from sqlite:tienda.db"],
        ["schedule"] =
        [
            "izisales backup schedule --from sqlite:tienda.db --to copias --print",
            "izisales backup schedule --kind cron --from sqlite:tienda.db --to copias --at 03:30",
            "izisales backup schedule --pos ./SamplePos --kind systemd --out .",
        ],
        ["restore"] = ["izisales restore copias/2026-01-15.db --to sqlite:tienda.db"],
        ["export"] = ["izisales export --from sqlite:tienda.db --out archivo", "izisales export --from sqlite:tienda.db --out archivo --since 2026-01-01 --until 2026-01-31"],
        ["cert"] = ["izisales cert demo --ruc 10412365785 --out demo.pfx", "izisales cert inspect demo.pfx"],
        ["printer"] = ["izisales printer detect", "izisales printer setup"],
        ["demo"] = ["izisales cert demo --ruc 10412365785", "izisales cert demo --ruc 10412365785 --out demo.pem"],
        ["inspect"] = ["izisales cert inspect demo.pfx --password-env CLAVE"],
        ["detect"] = ["izisales printer detect", "izisales printer detect --network 192.168.1.0/24 --json"],
        ["test"] = ["izisales printer test --printer tcp://192.168.1.50:9100", "izisales printer test --printer serial:///dev/ttyUSB0?baud=19200 --profile xprinter-58 --full"],
        ["setup"] = ["izisales printer setup", "izisales printer setup --name cocina --printer tcp://192.168.1.51 --profile epson-tm-t20 --yes"],
        ["completion"] = ["eval \"$(izisales completion bash)\"", "izisales completion fish > ~/.config/fish/completions/izisales.fish"],
        ["schema"] = ["izisales schema > comprobante.schema.json", "izisales schema config > config.schema.json"],
    };

    /// <summary>The examples of a command, if it has any.</summary>
    public static IReadOnlyList<string> Of(Command command) => ByCommand.TryGetValue(command is RootCommand ? "izisales" : command.Name, out string[]? examples) ? examples : [];
}
