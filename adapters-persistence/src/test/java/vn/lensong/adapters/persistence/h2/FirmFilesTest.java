package vn.lensong.adapters.persistence.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.DatabaseUrl;

/**
 * What a process that is killed leaves behind is its file as it stands at that moment: a copy of it, taken after a commit
 * was acknowledged, must hold that commit.
 */
class FirmFilesTest {

    private static final int COMMITS = 100;

    @TempDir
    Path folder;

    @Test
    void every_acknowledged_commit_is_in_the_file_though_space_is_used_again() throws Exception {
        assertThat(lost(DatabaseUrl.h2(folder) + ";RETENTION_TIME=0")).isEmpty();
    }

    @Test
    void commits_are_kept_over_a_restart_in_order_and_one_without() throws Exception {
        String url = DatabaseUrl.h2(folder) + ";RETENTION_TIME=0";
        assertThat(lost(url)).isEmpty();

        // The last copy is what a kill would have left: it goes on from there.
        Files.copy(copy(), folder.resolve("lensong.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(lost(url)).isEmpty();
    }

    @Test
    void threads_that_are_interrupted_while_they_write_lose_no_commit_and_do_not_close_the_database() throws Exception {
        String url = DatabaseUrl.h2(folder);
        try (Connection first = DriverManager.getConnection(url, "sa", "");
                Statement statement = first.createStatement()) {
            statement.execute("create table note (id int primary key, words varchar)");
            List<Writer> writers = List.of(new Writer(url, 0), new Writer(url, 1), new Writer(url, 2));
            writers.forEach(Thread::start);
            for (Writer writer : writers) {
                while (writer.isAlive()) {
                    writers.forEach(Thread::interrupt);
                    writer.join(1);
                }
            }

            assertThat(writers).allSatisfy(writer -> assertThat(writer.failure).isNull());
            try (ResultSet found = statement.executeQuery("select count(*) from note")) {
                found.next();
                assertThat(found.getInt(1)).isEqualTo(writers.size() * COMMITS);
            }
        }
        try (Connection again = DriverManager.getConnection(url, "sa", "");
                Statement statement = again.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from note")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(3 * COMMITS);
        }
    }

    /** Commits one row after the other. */
    private static final class Writer extends Thread {

        private final String url;
        private final int number;
        private volatile @Nullable Exception failure;

        Writer(String url, int number) {
            this.url = url;
            this.number = number;
        }

        @Override
        public void run() {
            try (Connection connection = DriverManager.getConnection(url, "sa", "");
                    PreparedStatement write = connection.prepareStatement("insert into note (id, words) values (?, ?)")) {
                for (int commit = 0; commit < COMMITS; commit++) {
                    write.setInt(1, number * COMMITS + commit);
                    write.setString(2, "x".repeat(20_000));
                    write.executeUpdate();
                }
            } catch (SQLException e) {
                failure = e;
            }
        }
    }

    /** The commits that a copy of the file, taken right after each was acknowledged, does not hold. */
    private List<Integer> lost(String url) throws SQLException, IOException {
        List<Integer> lost = new ArrayList<>();
        Random sizes = new Random(20261130);
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table if not exists note (id int primary key, said int, words varchar)");
            connection.commit();
            try (PreparedStatement write =
                    connection.prepareStatement("merge into note (id, said, words) key (id) values (?, ?, ?)")) {
                for (int commit = 1; commit <= COMMITS; commit++) {
                    for (int row = 0; row <= sizes.nextInt(4); row++) {
                        write.setInt(1, sizes.nextInt(40));
                        write.setInt(2, commit);
                        write.setString(3, "x".repeat(sizes.nextInt(6_000)));
                        write.executeUpdate();
                    }
                    write.setInt(1, -1);
                    write.setInt(2, commit);
                    write.setString(3, "");
                    write.executeUpdate();
                    connection.commit();
                    Files.copy(
                            folder.resolve("lensong.mv.db"), copy(), StandardCopyOption.REPLACE_EXISTING);
                    if (newestIn(url) != commit) {
                        lost.add(commit);
                    }
                }
            }
        }
        return lost;
    }

    private Path copy() throws IOException {
        return Files.createDirectories(folder.resolve("copy")).resolve("lensong.mv.db");
    }

    private int newestIn(String url) throws SQLException, IOException {
        Path tried = Files.createDirectories(folder.resolve("tried")).resolve("lensong.mv.db");
        Files.copy(copy(), tried, StandardCopyOption.REPLACE_EXISTING);
        String there = url.replace(folder.toAbsolutePath().resolve("lensong").toString(),
                tried.resolveSibling("lensong").toAbsolutePath().toString());
        try (Connection connection = DriverManager.getConnection(there, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select said from note where id = -1")) {
            return found.next() ? found.getInt(1) : 0;
        }
    }
}
