using System.Globalization;
using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>The head that a daily summary and a voiding file share.</summary>
internal static class LectorLote
{
    private const int MaxNumeroLinea = 99_999;

    /// <summary>The head; null when number, days or issuer could not be read.</summary>
    public static Cabecera? Read(XElement root, Clase clase, Hallazgos hallazgos)
    {
        LectorCabecera.Versiones(root, "2.0", clase.Estructura, hallazgos);
        LectorFirma.Judge(root, hallazgos);
        LectorAtributos.Judge(root, hallazgos);
        DateOnly? referencia = LectorCabecera.Dia(root, "ReferenceDate", hallazgos);
        DateOnly? generacion = LectorCabecera.Dia(root, "IssueDate", hallazgos);
        int? numero = Numero(root, clase, generacion, hallazgos);
        Emisor? emisor = Emisor(root, clase, hallazgos);
        return referencia is null || generacion is null || numero is null || emisor is null
            ? null
            : new Cabecera(emisor, new FechasLote(referencia.Value, generacion.Value), numero.Value);
    }

    /// <summary>The numbers of the lines: whole, from 1, each once.</summary>
    public static void NumeroLinea(XElement linea, HashSet<int> vistos, Clase clase, Hallazgos hallazgos)
    {
        string? text = linea.Element(Cbc + "LineID").Code();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int numero) || numero > MaxNumeroLinea)
        {
            hallazgos.Sunat(text is null ? clase.LineaVacia : clase.LineaIlegible, PathOf(linea), text is null ? "Falta el número de la línea." : $"«{Shorten(text)}» no es un número de línea de 1 a {MaxNumeroLinea}.", "Numere las líneas desde 1.");
        }
        else if (numero == 0)
        {
            hallazgos.Sunat(clase.LineaCero, PathOf(linea), "El número de línea debe ser mayor que cero.", "Numere las líneas desde 1.");
        }
        else if (!vistos.Add(numero))
        {
            hallazgos.Sunat("2752", PathOf(linea), $"El número de línea {numero} está repetido.", "Numere las líneas desde 1.");
        }
    }

    private static int? Numero(XElement root, Clase clase, DateOnly? generacion, Hallazgos hallazgos)
    {
        string? text = root.Element(Cbc + "ID").Code();
        string[] parts = (text ?? "").Split('-', 4);
        if (parts.Length != 3
            || parts[0] != clase.Prefijo
            || !DateOnly.TryParseExact(parts[1], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly dia)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int numero))
        {
            hallazgos.Sunat("2220", Under(root, "cbc:ID"), text is null ? "Falta el identificador del archivo." : $"«{Shorten(text)}» no es el identificador de un archivo {clase.Prefijo}.", $"Escriba {clase.Prefijo}, el día de generación y el número: {clase.Prefijo}-20260116-1.");
            return null;
        }

        if (generacion is not null && dia != generacion)
        {
            hallazgos.Sunat("2346", Under(root, "cbc:IssueDate"), $"La fecha de generación {generacion:yyyy-MM-dd} no es la del identificador {Shorten(text!)}.", "Las dos fechas son el día en que se genera el archivo.");
        }

        return numero;
    }

    private static Emisor? Emisor(XElement root, Clase clase, Hallazgos hallazgos)
    {
        XElement? party = root.Element(Cac + "AccountingSupplierParty");
        string path = Under(root, "cac:AccountingSupplierParty");
        string? tipo = party.Child(Cbc + "AdditionalAccountID").Code();
        if (tipo != TipoDocumentoIdentidad.Ruc.Codigo)
        {
            hallazgos.Sunat(tipo is null ? clase.FaltaTipoEmisor : clase.TipoEmisor, path + "/cbc:AdditionalAccountID", "El documento del emisor debe ser un RUC (6).", "Escriba 6 en cbc:AdditionalAccountID.");
        }

        string? text = party.Child(Cbc + "CustomerAssignedAccountID").Code();
        if (!Ruc.TryParse(text, out Ruc? ruc))
        {
            hallazgos.Sunat(text is null ? clase.FaltaRuc : clase.Ruc, path + "/cbc:CustomerAssignedAccountID", text is null ? "Falta el RUC del emisor." : $"«{Shorten(text)}» no es un RUC.", "Revise los once dígitos.");
            return null;
        }

        return new Emisor
        {
            Ruc = ruc,
            RazonSocial = party.Child(Cac + "Party", Cac + "PartyLegalEntity", Cbc + "RegistrationName")?.Value ?? "",
        };
    }

    /// <summary>What heads such a file.</summary>
    internal sealed record Cabecera(Emisor Emisor, FechasLote Fechas, int Numero);

    /// <summary>What differs between the two files; codes are named by what they say is wrong.</summary>
    internal sealed record Clase(string Prefijo, string Estructura)
    {
        public required string FaltaRuc { get; init; }

        public required string Ruc { get; init; }

        public required string FaltaTipoEmisor { get; init; }

        public required string TipoEmisor { get; init; }

        public required string LineaVacia { get; init; }

        public required string LineaIlegible { get; init; }

        public required string LineaCero { get; init; }
    }
}
