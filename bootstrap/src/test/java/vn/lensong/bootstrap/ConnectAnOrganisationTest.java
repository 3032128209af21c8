package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page that says how an organisation is connected, walked as it stands. */
@ExtendWith(OneProvince.class)
class ConnectAnOrganisationTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void from_nothing_to_the_first_lead_that_is_delivered_and_verified(Province province, @TempDir Path folder)
            throws Exception {
        assumeTrue(there("bash") && there("curl"), "bash and curl");
        String page = Files.readString(Repository.root().resolve("docs/how-to/connect-an-organisation.md"));
        String blocks = BLOCK.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        Path script = Files.writeString(
                folder.resolve("walk.sh"), "set -eu\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n" + blocks);
        String programme = province.planned();

        String said = run(script, folder.resolve("said"), Map.of(
                "api", "http://127.0.0.1:" + province.port() + "/api/v1",
                "password", Province.PASSWORD,
                "manager_name", "province_manager",
                "programme", programme,
                "port", String.valueOf(Province.freePort())));

        List<String> verified = said.lines().filter(line -> line.startsWith("verified ")).toList();
        assertThat(verified).as(said).anyMatch(line -> line.contains("webhook.test"));
        assertThat(verified).as(said).anyMatch(line -> line.contains("\"type\":\"lead.assigned\"")
                && line.contains("+84900000199") && line.contains("Chị Mai Thử"));
        assertThat(verified).as(said).anyMatch(line -> line.contains("\"type\":\"lead.updated\"") && line.contains("COMMITTED"));
        // A list with a row that has no number, and an invented lead of the sandbox.
        assertThat(said).contains("\"row\":2,\"status\":\"CREATED\"", "\"Thiếu số\"", "+84900000197");
        assertThat(said.replace("\"code\":\"field.missing\"", ""))
                .contains("\"state\":\"DELIVERED\"")
                .doesNotContain("\"code\":\"");
    }

    private static String run(Path script, Path output, Map<String, String> environment) throws Exception {
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().putAll(environment);
        bash.environment().merge("PATH", "", (path, none) -> Path.of(System.getProperty("java.home"), "bin") + ":" + path);
        Process process = bash.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean there(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
