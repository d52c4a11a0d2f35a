namespace SamplePos.Dieta;

/// <summary>What happened to a line that is not for somebody.</summary>
public enum DietaQue
{
    /// <summary>It was blocked.</summary>
    Bloqueo,

    /// <summary>Somebody who may let it pass.</summary>
    Autorizacion,
}
