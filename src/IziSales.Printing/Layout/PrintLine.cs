namespace IziSales.Printing.Layout;

/// <summary>One step of a roll: a line already padded to its place, or something the machine does.</summary>
internal readonly record struct PrintLine(PrintKind Kind, string Text, PrintStyle Style = PrintStyle.Plain);
