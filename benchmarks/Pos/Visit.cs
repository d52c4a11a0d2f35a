namespace IziSales.Benchmarks.Pos;

/// <summary>One request of the load: what it was, how long the caller waited since the moment he came, and whether he got what he wanted.</summary>
internal readonly record struct Visit(string Kind, double Milliseconds, bool Failed);
