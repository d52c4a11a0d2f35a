using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Architecture.Tests;

/// <summary>No test measures real time: whoever waits for what is bound to happen does it with <see cref="Patience"/>, which only a hang outlasts.</summary>
public sealed partial class TestWaitTests
{
    [Fact]
    public void Tests_WaitingInRealTime_DoItWithPatience()
    {
        string[] waits =
        [
            .. RepoRoot.SourceFiles("tests", "*.cs")
                .Where(static file => Path.GetFileName(file) is not ("Patience.cs" or "ManualTimeProvider.cs" or "TestWaitTests.cs"))
                .SelectMany(static file => File.ReadLines(file).Where(static line => OwnWait().IsMatch(line)).Select(line => $"{RepoRoot.Relative(file)}: {line.Trim()}")),
        ];

        Assert.True(waits.Length == 0, $"Use Patience.UntilAsync, SeeAsync or WaitAsync, or the manual clock's PassAsync:\n{string.Join('\n', waits)}");
    }

    [Theory]
    [InlineData("await began.Task.WaitAsync(TimeSpan.FromSeconds(5));")]
    [InlineData("using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));")]
    [InlineData("using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));")]
    [InlineData("patience.CancelAfter(1000);")]
    [InlineData("using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(50));")]
    [InlineData("while (!asked.IsCompleted)")]
    [InlineData("Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(30)));")]
    public void Rule_OwnWait_IsSeen(string line) => Assert.Matches(OwnWait(), line);

    [Theory]
    [InlineData("using CancellationTokenSource timeout = new(TimeSpan.FromSeconds(30), _clock);")]
    [InlineData("await Patience.WaitAsync(began.Task);")]
    public void Rule_OnAClockOfTheTest_IsSilent(string line) => Assert.DoesNotMatch(OwnWait(), line);

    [GeneratedRegex(@"\.WaitAsync\(TimeSpan|CancellationTokenSource(\s+\w+ = new)?\(TimeSpan[^,]*$|\.CancelAfter\(|PeriodicTimer|while \(!\w+(\.Task)?\.IsCompleted\)", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnWait();
}
