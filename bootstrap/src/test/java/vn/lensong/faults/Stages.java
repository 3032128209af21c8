package vn.lensong.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.lensong.bootstrap.Shared;

/** Gives all trials one stage on H2 and one on PostgreSQL, and plays a trial on both side by side. */
public final class Stages implements ParameterResolver {

    /** What is done to a stage. */
    @FunctionalInterface
    interface Trial {

        void on(Stage stage) throws Exception;
    }

    /** The two stages. */
    static final class Both implements AutoCloseable {

        private final Path folder;
        private final Stage onH2;
        private final Stage onPostgres;

        private Both() {
            folder = made();
            System.out.println("Trials: logs in " + folder);
            onH2 = new Stage(folder.resolve("h2"), new Storage.H2(folder.resolve("h2")));
            onPostgres = new Stage(folder.resolve("postgres"), new Storage.Postgres(folder.resolve("database")));
        }

        private static Path made() {
            Path made = Path.of("target", "faults", String.valueOf(ProcessHandle.current().pid()));
            try {
                return Files.createDirectories(made).toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path folder() {
            return folder;
        }

        Stage onPostgres() {
            return onPostgres;
        }

        /** On both at once; a failure says on which. */
        void play(Trial trial) {
            Map<String, Future<?>> played = new LinkedHashMap<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Stage stage : new Stage[] {onH2, onPostgres}) {
                    played.put(stage.storage().toString(), threads.submit(() -> {
                        // Whatever the trial before left it in.
                        stage.node().start();
                        trial.on(stage);
                        return stage;
                    }));
                }
            }
            AssertionError failed = null;
            for (Map.Entry<String, Future<?>> each : played.entrySet()) {
                try {
                    each.getValue().get();
                } catch (ExecutionException e) {
                    AssertionError here = new AssertionError("on " + each.getKey() + ": " + e.getCause(), e.getCause());
                    if (failed == null) {
                        failed = here;
                    } else {
                        failed.addSuppressed(here);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (failed != null) {
                throw failed;
            }
        }

        @Override
        public void close() {
            onH2.close();
            onPostgres.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Both.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Shared.one(Both.class, Both::new);
    }
}
