using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace IziSales.Testing;

/// <summary>What a test needs from the machine. On a developer's machine its absence skips the test; under IZISALES_REQUIRE_ALL=1 it fails it.</summary>
/// <remarks>The test must be a <c>[SkippableFact]</c> or a <c>[SkippableTheory]</c>.</remarks>
public static class Requirement
{
    /// <summary>Says that something is missing and how to get it.</summary>
    [DoesNotReturn]
    public static void Missing(string sentence)
    {
        if (Environment.GetEnvironmentVariable("IZISALES_REQUIRE_ALL") == "1")
        {
            Assert.Fail(sentence);
        }

        throw new SkipException(sentence);
    }
}
