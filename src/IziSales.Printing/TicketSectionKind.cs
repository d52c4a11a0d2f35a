namespace IziSales.Printing;

/// <summary>What a part of the paper is about; a roll prints the parts in order, a sheet gives each its place.</summary>
public enum TicketSectionKind
{
    /// <summary>What must be seen before anything else: a demo print, a void document, a reprint.</summary>
    Marca,

    /// <summary>Name and address of the shop.</summary>
    Emisor,

    /// <summary>RUC, name of the document, number: the box at the right of a sheet. Of a report its title.</summary>
    Documento,

    /// <summary>Date and currency; of a report what it is about.</summary>
    Datos,

    /// <summary>The buyer.</summary>
    Adquirente,

    /// <summary>The goods.</summary>
    Detalle,

    /// <summary>What a report says.</summary>
    Reporte,

    /// <summary>Sums, the amount to pay last.</summary>
    Totales,

    /// <summary>The amount in words.</summary>
    Letras,

    /// <summary>What the shop adds: how it was paid, who served.</summary>
    Adicionales,

    /// <summary>Sentences the law or the seller wants on the document.</summary>
    Leyendas,

    /// <summary>The QR.</summary>
    Qr,

    /// <summary>The shop's goodbye.</summary>
    Saludo,

    /// <summary>What the machine does at the end: cut, open the drawer.</summary>
    Control,
}
