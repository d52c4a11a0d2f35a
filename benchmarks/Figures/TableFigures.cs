namespace IziSales.Benchmarks.Figures;

/// <summary>What each piece of work takes, in microseconds of CPU.</summary>
internal sealed record TableFigures(string Clock, double RawRsa, IReadOnlyList<BuildFigure> Building, IReadOnlyList<SignFigure> Signing, IReadOnlyList<WorkFigure> Works);

/// <summary>A document of so many lines becomes XML, by each way, beside a hash over it.</summary>
internal sealed record BuildFigure(int Lines, int Bytes, double Product, double XmlWriter, double XmlSerializer, double Hash);

/// <summary>The same becomes a signed document; garbage in bytes a call.</summary>
internal sealed record SignFigure(int Lines, double Bare, double Product, double Zipped, double SignedXml, double Garbage, double SignedXmlGarbage);

/// <summary>Any other work that is done for every document.</summary>
internal sealed record WorkFigure(string Name, double Time, double Garbage);
