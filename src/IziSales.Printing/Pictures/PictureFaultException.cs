namespace IziSales.Printing.Pictures;

/// <summary>A picture cannot be read; the message is for the person who chose it.</summary>
internal sealed class PictureFaultException(string message, Exception? innerException = null) : Exception(message, innerException);
