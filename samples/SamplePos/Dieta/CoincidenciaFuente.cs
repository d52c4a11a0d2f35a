namespace SamplePos.Dieta;

/// <summary>Where it stands that a product is not for somebody.</summary>
public enum CoincidenciaFuente
{
    /// <summary>The shop marked the product.</summary>
    Etiqueta,

    /// <summary>In its ingredients.</summary>
    Ingredientes,

    /// <summary>In its name.</summary>
    Nombre,
}
