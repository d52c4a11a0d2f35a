namespace IziSales.Printing.Html;

/// <summary>How a page looks on the screen and on paper.</summary>
/// <remarks>The paper stays white in a dark room, as paper does; only the ground around it darkens, so that codes stay readable.</remarks>
internal static class HtmlStyle
{
    public const string Common = """
        :root{color-scheme:light}
        body{margin:0;padding:24px 12px;background:#eef0f2;color:#14181d;font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        .ticket{box-sizing:border-box;margin:0 auto;padding:28px 26px;background:#fff;border-radius:12px;box-shadow:0 1px 2px rgba(20,24,29,.08),0 12px 32px rgba(20,24,29,.10);overflow-wrap:anywhere}
        p{margin:0}.c{text-align:center}.r{text-align:right}
        .small{font-size:12.5px;color:#5d6670}.strong{font-weight:650}.large{font-size:22px;line-height:1.2;font-weight:700;color:#17334a}
        .part{margin-top:12px}.part:first-child{margin-top:0}
        .marca{border-radius:8px;padding:7px;background:#b21c1c;color:#fff}.marca .large{color:#fff}
        .emisor{color:#5d6670}.emisor .large{margin-bottom:2px}
        .documento{border:1.5px solid #17334a;border-radius:10px;overflow:hidden;color:#17334a}
        .documento p{padding:6px 8px}.documento p:nth-child(2){background:#17334a;color:#fff}
        table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
        th,td{padding:0;text-align:left;vertical-align:top;font-weight:400}
        .fields th{width:1%;padding-right:12px;white-space:nowrap;color:#5d6670}.fields td{font-weight:600}
        .amounts td:last-child{padding-left:14px;text-align:right;white-space:nowrap}
        .amounts .strong td{font-weight:650}.amounts .large td{padding:8px 12px;background:#17334a;color:#fff;font-size:20px;font-weight:700}
        .amounts .large td:first-child{border-radius:8px 0 0 8px}.amounts .large td:last-child{border-radius:0 8px 8px 0}
        .rows{margin:8px 0}.rows th,.rows td{padding:6px 0 6px 10px;border-bottom:1px solid #e3e6e9}
        .rows th:first-child,.rows td:first-child{padding-left:0}.rows td:last-child.r{white-space:nowrap}
        .rows thead th{font-size:12.5px;font-weight:600;color:#5d6670;border-bottom:1.5px solid #17334a;vertical-align:bottom;overflow-wrap:normal}
        .rows .c{text-align:center}.rows .r{text-align:right}
        .rows .group th{padding-top:12px;font-weight:650;color:#17334a}.rows .total td{font-weight:650;border-top:1.5px solid #17334a;border-bottom:0}
        svg,img{display:block;max-width:100%;height:auto;margin:8px auto}.code{width:176px}.bars{width:240px}
        @media (prefers-color-scheme:dark){body{background:#14181d}}
        @media print{body{padding:0;background:#fff}.ticket{max-width:none;padding:0;box-shadow:none;border-radius:0}tr,.part{break-inside:avoid}.detalle,.reporte{break-inside:auto}thead{display:table-header-group}.marca,.documento p,.amounts td{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;

    /// <summary>What differs between papers. It stands in an element of its own: some mail programs drop a whole one for a rule that they do not know.</summary>
    public static string Of(PaperSize paper) => paper switch
    {
        PaperSize.A4 => "@page{size:A4;margin:14mm}.ticket{max-width:720px}",
        PaperSize.A5 => "@page{size:A5;margin:9mm}.ticket{max-width:560px}@media print{body{font-size:12px;line-height:1.35}.part{margin-top:8px}.rows th,.rows td{padding-top:4px;padding-bottom:4px}.small,.rows thead th{font-size:10.5px}.documento p{padding:3px 8px}.large,.amounts .large td{font-size:17px}.code{width:116px;margin:4px auto}}",
        PaperSize.Roll58 => "@page{size:58mm 297mm;margin:3mm 2mm}.ticket{max-width:340px}@media print{body{font-size:11px}.large,.amounts .large td{font-size:15px}.small,.rows thead th{font-size:9.5px}}",
        _ => "@page{size:80mm 297mm;margin:4mm}.ticket{max-width:400px}@media print{body{font-size:12.5px}.small,.rows thead th{font-size:10.5px}}",
    };
}
