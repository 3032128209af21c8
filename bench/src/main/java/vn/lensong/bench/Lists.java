package vn.lensong.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** Lists of people through a server with a small heap: read, taken in row by row, and taken away again. */
final class Lists implements Program {

    private static final String HEAP = "-Xmx256m";
    private static final int ROWS = 1_000_000;
    private static final int AT_ONCE = 500;
    private static final List<String> HEAD = List.of("Họ tên", "Điện thoại", "Xã", "Nội dung");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured) .*? used ([0-9]+)K");

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public void run(Options options, Store store, Path folder) throws Exception {
        int rows = options.sizes(ROWS).getFirst();
        Path csv = folder.resolve("list.csv");
        Path xlsx = folder.resolve("list.xlsx");
        Path excel = folder.resolve("excel.xlsx");
        writeCsv(csv, rows);
        writeXlsx(xlsx, rows);
        ExcelFile.write(excel, rows + 1, HEAD.size(), row -> row == 0 ? HEAD : person(row - 1));
        try (FacebookSimulator facebook = Show.facebook(options);
                Server server = Server.start(
                        options, store, facebook, folder, HEAP, "-XX:+ExitOnOutOfMemoryError")) {
            String programme = Show.scheduled(server);
            Report.line("%,d rows, server with %s", rows, HEAP);
            Peak peak = new Peak(server);
            Thread watch = Thread.ofVirtual().start(peak);
            bring(server, programme, csv, "CSV", rows, peak);
            peak.print("CSV taken in");
            bring(server, programme, xlsx, "XLSX, its texts in its cells", rows, peak);
            peak.print("XLSX taken in");
            bring(server, programme, excel, "XLSX, its texts shared as Excel does", rows, peak);
            peak.print("XLSX of Excel taken in");
            take(server, "CSV", folder.resolve("out.csv"), rows);
            peak.print("CSV out");
            take(server, "XLSX", folder.resolve("out.xlsx"), rows);
            peak.print("XLSX out");
            watch.interrupt();
        }
    }

    private void bring(Server server, String programme, Path file, String what, int rows, Peak peak)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String path = "/api/v1/lead-imports?kind=LEADS&programmeId=" + programme;
        HttpResponse<String> answer = http.send(
                request(server, path).POST(HttpRequest.BodyPublishers.ofFile(file)).build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
        if (answer.statusCode() != 201 || !id.find()) {
            throw new IOException("list: " + answer.statusCode() + " " + answer.body() + " (expected: 201)");
        }
        long read = System.nanoTime();
        Report.line("%s, %,d KiB: read and kept at %,.0f rows/s", what, Files.size(file) / 1024, perSecond(rows, read - begin));
        peak.print(what + " read and kept");
        Map<String, Object> state = Map.of();
        while (!"DONE".equals(state.get("state"))) {
            Thread.sleep(PAUSE);
            state = Show.login(server, "producer").get("/api/v1/lead-imports/" + id.group(1));
        }
        Report.line(
                "%s: taken in at %,.0f rows/s; %s new, %s known, %s refused",
                what, perSecond(rows, System.nanoTime() - read), state.get("created"), state.get("joined"), state.get("refused"));
    }

    private void take(Server server, String format, Path file, int rows) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<Path> answer = http.send(
                request(server, "/api/v1/lead-exports?format=" + format).build(),
                HttpResponse.BodyHandlers.ofFile(file));
        Report.line(
                "%s: %d, taken away at %,.0f rows/s, %,d KiB",
                format, answer.statusCode(), perSecond(rows, System.nanoTime() - begin), Files.size(file) / 1024);
    }

    private static HttpRequest.Builder request(Server server, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer " + Show.login(server, "producer").token());
    }

    private static double perSecond(int rows, long nanos) {
        return rows * 1e9 / nanos;
    }

    /** Numbers that are Vietnamese mobile ones by their shape, each another. */
    private static String phone(int row) {
        return String.format(Locale.ROOT, "09%08d", 10_000_000 + row);
    }

    /** Four texts that nobody else has. */
    private static List<String> person(int row) {
        String commune = "Ấp " + row + " xã " + row % 114;
        return List.of("Người " + row, phone(row), commune, "Hỏi mức đóng BHXH tự nguyện " + row);
    }

    private static void writeCsv(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEAD) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(",", person(i)) + "\n");
            }
        }
    }

    /** The same people again: this list finds them known. */
    private static void writeXlsx(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Len Song bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Danh sách");
            line(sheet, 0, HEAD);
            for (int i = 0; i < rows; i++) {
                line(sheet, i + 1, person(i));
                if (i % AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
    }

    /** Looks at the server's heap twice a second and keeps the most it saw. */
    private static final class Peak implements Runnable {

        private final Server server;
        private volatile long most;

        Peak(Server server) {
            this.server = server;
        }

        @Override
        public void run() {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            try {
                while (true) {
                    Process info = new ProcessBuilder(
                                    jcmd.toString(), String.valueOf(server.pid()), "GC.heap_info")
                            .start();
                    Matcher used = USED.matcher(new String(info.getInputStream().readAllBytes()));
                    long sum = 0;
                    while (used.find()) {
                        sum += Long.parseLong(used.group(1));
                    }
                    most = Math.max(most, sum);
                    Thread.sleep(Duration.ofMillis(500));
                }
            } catch (IOException e) {
                Report.line("heap: not seen, %s", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void print(String after) {
            Report.line("  %s: at most %,d MiB of the heap in use, garbage included", after, most / 1024);
            most = 0;
        }
    }
}
