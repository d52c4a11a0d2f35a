using System.CommandLine;
using IziSales.Cli.Impresion;

namespace IziSales.Cli.Commands;

/// <summary>Options of both commands that put a document on paper.</summary>
internal sealed class PapelOptions
{
    private readonly Option<string?> _logo = new("--logo") { Description = "Imagen de la tienda (PNG o BMP) para la cabecera.", HelpName = "FILE" };
    private readonly Option<bool> _reimpresion = new("--reprint") { Description = "Marca el papel como REIMPRESIÓN." };
    private readonly Option<bool> _anulado = new("--void") { Description = "Marca el papel como ANULADO." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public void AddTo(Command command)
    {
        command.Add(_logo);
        command.Add(_reimpresion);
        command.Add(_anulado);
        command.Add(_json);
    }

    public PapelRequest Read(ParseResult parsed, string documento) => new()
    {
        Documento = documento,
        Logo = parsed.GetValue(_logo),
        IsReimpresion = parsed.GetValue(_reimpresion),
        IsAnulado = parsed.GetValue(_anulado),
        Json = parsed.GetValue(_json),
    };
}
