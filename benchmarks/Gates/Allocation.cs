namespace IziSales.Benchmarks.Gates;

/// <summary>Bytes that a call leaves to the garbage collector, once pools are filled.</summary>
internal static class Allocation
{
    private const int Calls = 50;

    public static double PerCall(Action work)
    {
        work();
        work();
        long start = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            work();
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - start) / Calls;
    }
}
