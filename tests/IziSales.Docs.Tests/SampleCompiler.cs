using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IziSales.Docs.Tests;

/// <summary>Compiles a sample as a user would, with implicit usings and our packages: statements as a program, types as a library.</summary>
internal static class SampleCompiler
{
    private const string ImplicitUsings =
        "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    // A driver built for an older framework runs on this one: the SDK keeps quiet about that in every project.
    private static readonly Dictionary<string, ReportDiagnostic> AsTheSdkDoes = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    /// <summary>The program's assembly, or the compiler's complaints.</summary>
    public static (byte[] Assembly, IReadOnlyList<string> Errors) Compile(string code)
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest);
        SyntaxTree sample = CSharpSyntaxTree.ParseText(code, parse);
        bool isProgram = sample.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, parse), sample],
            References(),
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: AsTheSdkDoes));
        using var output = new MemoryStream();
        compilation.Emit(output);
        return (output.ToArray(), [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString())]);
    }

    // What this test project may load is what a program that references every package may.
    private static IEnumerable<PortableExecutableReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
}
