namespace IziSales.Ubl;

/// <summary>One fault of a document: what, where, and what to do about it.</summary>
/// <param name="Code">SUNAT's code or ours.</param>
/// <param name="Path">Place in the document, such as <c>Lineas[1].Cantidad</c>; in foreign XML, the element's path.</param>
/// <param name="Message">What is wrong, in Spanish.</param>
/// <param name="Remedy">What to do, in Spanish.</param>
public sealed record ValidationIssue(IssueCode Code, string Path, string Message, string Remedy)
{
    /// <summary>What the fault costs.</summary>
    public Severity Severity => Code.Severity;

    /// <inheritdoc/>
    public override string ToString() => $"{Code.Value} {Path}: {Message}";
}
