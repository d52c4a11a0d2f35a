namespace SamplePos.Features.Bienvenida;

/// <summary>A step of setting a new shop up.</summary>
/// <param name="Clave">Its key; that of the section of settings when it is one.</param>
/// <param name="Titulo">What it is called.</param>
/// <param name="Frase">What it is for, in a sentence.</param>
/// <param name="Icono">Its icon.</param>
/// <param name="Pagina">Where it is done.</param>
public sealed record Paso(string Clave, string Titulo, string Frase, string Icono, string Pagina);
