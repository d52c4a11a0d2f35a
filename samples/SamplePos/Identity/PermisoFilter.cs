using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SamplePos.Identity;

/// <summary>Holds every handler to its <see cref="PermisoAttribute"/>.</summary>
public sealed class PermisoFilter : IPageFilter
{
    /// <inheritdoc/>
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // The person is judged before the handler's input is read.
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<PermisoAttribute>() is { } asked && !context.HttpContext.User.Can(asked.Permiso))
        {
            context.Result = new ForbidResult();
        }
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // Nothing is done afterwards.
    }
}
