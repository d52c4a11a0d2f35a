using SamplePos.Dieta;

namespace SamplePos.Features.Dieta;

/// <summary>Somebody for whom a customer buys, as the sale screen needs it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">Name and class.</param>
/// <param name="Restrictions">What the person may not eat, in a line; empty when everything is fine.</param>
public sealed record DependienteAnswer(long Id, string Name, string Restrictions)
{
    /// <summary>From the store.</summary>
    public static DependienteAnswer From(Dependiente person) => new(person.Id, person.Etiqueta, string.Join(", ", person.Restricciones.Select(static one => one.Nombre.ToLowerInvariant())));
}
