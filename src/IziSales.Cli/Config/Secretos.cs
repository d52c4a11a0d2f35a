using IziSales.Cli.Json;

namespace IziSales.Cli.Config;

/// <summary>Secrets live in the environment; the file names the variables: <c>tokenEnv</c> stands for a token.</summary>
internal sealed class Secretos(CliHost host, JsonProblems problems)
{
    private const string Suffix = "Env";

    private static readonly string[] SecretEndings = ["token", "password", "secret", "clave", "contrasena"];

    public JsonProblems Problems { get; } = problems;

    /// <summary>The member that a member such as <c>tokenEnv</c> stands for; null for any other.</summary>
    public static string? MemberBehind(string name) => name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : null;

    /// <summary>Whether a member is a secret: it is known by the variable's name alone, or is called like one.</summary>
    public static bool IsSecret(string name, IReadOnlySet<string>? known) =>
        (known is not null && known.Contains(name + Suffix)) || SecretEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of a variable; its absence is a fault of the file's place that names it.</summary>
    public string? Resolve(string variable, string path)
    {
        if (host.Variable(variable) is { Length: > 0 } value)
        {
            return value;
        }

        Problems.WrongValue(path, $"La variable de entorno {variable} no está definida o está vacía.", "Defínala antes de llamar a izisales.");
        return null;
    }

    /// <summary>Says that a secret stands in the file itself.</summary>
    public void Exposed(string path, string name) =>
        Problems.OutOfPlace(path, "Un secreto no va en el archivo.", $"Póngalo en una variable de entorno y escriba aquí «{name}{Suffix}» con el nombre de la variable.");
}
