namespace IziSales.Cli.Impresoras;

/// <summary>Asks the person, or, where a script has said yes to everything, nobody.</summary>
internal sealed class Preguntas(CliHost host, bool aTodoSi) : IDisposable
{
    private readonly StreamReader _answers = new(host.Input, leaveOpen: true);

    /// <summary>Asks for a line; an empty one means the first choice.</summary>
    /// <exception cref="CliException">There is nobody to answer.</exception>
    public async Task<string> AskAsync(string question, string first, CancellationToken cancellationToken)
    {
        if (aTodoSi)
        {
            return first;
        }

        host.Say($"{question} [{first}]");
        string answer = await _answers.ReadLineAsync(cancellationToken).ConfigureAwait(false) ?? throw CliException.Refused("Se acabaron las respuestas; no se guardó nada. Para no preguntar use --yes.");
        return answer.Trim() is { Length: > 0 } said ? said : first;
    }

    /// <summary>Asks for s (sí), n (no) or r (repetir).</summary>
    public async Task<char> YesNoRepeatAsync(string question, CancellationToken cancellationToken)
    {
        while (true)
        {
            string answer = await AskAsync($"{question} s = sí, n = no, r = repetir", "s", cancellationToken).ConfigureAwait(false);
            char letter = char.ToLowerInvariant(answer[0]);
            if (letter is 's' or 'n' or 'r')
            {
                return letter;
            }

            host.Say($"«{answer}» no es s, n ni r.");
        }
    }

    public void Dispose() => _answers.Dispose();
}
