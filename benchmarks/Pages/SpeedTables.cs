using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Pages;

/// <summary>What <c>table</c> measures.</summary>
internal static class SpeedTables
{
    public static string Building(TableFigures figures)
    {
        MarkdownTable table = new("Lines", "XML", "IziSales", "XmlWriter", "XmlSerializer", "SHA-256 of the XML");
        foreach (BuildFigure row in figures.Building)
        {
            table.Add(Form.Text($"{row.Lines:#,0}"), Form.Text($"{row.Bytes / 1e3:#,0.0} kB"), Form.Micro(row.Product), Form.Micro(row.XmlWriter), Form.Micro(row.XmlSerializer), Form.Micro(row.Hash));
        }

        return table.ToString();
    }

    public static string Signing(TableFigures figures)
    {
        MarkdownTable table = new("Lines", "SHA-256 + RSA alone", "IziSales, signed", "signed and zipped", "XmlSerializer + SignedXml", "IziSales, documents per second", "Garbage, caller's buffer", "Garbage, SignedXml");
        foreach (SignFigure row in figures.Signing)
        {
            table.Add(
                Form.Text($"{row.Lines:#,0}"), Form.Micro(row.Bare), Form.Micro(row.Product), Form.Micro(row.Zipped), Form.Micro(row.SignedXml), Form.Text($"{1e6 / row.Product:#,0}"), Form.Bytes(row.Garbage), Form.Bytes(row.SignedXmlGarbage));
        }

        return table + Form.Text($"\nOne bare RSA-2048 signature in the same run: {Form.Micro(figures.RawRsa)}, {1e6 / figures.RawRsa:#,0} per second; {figures.Clock}, one thread.\n");
    }

    public static string Works(TableFigures figures)
    {
        MarkdownTable table = new(MarkdownTable.Left("Work"), "Time", "Per second", "Shares of one RSA signature", "Garbage");
        foreach (WorkFigure row in figures.Works)
        {
            table.Add(row.Name, Form.Micro(row.Time), Form.Text($"{1e6 / row.Time:#,0}"), Form.Text($"{row.Time / figures.RawRsa:0.000}"), Form.Text($"{row.Garbage:#,0} B"));
        }

        return table.ToString();
    }
}
