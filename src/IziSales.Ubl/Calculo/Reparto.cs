namespace IziSales.Ubl.Calculo;

/// <summary>Divides an amount among lines so that the céntimos of the parts add up to it.</summary>
internal static class Reparto
{
    /// <summary>The parts, each in proportion to its weight within a céntimo; without any weight the last takes all.</summary>
    public static decimal[] De(decimal monto, decimal[] pesos)
    {
        decimal total = pesos.Sum();
        decimal[] partes = new decimal[pesos.Length];
        decimal peso = 0m;
        decimal repartido = 0m;
        for (int i = 0; i < partes.Length; i++)
        {
            peso += pesos[i];
            bool ultimo = i == partes.Length - 1;
            decimal hasta = ultimo ? monto : total == 0m ? 0m : Redondeo.ADosDecimales(monto * (peso / total));
            partes[i] = hasta - repartido;
            repartido = hasta;
        }

        return partes;
    }
}
