using System.Text;

namespace IziSales.Ubl.Xml;

/// <summary>
/// The root element of one kind of document. It yields both the head of the document and the start tag of SignedInfo as it is hashed, which by C14N repeats
/// every namespace in scope: from one description, the two cannot drift apart.
/// </summary>
internal sealed class UblRoot
{
    private const string Sac = $" xmlns:sac=\"{UblNamespaces.Sac}\"";

    private UblRoot(string name, string defaultNamespace, string more = "")
    {
        string namespaces = $" xmlns=\"{defaultNamespace}\""
            + $" xmlns:cac=\"{UblNamespaces.Cac}\""
            + $" xmlns:cbc=\"{UblNamespaces.Cbc}\""
            + $" xmlns:ds=\"{UblNamespaces.Ds}\""
            + $" xmlns:ext=\"{UblNamespaces.Ext}\""
            + more;
        Head = Encoding.UTF8.GetBytes($"<{name}{namespaces}><ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent>");
        SignedInfoStart = Encoding.UTF8.GetBytes($"<ds:SignedInfo{namespaces}>");
        Tail = Encoding.UTF8.GetBytes($"</{name}>");
    }

    public static UblRoot Invoice { get; } = new("Invoice", UblNamespaces.Invoice);

    public static UblRoot CreditNote { get; } = new("CreditNote", UblNamespaces.CreditNote);

    public static UblRoot DebitNote { get; } = new("DebitNote", UblNamespaces.DebitNote);

    public static UblRoot SummaryDocuments { get; } = new("SummaryDocuments", UblNamespaces.SummaryDocuments, Sac);

    public static UblRoot VoidedDocuments { get; } = new("VoidedDocuments", UblNamespaces.VoidedDocuments, Sac);

    public static UblRoot ApplicationResponse { get; } = new("ApplicationResponse", UblNamespaces.ApplicationResponse);

    /// <summary>Every kind of document that a shop sends.</summary>
    public static IReadOnlyList<UblRoot> Sent { get; } = [Invoice, CreditNote, DebitNote, SummaryDocuments, VoidedDocuments];

    /// <summary>Not hashed, because C14N drops it.</summary>
    public static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8;

    /// <summary>Closes what <see cref="Head"/> opened for the signature.</summary>
    public static ReadOnlySpan<byte> AfterSignature => "</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>"u8;

    /// <summary>From the root's start tag to the place of the signature.</summary>
    public byte[] Head { get; }

    /// <summary>The start tag of SignedInfo in canonical form.</summary>
    public byte[] SignedInfoStart { get; }

    /// <summary>The root's end tag.</summary>
    public byte[] Tail { get; }

    /// <summary>Whether the bytes are such a document as the writer leaves it, its place for the signature empty.</summary>
    public bool IsUnsigned(ReadOnlySpan<byte> xml) =>
        xml.StartsWith(Declaration) && xml[Declaration.Length..].StartsWith(Head) && xml[(Declaration.Length + Head.Length)..].StartsWith(AfterSignature);
}
