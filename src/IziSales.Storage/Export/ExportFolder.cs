namespace IziSales.Storage;

/// <summary>The tree of files of an export; a file in it is whole or not there.</summary>
internal sealed class ExportFolder(string root)
{
    private const string Unfinished = ".parcial";

    public long Written { get; private set; }

    public long Unchanged { get; private set; }

    /// <summary>The name under which a file at the root is written until it is finished.</summary>
    public string Begin(string name)
    {
        Directory.CreateDirectory(root);
        return Path.Combine(root, name + Unfinished);
    }

    /// <summary>Gives a finished file its name.</summary>
    public void Finish(string unfinished) => File.Move(unfinished, unfinished[..^Unfinished.Length], overwrite: true);

    /// <summary>Writes a file, unless the same bytes are there.</summary>
    public async Task KeepAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        string full = Path.Combine(root, path);
        if (await IsThereAsync(full, content, cancellationToken).ConfigureAwait(false))
        {
            Unchanged++;
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllBytesAsync(full + Unfinished, content, cancellationToken).ConfigureAwait(false);
        Finish(full + Unfinished);
        Written++;
    }

    private static async Task<bool> IsThereAsync(string full, byte[] content, CancellationToken cancellationToken)
    {
        var file = new FileInfo(full);
        if (!file.Exists || file.Length != content.Length)
        {
            return false;
        }

        byte[] there = await File.ReadAllBytesAsync(full, cancellationToken).ConfigureAwait(false);
        return content.AsSpan().SequenceEqual(there);
    }
}
