package vn.lensong.adapters.facebook;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import java.util.Map;

/**
 * Graph's four shapes of request: a node or an edge of it, read or written.
 *
 * <p>Answers come as text whatever their status and type, so that {@link Graph} alone decides what
 * they mean. The token travels in the Authorization header, never in the address.
 */
@Client(
        value = "${lensong.facebook.graph-url:`https://graph.facebook.com`}",
        configuration = GraphClientConfiguration.class,
        // The client returns an error status, in place of throwing, only where both types agree.
        errorType = String.class)
@Consumes(MediaType.ALL)
interface GraphClient {

    @Get("/{version}/{node}{?params*}")
    HttpResponse<String> read(
            String version,
            String node,
            @QueryValue Map<String, String> params,
            @Header(HttpHeaders.AUTHORIZATION) String bearer);

    @Get("/{version}/{node}/{edge}{?params*}")
    HttpResponse<String> readEdge(
            String version,
            String node,
            String edge,
            @QueryValue Map<String, String> params,
            @Header(HttpHeaders.AUTHORIZATION) String bearer);

    @Post("/{version}/{node}")
    @Produces(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> write(
            String version,
            String node,
            @Body Map<String, String> params,
            @Header(HttpHeaders.AUTHORIZATION) String bearer);

    @Post("/{version}/{node}/{edge}")
    @Produces(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> writeEdge(
            String version,
            String node,
            String edge,
            @Body Map<String, String> params,
            @Header(HttpHeaders.AUTHORIZATION) String bearer);
}
