using IziSales.Testing;

namespace IziSales.Storage.Tests;

/// <summary>Documents are kept for five years at least (Código Tributario, art. 87 num. 7): the package has no way to lose one.</summary>
public sealed class RetentionTests
{
    // Work that was done, such as a ticket that was printed, is no document: it goes after a while.
    private const string DoneWork = "DELETE FROM izi_tarea ";

    private static readonly string[] Losing = ["DELETE FROM", "DROP TABLE", "TRUNCATE", "REPLACE INTO"];

    [Fact]
    public void Statements_OfTheStore_TakeNothingAway()
    {
        string[] found =
        [
            .. Directory.EnumerateFiles(RepoRoot.Combine("src/IziSales.Storage/Sql"), "*.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(RepoRoot.Combine("src/IziSales.Storage"), "S*.cs"))
                .SelectMany(file => File.ReadLines(file).Where(line => Losing.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)) && !line.Contains(DoneWork, StringComparison.Ordinal)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")),
        ];

        Assert.True(found.Length == 0, $"Nothing that was issued may be taken away; states change by events. Found: {string.Join("; ", found)}");
    }

    [Fact]
    public void PublicMembers_OfTheStore_OfferNoCleanUp()
    {
        string[] found = [.. typeof(SqlComprobanteStore).GetMethods().Select(method => method.Name).Where(name => name.StartsWith("Delete", StringComparison.Ordinal) || name.StartsWith("Purge", StringComparison.Ordinal) || name.StartsWith("Clean", StringComparison.Ordinal) || name.StartsWith("Remove", StringComparison.Ordinal))];

        Assert.Empty(found);
    }
}
