namespace SamplePos.Features.Bienvenida;

/// <summary>How far the shop has come.</summary>
/// <param name="Pasos">Every step in order, with how far it is.</param>
/// <param name="Terminada">Whether somebody said that it is enough.</param>
public sealed record Avance(IReadOnlyList<(Paso Paso, EstadoPaso Estado)> Pasos, bool Terminada)
{
    /// <summary>How many are done.</summary>
    public int Hechos => Pasos.Count(static paso => paso.Estado == EstadoPaso.Hecho);

    /// <summary>Where to go on: what nobody has looked at, else what was left for later; null when all is done.</summary>
    public Paso? Siguiente => First(EstadoPaso.Pendiente) ?? First(EstadoPaso.Saltado);

    private Paso? First(EstadoPaso estado) => Pasos.Where(paso => paso.Estado == estado).Select(static paso => paso.Paso).FirstOrDefault();
}
