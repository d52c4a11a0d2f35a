Console.Error.WriteLine("Uso: izisales <comando> [opciones]");
return 2;
