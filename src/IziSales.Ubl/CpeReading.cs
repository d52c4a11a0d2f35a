using System.Globalization;

namespace IziSales.Ubl;

/// <summary>What was found in the XML of a document: the document itself as far as it could be understood, and what stands wrong in its elements.</summary>
public sealed class CpeReading
{
    private static readonly string[] Lines = ["cac:InvoiceLine", "cac:CreditNoteLine", "cac:DebitNoteLine", "sac:SummaryDocumentsLine", "sac:VoidedDocumentsLine"];

    internal CpeReading(DocumentoElectronico? documento, IReadOnlyList<ValidationIssue> issues)
    {
        Documento = documento;
        Issues = issues;
    }

    /// <summary>The document, of whatever kind; null when what names it (issuer, number, date, root) could not be read.</summary>
    public DocumentoElectronico? Documento { get; }

    /// <summary>The document when it is a comprobante: a boleta, a factura, a note.</summary>
    public Comprobante? Comprobante => Documento as Comprobante;

    /// <summary>Faults of the XML's elements that no document object can have: missing, repeated, unknown codes, unreadable figures.</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; }

    /// <summary>Faults of the elements and of the document together, each once: what its element has told already, a line does not tell again.</summary>
    public ValidationReport Validate()
    {
        var all = new List<ValidationIssue>(Issues);
        if (Documento is not null)
        {
            var told = Issues.Select(static issue => (issue.Code.Value, LineOf(issue.Path))).ToHashSet();
            all.AddRange(Documento.Validate().Issues.Where(issue => !told.Contains((issue.Code.Value, LineOf(issue.Path)))));
        }

        return new ValidationReport(all);
    }

    // Elements are counted from 1, and not at all when there is but one; our lines are counted from 0. The header is line 0.
    private static int LineOf(string path)
    {
        const string Member = "Lineas[";
        foreach (string line in Lines)
        {
            int element = path.IndexOf(line, StringComparison.Ordinal);
            if (element >= 0)
            {
                return NumberIn(path.AsSpan(element + line.Length)) ?? 1;
            }
        }

        return path.StartsWith(Member, StringComparison.Ordinal) ? (NumberIn(path.AsSpan(Member.Length - 1)) ?? 0) + 1 : 0;
    }

    private static int? NumberIn(ReadOnlySpan<char> text)
    {
        int end = text.StartsWith("[") ? text.IndexOf(']') : -1;
        return end > 0 && int.TryParse(text[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }
}
