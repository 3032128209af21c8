package vn.lensong.adapters.partner;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.partner.WebhookCalls.Answer;
import vn.lensong.domain.partner.WebhookDelivery.Failure;

/** One call to a partner's system: how it failed is told and never thrown. */
@Singleton
final class Call {

    private final HttpClient client;

    Call(@Client(configuration = PartnerClientConfiguration.class) HttpClient client) {
        this.client = client;
    }

    /**
     * Makes it.
     *
     * @param digest of the body
     * @param means what a status means, null for what was taken; a redirect is one whatever this says
     */
    Answer made(MutableHttpRequest<byte[]> request, String digest, IntFunction<@Nullable Failure> means) {
        try {
            HttpResponse<byte[]> response =
                    client.toBlocking().exchange(request, Argument.of(byte[].class), Argument.of(byte[].class));
            int status = response.code();
            Failure failure = status >= 300 && status < 400 ? Failure.REDIRECT : means.apply(status);
            return new Answer(failure, status, digest, pause(response));
        } catch (ContentLengthExceededException e) {
            return new Answer(Failure.LONG_ANSWER, null, digest, null);
        } catch (HttpClientException e) {
            // Its message may hold the address, and the address a secret of theirs.
            boolean barred = BarredAddress.explains(e);
            return barred
                    ? new Answer(Failure.BARRED_ADDRESS, null, null, null)
                    : new Answer(Failure.NO_ANSWER, null, digest, null);
        }
    }

    private static @Nullable Duration pause(HttpResponse<?> response) {
        String header = response.getHeaders().get("Retry-After");
        return header != null && header.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }
}
