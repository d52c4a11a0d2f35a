using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Durable;

/// <summary>A shop that has issued for three years, and one that has begun: what the years cost in memory, and what they cost when a total is asked for.</summary>
internal sealed class History : IDisposable
{
    public const int Documents = 100_000;
    private const int Few = 10;
    private const int WhenSettled = 10_000;
    private const string Long = "long";

    private static readonly DateTimeOffset FirstDay = new(2024, 1, 2, 8, 0, 0, Lima.Offset);
    private static readonly TimeSpan BetweenSales = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BetweenFewSales = TimeSpan.FromDays(30);

    private readonly SqliteFolder _folder = new();
    private readonly Till _many;
    private readonly Till _few;
    private readonly Speed _speed;

    public History()
    {
        _many = new Till(_folder.Open(Long), lines: 1);
        _few = new Till(_folder.Open("short"), lines: 1);
        Run(_few, Few, LastYear, BetweenFewSales);
        Run(_many, WhenSettled, FirstDay, BetweenSales);
        (double managed, double all) = Memory();
        _speed = Speed.Of(times => Run(_many, times, FirstDay + (WhenSettled * BetweenSales), BetweenSales), Documents - WhenSettled);
        (double managedAfter, double allAfter) = Memory();
        ManagedGrowth = managedAfter - managed;
        Growth = allAfter - all;
    }

    /// <summary>Kilobytes of objects that stayed, from 10,000 to 100,000 documents.</summary>
    public double ManagedGrowth { get; }

    /// <summary>Megabytes that the process grew in the same time.</summary>
    public double Growth { get; }

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{_speed}; {_folder.Size(Long) / 1e6:0} MB on disk");

    private static DateTimeOffset LastYear => new(2026, 1, 2, 8, 0, 0, Lima.Offset);

    public void TotalsOfMany() => _many.Totals(new DateOnly(2026, 10, 15));

    public void TotalsOfFew() => _few.Totals(new DateOnly(2026, 10, 15));

    public void Dispose()
    {
        _many.Dispose();
        _few.Dispose();
        _folder.Dispose();
    }

    private static void Run(Till till, int times, DateTimeOffset from, TimeSpan between)
    {
        for (int i = 0; i < times; i++)
        {
            till.Clock.Now = from + (i * between);
            till.Issue();
        }
    }

    private static (double Managed, double All) Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return (GC.GetTotalMemory(forceFullCollection: true) / 1e3, Environment.WorkingSet / 1e6);
    }
}
