namespace IziSales.Testing;

/// <summary>A file for a judge that wants one; it goes when the test ends.</summary>
public sealed class TemporaryFile : IDisposable
{
    /// <summary>Writes the bytes to a new file with this ending.</summary>
    public TemporaryFile(ReadOnlySpan<byte> content, string extension)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"izisales-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(Path, content);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
