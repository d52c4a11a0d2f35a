namespace IziSales.Ubl;

/// <summary>What was found in the XML of a document: the document itself as far as it could be understood, and what stands wrong in its elements.</summary>
public sealed class CpeReading
{
    internal CpeReading(Comprobante? comprobante, IReadOnlyList<ValidationIssue> issues)
    {
        Comprobante = comprobante;
        Issues = issues;
    }

    /// <summary>The document; null when issuer, number or root could not be read.</summary>
    public Comprobante? Comprobante { get; }

    /// <summary>Faults of the XML's elements that no document object can have: missing, repeated, unknown codes, unreadable figures.</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; }

    /// <summary>Faults of the elements and of the document together, each once.</summary>
    public ValidationReport Validate()
    {
        var all = new List<ValidationIssue>(Issues);
        if (Comprobante is not null)
        {
            var codes = Issues.Select(static issue => issue.Code.Value).ToHashSet(StringComparer.Ordinal);
            all.AddRange(Comprobante.Validate().Issues.Where(issue => !codes.Contains(issue.Code.Value)));
        }

        return new ValidationReport(all);
    }
}
