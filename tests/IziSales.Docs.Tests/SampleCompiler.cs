using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IziSales.Docs.Tests;

/// <summary>Compiles a sample as a user would: a console program with implicit usings and our packages.</summary>
internal static class SampleCompiler
{
    private const string ImplicitUsings =
        "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>The program's assembly, or the compiler's complaints.</summary>
    public static (byte[] Assembly, IReadOnlyList<string> Errors) Compile(string code)
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, parse), CSharpSyntaxTree.ParseText(code, parse)],
            References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var output = new MemoryStream();
        compilation.Emit(output);
        return (output.ToArray(), [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString())]);
    }

    // What this test project may load is what a program that references every package may.
    private static IEnumerable<PortableExecutableReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
}
