package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The API's description as it was last agreed on; {@code -Dgolden.update=true} agrees on the new one. */
class OpenApiGoldenTest {

    private static final Path GOLDEN = Repository.root().resolve("docs/openapi.yml");

    @Test
    void the_api_is_the_one_that_was_agreed_on() throws IOException {
        String now = description();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, now);
        }

        assertThat(now).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void every_operation_says_what_it_does() throws IOException {
        String now = description();
        long operations = now.lines().filter(line -> line.strip().startsWith("operationId:")).count();
        long summaries = now.lines().filter(line -> line.startsWith("      summary:")).count();

        assertThat(operations).isGreaterThan(30);
        assertThat(summaries).isEqualTo(operations);
    }

    @Test
    void every_operation_says_who_may_call_it() throws IOException {
        String now = description().replaceAll("\\\\\\R *\\\\?", "");
        long operations = now.lines().filter(line -> line.strip().startsWith("operationId:")).count();
        long roles = now.lines().filter(line -> line.contains("Roles:")).count();

        assertThat(roles).isEqualTo(operations);
    }

    private static String description() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                OpenApiGoldenTest.class.getResourceAsStream("/META-INF/swagger/openapi.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
