using IziSales.CrashChild;

return args[0] == "print" ? await Printer.RunAsync(args) : await Till.RunAsync(args);
