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
    // UBL 2.0 and 2.1 call different things by the same names, so each has a set of its own.
    private static readonly string[][] MainDocuments =
    [
        ["2.1/maindoc/UBL-Invoice-2.1.xsd", "2.1/maindoc/UBL-CreditNote-2.1.xsd", "2.1/maindoc/UBL-DebitNote-2.1.xsd"],
        ["2.0/maindoc/UBLPE-SummaryDocuments-1.0.xsd", "2.0/maindoc/UBLPE-VoidedDocuments-1.0.xsd"],
    ];

    private static readonly string[][] ProfileFiles =
    [
        ["cbc.xsd", "cac.xsd", "ext.xsd", "Invoice.xsd", "CreditNote.xsd", "DebitNote.xsd"],
        ["cbc.xsd", "cac-2.0.xsd", "sac.xsd", "ext.xsd", "SummaryDocuments.xsd", "VoidedDocuments.xsd"],
    ];

    private static readonly Lazy<SunatSchema> LazyPerfil = new(LoadPerfil);

    private readonly IReadOnlyList<XmlSchemaSet> _families;

    private SunatSchema(IReadOnlyList<XmlSchemaSet> families) => _families = families;

    /// <summary>Our own schema of the elements that SUNAT's documents use, read when first asked for. Other UBL elements are let through unchecked.</summary>
    public static SunatSchema Perfil => LazyPerfil.Value;

    /// <summary>Reads the official schemas of boletas, facturas and notes, and those of daily summaries and voiding files where they are present.</summary>
    /// <param name="folder">The folder that holds <c>2.1/maindoc</c> and <c>2.0/maindoc</c> as SUNAT publishes them.</param>
    /// <exception cref="FormatException">The folder has no such schemas, or one cannot be read.</exception>
    public static SunatSchema Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        XmlSchemaSet[] families;
        try
        {
            families = [.. MainDocuments.Select(names => LoadFamily(folder, names)).Where(static family => family.Count > 0)];
        }
        catch (Exception e) when (e is XmlException or XmlSchemaException or IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"No se pudieron leer los esquemas de {folder}: {e.Message}", e);
        }

        return families.Length > 0
            ? new SunatSchema(families)
            : throw new FormatException($"En {folder} no están los esquemas de SUNAT: falta 2.1/maindoc/UBL-Invoice-2.1.xsd.");
    }

    /// <summary>Judges a document by its schema; every fault is one issue.</summary>
    public ValidationReport Validate(ReadOnlyMemory<byte> xml)
    {
        var issues = new List<ValidationIssue>();
        try
        {
            XDocument document = XmlAcotado.Load(xml);
            var root = new XmlQualifiedName(document.Root!.Name.LocalName, document.Root.Name.NamespaceName);
            if (_families.FirstOrDefault(family => family.GlobalElements[root] is not null) is not { } schemas)
            {
                issues.Add(Fault(document.Root.Name.LocalName, $"La raíz {document.Root.Name.LocalName} no está en los esquemas."));
                return new ValidationReport(issues);
            }

            document.Validate(schemas, (sender, e) => issues.Add(Fault(PathOf(sender), e.Message)));
        }
        catch (XmlException e)
        {
            issues.Add(CpeReader.NoEsXml(e));
        }

        return issues.Count == 0 ? ValidationReport.Clean : new ValidationReport(issues);
    }

    private static XmlSchemaSet LoadFamily(string folder, string[] names)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        foreach (string path in names.Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            using var reader = XmlReader.Create(path, settings);
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }

    private static SunatSchema LoadPerfil() => new([.. ProfileFiles.Select(LoadPerfil)]);

    private static XmlSchemaSet LoadPerfil(string[] files)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (string file in files)
        {
            using Stream stream = typeof(SunatSchema).Assembly.GetManifestResourceStream($"Esquema/{file}")!;
            using var reader = XmlReader.Create(stream);
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
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
