namespace SamplePos.Operacion.Rutinas;

/// <summary>Something that the program does by itself at its time, and whenever somebody asks.</summary>
public abstract class Rutina
{
    /// <summary>What it is kept under; never changed.</summary>
    public abstract string Clave { get; }

    /// <summary>What it is called on the page.</summary>
    public abstract string Titulo { get; }

    /// <summary>What it does, in a sentence.</summary>
    public abstract string Explicacion { get; }

    /// <summary>When, as the settings say now; null when they want it never.</summary>
    public abstract Horario? Horario { get; }

    /// <summary>Does it; answers in a sentence what came of it.</summary>
    /// <exception cref="RutinaException">It could not be done, for a reason that a person can mend.</exception>
    public abstract Task<string> RunAsync(CancellationToken cancellationToken);
}
