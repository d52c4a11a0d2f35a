using IziSales.Ubl;

namespace IziSales.Cli.Validate;

/// <summary>SUNAT compares the file's name with what the document says inside.</summary>
internal static class NombreDeArchivo
{
    /// <summary>Files with names of people's own choosing are not judged by them.</summary>
    public static IEnumerable<ValidationIssue> Judge(string nombre, DocumentoElectronico? documento)
    {
        if (documento is null || nombre.Split('-') is not [{ Length: 11 } ruc, { Length: 2 } tipo, var medio, { Length: >= 1 and <= 8 } numero] || !ruc.All(char.IsAsciiDigit))
        {
            return [];
        }

        IEnumerable<ValidationIssue> faults = documento switch
        {
            Comprobante comprobante when medio.Length == 4 => Comprobante(nombre, tipo, medio, numero, comprobante),
            Lote lote when medio.Length == 8 => Lote(nombre, $"{tipo}-{medio}-{numero}", lote),
            _ => [],
        };
        return ruc == documento.Emisor.Ruc.Value ? faults : faults.Prepend(Fault("1034", nombre, "El RUC del nombre del archivo no es el del emisor."));
    }

    private static IEnumerable<ValidationIssue> Comprobante(string nombre, string tipo, string serie, string numero, Comprobante comprobante)
    {
        if (tipo != comprobante.Tipo.Codigo)
        {
            yield return Fault("1003", nombre, "El tipo del nombre del archivo no es el del documento.");
        }

        if (serie != comprobante.Numero.Serie.Value)
        {
            yield return Fault("1035", nombre, "La serie del nombre del archivo no es la del documento.");
        }

        if (numero.TrimStart('0') != comprobante.Numero.Value.Split('-')[1])
        {
            yield return Fault("1036", nombre, "El número del nombre del archivo no es el del documento.");
        }
    }

    private static IEnumerable<ValidationIssue> Lote(string nombre, string identificador, Lote lote)
    {
        if (identificador == lote.Identificador)
        {
            yield break;
        }

        bool isOtroDia = identificador.Split('-')[1] != lote.Identificador.Split('-')[1];
        yield return isOtroDia
            ? Fault("2346", nombre, "La fecha del nombre del archivo no es la de su generación.")
            : Fault("2220", nombre, $"El nombre del archivo no corresponde a su identificador, {lote.Identificador}.");
    }

    private static ValidationIssue Fault(string code, string nombre, string message) =>
        new(IssueCode.Sunat(code), nombre, message, "Dé al archivo el nombre de su documento: RUC-TIPO-SERIE-NÚMERO, o RUC-RC-FECHA-NÚMERO.");
}
