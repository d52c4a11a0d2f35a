using System.Text.RegularExpressions;

namespace IziSales.Packages.Tests;

/// <summary>The version stands in one place, and the change log knows it.</summary>
public sealed partial class VersionTests
{
    private static readonly string[] Kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

    [Fact]
    public void Version_InItsOnePlace_IsSemantic() => Assert.Matches(@"^\d+\.\d+\.\d+$", LocalFeed.Version);

    [Fact]
    public void ChangeLog_Always_HasAPlaceForWhatComesNext()
    {
        string[] sections = [.. Heading().Matches(SourceFile.Text("CHANGELOG.md")).Select(static match => match.Groups["name"].Value)];

        Assert.Equal("Unreleased", sections[0]);
        Assert.All(Kind().Matches(SourceFile.Text("CHANGELOG.md")).Select(static match => match.Groups["name"].Value), static kind => Assert.Contains(kind, Kinds));
    }

    /// <summary>The next version is the one that Directory.Build.props names; those already out stand below, newest first.</summary>
    [Fact]
    public void ChangeLog_Releases_AreBelowTheVersionThatIsBeingMade()
    {
        Version next = Version.Parse(LocalFeed.Version);
        Version[] released = [.. Heading().Matches(SourceFile.Text("CHANGELOG.md")).Select(static match => match.Groups["name"].Value).Skip(1).Select(Version.Parse)];

        Assert.Equal(released.OrderDescending(), released);
        Assert.All(released, version => Assert.True(version <= next, $"CHANGELOG.md knows {version}, Directory.Build.props makes {next}."));
        Assert.Contains($"`{LocalFeed.Version}`", SourceFile.Text("docs/versiones.md"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^## \[(?<name>[^\]]+)\]", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^### (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();
}
