using System.Text;
using Xunit;

namespace IziSales.Testing;

/// <summary>A fenced block of a page whose text a program makes: it stands below the comment <c>&lt;!-- hecho: name --&gt;</c>, and its kind ends in <c>hecho</c>.</summary>
/// <remarks>Written anew only under IZISALES_UPDATE_GOLDEN=1, as golden files are.</remarks>
public static class MadeBlock
{
    private const string Fence = "```";

    /// <summary>Fails unless the block says what was made.</summary>
    public static void Match(string page, string name, string made)
    {
        string path = RepoRoot.Combine(page);
        List<string> lines = [.. File.ReadAllLines(path)];
        int comment = lines.IndexOf($"<!-- hecho: {name} -->");
        Assert.True(comment >= 0, $"{page} has no block «{name}».");
        int start = lines.FindIndex(comment, static line => line.StartsWith(Fence, StringComparison.Ordinal)) + 1;
        int end = lines.IndexOf(Fence, start);
        string[] wanted = [.. made.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd())];
        if (Environment.GetEnvironmentVariable("IZISALES_UPDATE_GOLDEN") == "1")
        {
            lines.RemoveRange(start, end - start);
            lines.InsertRange(start, wanted);
            File.WriteAllText(path, string.Join('\n', lines) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        string shown = string.Join('\n', lines[start..end]);
        Assert.True(shown == string.Join('\n', wanted), $"The block «{name}» of {page} is stale. Run eng/gallery.sh and review the difference. Made now:\n{made}");
    }
}
