using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SamplePos.Presentation;

/// <summary>A field with its label, what it is for, an example, and what is wrong with it: <c>&lt;campo name="Ruc" label="RUC" ayuda="…" ejemplo="…" value="…" /&gt;</c>.</summary>
[HtmlTargetElement("campo", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CampoTagHelper : TagHelper
{
    /// <summary>The name under which it is sent, and its id.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is called.</summary>
    public string Label { get; set; } = "";

    /// <summary>What it is for, in a sentence.</summary>
    public string? Ayuda { get; set; }

    /// <summary>What one may look like.</summary>
    public string? Ejemplo { get; set; }

    /// <summary>What it holds; never given for a secret.</summary>
    public string? Value { get; set; }

    /// <summary>What is wrong with it; null or empty, as which Razor hands null over, when nothing is.</summary>
    public string? Falta { get; set; }

    /// <summary>text, password, number, email, url, date, select or checkbox.</summary>
    public string Tipo { get; set; } = "text";

    /// <summary>The most characters.</summary>
    public int Largo { get; set; } = 200;

    /// <summary>The answers of a select.</summary>
    public IEnumerable<Opcion> Opciones { get; set; } = [];

    /// <summary>Whether a checkbox is checked.</summary>
    public bool Marcado { get; set; }

    /// <summary>Whether a secret is kept already.</summary>
    public bool Secreto { get; set; }

    /// <summary>What the browser may fill in by itself; by default nothing.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"iz-field {output.Attributes["class"]?.Value}".TrimEnd());
        TagBuilder control = Tipo == "select" ? Select() : Input();
        if (Tipo == "checkbox")
        {
            TagBuilder check = new("label");
            check.AddCssClass("form-check");
            check.InnerHtml.AppendHtml(control).AppendHtml(Text("span", Label));
            output.Content.AppendHtml(check);
            AppendHelp(output);
        }
        else
        {
            TagBuilder label = Text("label", Label);
            label.AddCssClass("form-label");
            label.Attributes["for"] = Name;
            output.Content.AppendHtml(label);
            AppendHelp(output);
            output.Content.AppendHtml(control);
        }

        TagBuilder fault = Text("p", Falta ?? "");
        fault.AddCssClass("iz-field-error");
        fault.Attributes["id"] = $"{Name}-falta";
        output.Content.AppendHtml(fault);
    }

    private static TagBuilder Text(string tag, string text)
    {
        TagBuilder element = new(tag);
        element.InnerHtml.Append(text);
        return element;
    }

    private void AppendHelp(TagHelperOutput output)
    {
        if (Ayuda is null && Ejemplo is null)
        {
            return;
        }

        TagBuilder help = Text("p", Ejemplo is null ? Ayuda! : $"{Ayuda} Ejemplo: {Ejemplo}".TrimStart());
        help.AddCssClass("iz-help");
        help.Attributes["id"] = $"{Name}-ayuda";
        output.Content.AppendHtml(help);
    }

    private TagBuilder Select()
    {
        TagBuilder select = Control("select", "form-select");
        foreach (Opcion opcion in Opciones)
        {
            TagBuilder option = Text("option", opcion.Texto);
            option.Attributes["value"] = opcion.Valor;
            if (opcion.Valor == Value)
            {
                option.Attributes["selected"] = "selected";
            }

            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private TagBuilder Input()
    {
        TagBuilder input = Control("input", Tipo == "checkbox" ? "form-check-input" : "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Tipo == "number" ? "text" : Tipo;
        switch (Tipo)
        {
            case "checkbox":
                input.Attributes["value"] = "true";
                if (Marcado)
                {
                    input.Attributes["checked"] = "checked";
                }

                return input;
            case "password":
                input.Attributes["placeholder"] = Secreto ? "Guardada; escriba para cambiarla" : "";
                input.Attributes["autocomplete"] = Autocomplete == "off" ? "new-password" : Autocomplete;
                break;
            case "number":
                input.Attributes["inputmode"] = "numeric";
                input.Attributes["value"] = Value ?? "";
                break;
            default:
                input.Attributes["value"] = Value ?? "";
                break;
        }

        input.Attributes["maxlength"] = Largo.ToString(System.Globalization.CultureInfo.InvariantCulture);
        input.Attributes["spellcheck"] = "false";
        return input;
    }

    private TagBuilder Control(string tag, string style)
    {
        TagBuilder control = new(tag);
        control.AddCssClass(string.IsNullOrEmpty(Falta) ? style : $"{style} is-invalid");
        control.Attributes["id"] = Name;
        control.Attributes["name"] = Name;
        control.Attributes["autocomplete"] = Autocomplete;
        control.Attributes["aria-describedby"] = Ayuda is null && Ejemplo is null ? $"{Name}-falta" : $"{Name}-ayuda {Name}-falta";
        if (!string.IsNullOrEmpty(Falta))
        {
            control.Attributes["aria-invalid"] = "true";
        }

        return control;
    }
}
