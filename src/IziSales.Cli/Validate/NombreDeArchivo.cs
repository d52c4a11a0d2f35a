using IziSales.Ubl;

namespace IziSales.Cli.Validate;

/// <summary>SUNAT compares the file's name with what the document says inside.</summary>
internal static class NombreDeArchivo
{
    /// <summary>Files with names of people's own choosing are not judged by them.</summary>
    public static IEnumerable<ValidationIssue> Judge(string nombre, Comprobante? comprobante)
    {
        string[] partes = nombre.Split('-');
        if (comprobante is null || partes is not [{ Length: 11 } ruc, { Length: 2 }, { Length: 4 } serie, { Length: >= 1 and <= 8 } numero] || !ruc.All(char.IsAsciiDigit))
        {
            yield break;
        }

        if (ruc != comprobante.Emisor.Ruc.Value)
        {
            yield return Fault("1034", nombre, "El RUC del nombre del archivo no es el del emisor.");
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

    private static ValidationIssue Fault(string code, string nombre, string message) =>
        new(IssueCode.Sunat(code), nombre, message, "Dé al archivo el nombre RUC-TIPO-SERIE-NÚMERO de su documento.");
}
