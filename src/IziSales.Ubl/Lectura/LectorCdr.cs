using System.Xml;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl.Lectura;

/// <summary>An <c>ApplicationResponse</c> in one pass over the XML: the first of each element counts; what is not asked for is read over, but must be sound all the same.</summary>
internal static class LectorCdr
{
    /// <summary>Reads from the beginning to the end of the document.</summary>
    /// <exception cref="FormatException">It is no CDR.</exception>
    /// <exception cref="XmlException">It is no XML, or past a bound.</exception>
    public static Cdr Read(XmlReader xml)
    {
        XmlAcotado.MoveToRoot(xml);
        string root = xml.LocalName;
        var campos = new CamposCdr();
        while (XmlAcotado.NextChild(xml, 0))
        {
            Child(xml, campos);
        }

        XmlAcotado.ReadToEnd(xml);
        if (root != "ApplicationResponse")
        {
            throw new FormatException($"El archivo no es un CDR: su raíz es {root}.");
        }

        return campos.ToCdr();
    }

    private static void Child(XmlReader xml, CamposCdr campos)
    {
        switch (xml.LocalName)
        {
            case "ID" when IsCbc(xml):
                campos.Numero ??= XmlAcotado.Text(xml).Trim();
                break;
            case "ResponseDate" when IsCbc(xml):
                campos.Fecha ??= XmlAcotado.Text(xml);
                break;
            case "ResponseTime" when IsCbc(xml):
                campos.Hora ??= XmlAcotado.Text(xml);
                break;
            case "Note" when IsCbc(xml):
                campos.Add(XmlAcotado.Text(xml).Trim());
                break;
            case "ReceiverParty" when IsCac(xml) && !campos.HasReceptor:
                campos.HasReceptor = true;
                campos.RucEmisor = FirstId(xml);
                break;
            case "DocumentResponse" when IsCac(xml) && !campos.HasRespuesta:
                campos.HasRespuesta = true;
                Respuesta(xml, campos);
                break;
        }
    }

    private static void Respuesta(XmlReader xml, CamposCdr campos)
    {
        int depth = xml.Depth;
        bool found = false;
        while (XmlAcotado.NextChild(xml, depth))
        {
            if (!found && xml.LocalName == "Response" && IsCac(xml))
            {
                found = true;
                Veredicto(xml, campos);
            }
        }
    }

    private static void Veredicto(XmlReader xml, CamposCdr campos)
    {
        int depth = xml.Depth;
        while (XmlAcotado.NextChild(xml, depth))
        {
            switch (xml.LocalName)
            {
                case "ReferenceID" when IsCbc(xml):
                    campos.Referencia ??= XmlAcotado.Text(xml).Trim();
                    break;
                case "ResponseCode" when IsCbc(xml):
                    campos.Codigo ??= XmlAcotado.Text(xml).Trim();
                    break;
                case "Description" when IsCbc(xml):
                    campos.Descripcion ??= XmlAcotado.Text(xml).Trim();
                    break;
            }
        }
    }

    private static string? FirstId(XmlReader xml)
    {
        int depth = xml.Depth;
        string? id = null;
        while (XmlAcotado.NextInside(xml, depth))
        {
            if (id is null && xml.NodeType == XmlNodeType.Element && xml.LocalName == "ID" && IsCbc(xml))
            {
                id = XmlAcotado.Text(xml).Trim();
            }
        }

        return id;
    }

    private static bool IsCac(XmlReader xml) => xml.NamespaceURI == UblNamespaces.Cac;

    private static bool IsCbc(XmlReader xml) => xml.NamespaceURI == UblNamespaces.Cbc;
}
