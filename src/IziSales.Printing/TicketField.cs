namespace IziSales.Printing;

/// <summary>A name and what it stands for, side by side: <c>Cliente: Ana Quispe</c>.</summary>
public sealed class TicketField : TicketBlock
{
    /// <summary>A name, without colon, and its value.</summary>
    public TicketField(string label, string value)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(value);
        Label = label;
        Value = value;
    }

    /// <summary>The name, without colon.</summary>
    public string Label { get; }

    /// <summary>What it stands for.</summary>
    public string Value { get; }
}
