namespace IziSales.Printing.Layout;

/// <summary>What one step of a roll is.</summary>
internal enum PrintKind
{
    Text,
    Qr,
    Drawer,
    Cut,
}
