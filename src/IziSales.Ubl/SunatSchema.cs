using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>The order and kind of elements that SUNAT checks first; any fault is exception 0306.</summary>
/// <remarks>
/// <see cref="Perfil"/> needs no download and covers what SUNAT's documents use; <see cref="Load"/> takes the official schemas from a folder. Safe for many threads; keep one.
/// </remarks>
public sealed class SunatSchema
{
    private static readonly string[] MainDocuments =
    [
        "2.1/maindoc/UBL-Invoice-2.1.xsd",
        "2.1/maindoc/UBL-CreditNote-2.1.xsd",
        "2.1/maindoc/UBL-DebitNote-2.1.xsd",
    ];

    private static readonly string[] ProfileFiles = ["cbc.xsd", "cac.xsd", "ext.xsd", "Invoice.xsd", "CreditNote.xsd", "DebitNote.xsd"];

    private static readonly Lazy<SunatSchema> LazyPerfil = new(LoadPerfil);

    private readonly XmlSchemaSet _schemas;

    private SunatSchema(XmlSchemaSet schemas) => _schemas = schemas;

    /// <summary>Our own schema of the elements that SUNAT's documents use, read when first asked for. Other UBL elements are let through unchecked.</summary>
    public static SunatSchema Perfil => LazyPerfil.Value;

    /// <summary>Reads the official schemas of boletas, facturas and notes.</summary>
    /// <param name="folder">The folder that holds <c>2.1/maindoc</c> as SUNAT publishes it.</param>
    /// <exception cref="FormatException">The folder has no such schemas, or one cannot be read.</exception>
    public static SunatSchema Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            foreach (string path in MainDocuments.Select(name => Path.Combine(folder, name)).Where(File.Exists))
            {
                using var reader = XmlReader.Create(path, settings);
                schemas.Add(null, reader);
            }

            schemas.Compile();
        }
        catch (Exception e) when (e is XmlException or XmlSchemaException or IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"No se pudieron leer los esquemas de {folder}: {e.Message}", e);
        }

        return schemas.Count > 0
            ? new SunatSchema(schemas)
            : throw new FormatException($"En {folder} no están los esquemas de SUNAT: falta 2.1/maindoc/UBL-Invoice-2.1.xsd.");
    }

    /// <summary>Judges a document by its schema; every fault is one issue.</summary>
    public ValidationReport Validate(ReadOnlyMemory<byte> xml)
    {
        var issues = new List<ValidationIssue>();
        try
        {
            XDocument document = XmlAcotado.Load(xml);
            if (_schemas.GlobalElements[new XmlQualifiedName(document.Root!.Name.LocalName, document.Root.Name.NamespaceName)] is null)
            {
                issues.Add(Fault(document.Root.Name.LocalName, $"La raíz {document.Root.Name.LocalName} no está en los esquemas."));
                return new ValidationReport(issues);
            }

            document.Validate(_schemas, (sender, e) => issues.Add(Fault(PathOf(sender), e.Message)));
        }
        catch (XmlException e)
        {
            issues.Add(Fault("", $"El archivo no es un XML que se pueda leer: línea {e.LineNumber}, posición {e.LinePosition}."));
        }

        return issues.Count == 0 ? ValidationReport.Clean : new ValidationReport(issues);
    }

    private static SunatSchema LoadPerfil()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (string file in ProfileFiles)
        {
            using Stream stream = typeof(SunatSchema).Assembly.GetManifestResourceStream($"Esquema/{file}")!;
            using var reader = XmlReader.Create(stream);
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return new SunatSchema(schemas);
    }

    private static string PathOf(object? sender) => sender switch
    {
        XElement element => Lectura.Nodos.PathOf(element),
        XAttribute { Parent: { } parent } attribute => $"{Lectura.Nodos.PathOf(parent)}/@{attribute.Name.LocalName}",
        _ => "",
    };

    private static ValidationIssue Fault(string path, string message) =>
        new(IssueCode.Sunat("0306"), path, message, "Corrija el orden o el nombre del elemento según la guía de SUNAT.");
}
