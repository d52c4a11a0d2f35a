using System.Text;

namespace SamplePos.Dieta;

/// <summary>Whether the shop can be trusted to keep from people what they may not eat.</summary>
/// <param name="Fases">What was looked at, in order.</param>
public sealed record DietaVeredicto(IReadOnlyList<DietaFase> Fases)
{
    /// <summary>Whether everything is well.</summary>
    public bool IsApto => Fases.All(static fase => fase.IsBien);

    /// <summary>In a sentence.</summary>
    public string Frase => IsApto ? "APTO: los bloqueos por dieta funcionan en esta tienda." : $"NO APTO: falta {string.Join(", ", Fases.Where(static fase => !fase.IsBien).Select(static fase => fase.Nombre.ToLowerInvariant()))}.";

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        text.AppendLine("Verificación de dieta");
        for (int i = 0; i < Fases.Count; i++)
        {
            text.AppendLine().Append("  ").Append(i + 1).Append(". ").Append(Fases[i].Nombre).Append(": ").AppendLine(Fases[i].IsBien ? "bien" : "MAL").Append("     ").AppendLine(Fases[i].Frase);
            foreach (string detail in Fases[i].Detalles)
            {
                text.Append("     - ").AppendLine(detail);
            }
        }

        return text.AppendLine().Append("  ").AppendLine(Frase).ToString();
    }
}
