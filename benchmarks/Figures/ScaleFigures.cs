namespace IziSales.Benchmarks.Figures;

/// <summary>From one till to many shops; where PostgreSQL could not be measured its cases are missing, with the reason.</summary>
internal sealed record ScaleFigures(IReadOnlyList<ScaleFigure> Cases, string? Missing)
{
    public ScaleFigure? Of(string engine, int tills) => Cases.SingleOrDefault(each => each.Engine == engine && each.Tills == tills);
}

/// <summary>So many tills of so many shops on one database; times in milliseconds, the till's CPU in microseconds a sale, disk in bytes.</summary>
internal sealed record ScaleFigure(string Engine, int Tills, int Shops, double PerSecond, double Median, double Most, double Longest, double Cpu, double Disk, double AnswersPerSecond, double AnswerDisk);
