namespace IziSales.Printing.Layout;

/// <summary>How the letters of one line of a roll look.</summary>
[Flags]
internal enum PrintStyle
{
    Plain = 0,
    Bold = 1,
    Tall = 2,
    Wide = 4,
}
