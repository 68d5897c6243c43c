using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>What an endpoint reads its JSON body as.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsOptional">Whether there may be no body.</param>
internal sealed record EndpointBody(Type Type, bool IsOptional)
{
    /// <summary>Of a minimal endpoint what it accepts, of an action of a controller the parameter that is its body; <see langword="null"/>: it reads none.</summary>
    public static EndpointBody? Of(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } accepts)
        {
            return accepts.ContentTypes.Any(one => one.Contains("json", StringComparison.OrdinalIgnoreCase))
                ? new EndpointBody(type, accepts.IsOptional)
                : null;
        }

        var parameter = endpoint
            .Metadata.GetMetadata<ActionDescriptor>()
            ?.Parameters.FirstOrDefault(one => one.BindingInfo?.BindingSource == BindingSource.Body);
        return parameter is null
            ? null
            : new EndpointBody(parameter.ParameterType, parameter.BindingInfo!.EmptyBodyBehavior == EmptyBodyBehavior.Allow);
    }
}
