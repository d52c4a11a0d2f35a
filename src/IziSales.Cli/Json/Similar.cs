namespace IziSales.Cli.Json;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class Similar
{
    private const int MaxDistance = 2;

    public static string? To(string name, IEnumerable<string> names)
    {
        string? best = null;
        int least = MaxDistance + 1;
        foreach (string candidate in names)
        {
            int distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least && distance < candidate.Length)
            {
                least = distance;
                best = candidate;
            }
        }

        return best;
    }

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > MaxDistance)
        {
            return MaxDistance + 1;
        }

        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1]));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
