namespace SamplePos.Operacion.Respaldos;

/// <summary>A restore that was prepared: at the next start it takes the place of what is there.</summary>
public sealed record RestauracionPlan
{
    /// <summary>The backup's file.</summary>
    public required string Archivo { get; init; }

    /// <summary>What the backup says of itself.</summary>
    public required Manifiesto Manifiesto { get; init; }

    /// <summary>When it was prepared.</summary>
    public required DateTimeOffset Preparada { get; init; }

    /// <summary>Who prepared it.</summary>
    public required string Usuario { get; init; }

    /// <summary>Under which name what is there now will be kept.</summary>
    public required string Anterior { get; init; }

    /// <summary>Whether what is there now was read for the last time: from then on things change places.</summary>
    public bool Leida { get; init; }

    /// <summary>How far each series had come in what is there now; null when that could not be read.</summary>
    public IReadOnlyList<ManifiestoSerie>? SeriesVivas { get; init; }

    /// <summary>The series of the backup whose last sale the present database knows too: it is the same shop's, some sales later.</summary>
    public IReadOnlyList<ManifiestoSerie> SeriesComunes { get; init; } = [];
}
