namespace SamplePos.Catalogue;

/// <summary>What a demo bodega has on its shelves: no beer or liquor, whose sale a Nuevo RUS shop should ask its accountant about.</summary>
public static class DemoCatalogue
{
    /// <summary>Pieces with bar codes and goods by weight.</summary>
    public static IReadOnlyList<Product> Products { get; } =
    [
        new() { Code = "ARR01", Name = "Arroz Costeño extra 1 kg", Barcode = "7750123000373", Unit = "NIU", Centimos = 490 },
        new() { Code = "AZU01", Name = "Azúcar rubia 1 kg", Barcode = "7750123000748", Unit = "NIU", Centimos = 420, QuickKey = 5 },
        new() { Code = "ACE01", Name = "Aceite vegetal Primor 900 ml", Barcode = "7750123001110", Unit = "NIU", Centimos = 990 },
        new() { Code = "LEC01", Name = "Leche evaporada Gloria 400 g", Barcode = "7750123001486", Unit = "NIU", Centimos = 450, QuickKey = 2 },
        new() { Code = "FID01", Name = "Fideos spaghetti Don Vittorio 500 g", Barcode = "7750123001851", Unit = "NIU", Centimos = 390 },
        new() { Code = "ATU01", Name = "Atún en trozos Florida 170 g", Barcode = "7750123002223", Unit = "NIU", Centimos = 690 },
        new() { Code = "AVE01", Name = "Avena 3 Ositos 300 g", Barcode = "7750123002599", Unit = "NIU", Centimos = 350 },
        new() { Code = "SAL01", Name = "Sal de mesa Marina 1 kg", Barcode = "7750123002964", Unit = "NIU", Centimos = 220 },
        new() { Code = "CAF01", Name = "Café instantáneo Altomayo 50 g", Barcode = "7750123003336", Unit = "NIU", Centimos = 1150 },
        new() { Code = "GAS01", Name = "Gaseosa Inca Kola 500 ml", Barcode = "7750123003701", Unit = "NIU", Centimos = 300, QuickKey = 4 },
        new() { Code = "GAS02", Name = "Gaseosa Inca Kola 3 L", Barcode = "7750123004074", Unit = "NIU", Centimos = 1290 },
        new() { Code = "AGU01", Name = "Agua San Luis sin gas 625 ml", Barcode = "7750123004449", Unit = "NIU", Centimos = 150, QuickKey = 6 },
        new() { Code = "GAL01", Name = "Galletas Soda Field 6 unidades", Barcode = "7750123004814", Unit = "NIU", Centimos = 450 },
        new() { Code = "CHO01", Name = "Chocolate Sublime 30 g", Barcode = "7750123005187", Unit = "NIU", Centimos = 200 },
        new() { Code = "YOG01", Name = "Yogurt fresa Gloria 1 L", Barcode = "7750123005552", Unit = "NIU", Centimos = 720 },
        new() { Code = "MAN01", Name = "Mantequilla Laive 180 g", Barcode = "7750123005927", Unit = "NIU", Centimos = 890 },
        new() { Code = "PAN01", Name = "Pan francés", Barcode = null, Unit = "NIU", Centimos = 25, QuickKey = 1 },
        new() { Code = "DET01", Name = "Detergente Bolívar 750 g", Barcode = "7750123006290", Unit = "NIU", Centimos = 980 },
        new() { Code = "JAB01", Name = "Jabón de ropa Bolívar 190 g", Barcode = "7750123006665", Unit = "NIU", Centimos = 330 },
        new() { Code = "PAP01", Name = "Papel higiénico Suave 4 rollos", Barcode = "7750123007037", Unit = "NIU", Centimos = 620 },
        new() { Code = "HUE01", Name = "Huevos pardos a granel", Barcode = null, Unit = "KGM", Centimos = 850, QuickKey = 3 },
        new() { Code = "POL01", Name = "Pollo entero fresco", Barcode = null, Unit = "KGM", Centimos = 1090 },
        new() { Code = "PPA01", Name = "Papa yungay", Barcode = null, Unit = "KGM", Centimos = 280, QuickKey = 7 },
        new() { Code = "CEB01", Name = "Cebolla roja", Barcode = null, Unit = "KGM", Centimos = 350, QuickKey = 8 },
        new() { Code = "TOM01", Name = "Tomate italiano", Barcode = null, Unit = "KGM", Centimos = 420 },
        new() { Code = "QUE01", Name = "Queso fresco", Barcode = null, Unit = "KGM", Centimos = 2200 },
    ];
}
