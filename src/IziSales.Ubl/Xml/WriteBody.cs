namespace IziSales.Ubl.Xml;

/// <summary>Writes what stands behind the signature of one document.</summary>
internal delegate void WriteBody(ref CanonicalWriter xml);
