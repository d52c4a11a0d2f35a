using IziSales.CrashChild;

return await Till.RunAsync(args);
