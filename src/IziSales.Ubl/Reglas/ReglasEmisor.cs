namespace IziSales.Ubl.Reglas;

/// <summary>The issuer's name and address.</summary>
internal static class ReglasEmisor
{
    private const int MaxNombre = 1_500;

    public static void Judge(Emisor emisor, Hallazgos hallazgos)
    {
        ReglasTexto.Caracteres(emisor.RazonSocial, "Emisor.RazonSocial", hallazgos);
        ReglasTexto.Caracteres(emisor.NombreComercial, "Emisor.NombreComercial", hallazgos);
        if (string.IsNullOrWhiteSpace(emisor.RazonSocial))
        {
            hallazgos.Sunat("1037", "Emisor.RazonSocial", "Falta la razón social del emisor.", "Escriba el nombre tal como figura en la ficha RUC.");
        }
        else if (!ReglasTexto.IsUnaLinea(emisor.RazonSocial, 1, MaxNombre))
        {
            hallazgos.Sunat("4338", "Emisor.RazonSocial", $"La razón social debe ir en una sola línea de hasta {MaxNombre} caracteres.", "Escriba el nombre tal como figura en la ficha RUC.");
        }

        if (emisor.NombreComercial is { } comercial && !ReglasTexto.IsUnaLinea(comercial, 1, MaxNombre))
        {
            hallazgos.Sunat("4092", "Emisor.NombreComercial", $"El nombre comercial debe ir en una sola línea de hasta {MaxNombre} caracteres.", "Corrija el nombre comercial o quítelo.");
        }

        JudgeDomicilio(emisor.Domicilio, hallazgos);
    }

    private static void JudgeDomicilio(Domicilio domicilio, Hallazgos hallazgos)
    {
        Part("4095", domicilio.Urbanizacion, "Emisor.Domicilio.Urbanizacion", "La urbanización", 1, 25, hallazgos);
        Part("4096", domicilio.Provincia, "Emisor.Domicilio.Provincia", "La provincia", 1, 30, hallazgos);
        Part("4097", domicilio.Departamento, "Emisor.Domicilio.Departamento", "El departamento", 1, 30, hallazgos);
        Part("4098", domicilio.Distrito, "Emisor.Domicilio.Distrito", "El distrito", 1, 30, hallazgos);
        Part("4094", domicilio.Direccion, "Emisor.Domicilio.Direccion", "La dirección", 3, 200, hallazgos);
        if (string.IsNullOrEmpty(domicilio.Establecimiento))
        {
            hallazgos.Sunat("4198", "Emisor.Domicilio.Establecimiento", "Falta el código de establecimiento.", "Use 0000 para el domicilio fiscal.");
        }
        else if (domicilio.Establecimiento.Length != 4 || !Digits.AreAll(domicilio.Establecimiento))
        {
            hallazgos.Sunat("4242", "Emisor.Domicilio.Establecimiento", "El código de establecimiento debe tener cuatro dígitos.", "Use 0000 para el domicilio fiscal.");
        }
    }

    private static void Part(string codigo, string? text, Lugar path, string nombre, int min, int max, Hallazgos hallazgos)
    {
        ReglasTexto.Caracteres(text, path, hallazgos);
        if (text is not null && !ReglasTexto.IsUnaLinea(text, min, max))
        {
            hallazgos.Sunat(codigo, path, $"{nombre} debe tener de {min} a {max} caracteres en una sola línea; tiene {text.Length}.", "Escriba la dirección tal como figura en la ficha RUC.");
        }
    }
}
