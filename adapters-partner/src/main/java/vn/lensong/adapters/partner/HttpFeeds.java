package vn.lensong.adapters.partner;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.listening.FeedReading;
import vn.lensong.domain.listening.Feed;

/** Reads feeds by HTTP, asking only for what is new. */
@Singleton
final class HttpFeeds implements FeedReading {

    private final HttpClient client;

    HttpFeeds(@Client(configuration = FeedClientConfiguration.class) HttpClient client) {
        this.client = client;
    }

    @Override
    public Answer read(String url, @Nullable String etag, @Nullable String lastModified) {
        MutableHttpRequest<?> request = HttpRequest.GET(url)
                .header("User-Agent", "Len-Song-Feeds/1")
                .header("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        try {
            HttpResponse<byte[]> response =
                    client.toBlocking().exchange(request, Argument.of(byte[].class), Argument.of(byte[].class));
            return answered(response, etag, lastModified);
        } catch (ContentLengthExceededException e) {
            return Answer.failed(Feed.Failure.TOO_LONG);
        } catch (HttpClientException e) {
            boolean barred = BarredAddress.explains(e);
            return Answer.failed(barred ? Feed.Failure.BARRED_ADDRESS : Feed.Failure.NO_ANSWER);
        }
    }

    private static Answer answered(HttpResponse<byte[]> response, @Nullable String etag, @Nullable String lastModified) {
        int status = response.code();
        if (status == 304) {
            return new Answer(null, List.of(), etag, lastModified);
        }
        if (status >= 300 && status < 400) {
            return Answer.failed(Feed.Failure.REDIRECT);
        }
        byte[] body = response.body();
        if (status != 200 || body == null) {
            return Answer.failed(Feed.Failure.STATUS);
        }
        List<Entry> entries = FeedEntries.read(body);
        return entries == null
                ? Answer.failed(Feed.Failure.UNREADABLE)
                : new Answer(
                        null, entries, response.getHeaders().get("ETag"), response.getHeaders().get("Last-Modified"));
    }
}
