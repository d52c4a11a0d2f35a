using SamplePos.Operacion.Respaldos;

namespace SamplePos.Comandos;

/// <summary>Something the program does besides selling, when its first argument names it: <c>dotnet run --project samples/SamplePos -- salud</c>.</summary>
/// <param name="Nombre">The first argument.</param>
/// <param name="Resumen">What it does, in a line of the help.</param>
/// <param name="RunAsync">Does it with the remaining arguments; 0 is well, 1 is not well, 2 is wrong use.</param>
public sealed record Comando(string Nombre, string Resumen, Func<string[], Task<int>> RunAsync)
{
    /// <summary>Every command. A feature adds its line.</summary>
    public static IReadOnlyList<Comando> Todos { get; } =
    [
        new("salud", "Pregunta a la caja que está abierta si está sana (0 sí, 1 no).", SaludComando.RunAsync),
        new("dieta", "«dieta verificar» prueba que no se venda a alguien lo que no puede comer (0 apto, 1 no).", DietaComando.RunAsync),
        new("respaldo", "Crea, verifica o restaura un respaldo: respaldo crear | verificar ARCHIVO | restaurar ARCHIVO.", RespaldoComando.RunAsync),
        new("ayuda", "Muestra los comandos.", static _ => Task.FromResult(Ayuda(Console.Out, 0))),
    ];

    /// <summary>Which one the arguments ask for; null when they only configure the till. An unknown word is a mistake, not a setting.</summary>
    public static Comando? Find(string[] args) => args is not [string first, ..] || first.StartsWith('-') || first.Contains('=', StringComparison.Ordinal)
        ? null
        : Todos.FirstOrDefault(comando => comando.Nombre == first) ?? new(first, "", _ => Task.FromResult(Ayuda(Console.Error, 2)));

    private static int Ayuda(TextWriter output, int code)
    {
        output.WriteLine("\n  SamplePos abre la caja cuando no se le pide nada. También:\n");
        foreach (Comando comando in Todos)
        {
            output.WriteLine($"  {comando.Nombre,-12}{comando.Resumen}");
        }

        output.WriteLine();
        return code;
    }
}
