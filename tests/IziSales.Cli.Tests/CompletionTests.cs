using System.Text;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>The tab key.</summary>
public sealed class CompletionTests : IDisposable
{
    private static readonly ExternalTool Bash = new("bash", "bash");

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("bash", "complete -o bashdefault")]
    [InlineData("zsh", "compdef _izisales izisales")]
    [InlineData("fish", "complete -c izisales")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Completion_ForEachShell_PrintsItsScript(string shell, string telling)
    {
        CliResult result = await _cli.RunAsync("completion", shell);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(telling, result.Text, StringComparison.Ordinal);
        Assert.Contains("[suggest:", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_ForAnUnknownShell_IsWrongUse() => Assert.Equal(2, (await _cli.RunAsync("completion", "tcsh")).ExitCode);

    [SkippableTheory]
    [InlineData("izisales val", "validate")]
    [InlineData("izisales ticket --wid", "--width")]
    [InlineData("izisales ticket --width ", "58 80")]
    [InlineData("izisales completion z", "zsh")]
    [InlineData("izisales cert ins", "inspect")]
    public async Task Bash_AfterTheScript_FinishesTheWord(string line, string expected)
    {
        string script = $$"""
            izisales() { dotnet '{{typeof(CliApp).Assembly.Location}}' "$@"; }
            eval "$(izisales completion bash)"
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            read -ra COMP_WORDS <<<"$COMP_LINE"
            [[ $COMP_LINE != *' ' ]] || COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _izisales
            for word in "${COMPREPLY[@]}"; do [[ $word == -[?h] || $word == /* || $word == --help ]] || echo "$word"; done | sort | tr '\n' ' '
            """;

        ToolResult result = await Bash.RunWithInputAsync(Encoding.UTF8.GetBytes(script), "--noprofile", "--norc");

        Assert.Equal((0, expected), (result.ExitCode, result.Text.Trim()));
    }
}
