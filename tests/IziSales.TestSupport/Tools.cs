namespace IziSales.Testing;

/// <summary>The judges we did not write. Each skips its test when it is not installed; see <see cref="Requirement"/>.</summary>
public static class Tools
{
    /// <summary>Validates XML against the official schemas.</summary>
    public static ExternalTool XmlLint { get; } = new("libxml2-utils", "xmllint");

    /// <summary>A second implementation of XML signatures.</summary>
    public static ExternalTool XmlSec { get; } = new("xmlsec1", "xmlsec1");

    /// <summary>Checks the structure of a PDF.</summary>
    public static ExternalTool Qpdf { get; } = new("qpdf", "qpdf");

    /// <summary>Reads the text of a PDF.</summary>
    public static ExternalTool PdfToText { get; } = new("poppler-utils", "pdftotext");

    /// <summary>Draws the pages of a PDF.</summary>
    public static ExternalTool PdfToPpm { get; } = new("poppler-utils", "pdftoppm");

    /// <summary>Reads QR codes from pictures.</summary>
    public static ExternalTool ZbarImg { get; } = new("zbar-tools", "zbarimg");

    /// <summary>A real browser.</summary>
    public static ExternalTool Chromium { get; } = new("chromium", "chromium", "chromium-browser", "google-chrome");

    /// <summary>Runs the scripts that users copy, and the tool that makes the documentation's site.</summary>
    public static ExternalTool Node { get; } = new("nodejs", "node");

    /// <summary>Brings that tool.</summary>
    public static ExternalTool Npm { get; } = new("npm", "npm");

    /// <summary>Reads the files that a code host and a container engine read.</summary>
    public static ExternalTool Python { get; } = new("python3-yaml", "python3");

    /// <summary>Reads units of systemd as systemd would.</summary>
    public static ExternalTool SystemdAnalyze { get; } = new("systemd", "systemd-analyze");
}
