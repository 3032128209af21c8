package vn.lensong.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.adapters.persistence.standstill.StandstillWatch;
import vn.lensong.bootstrap.evaluate.Evaluate;

/** The command line: {@code demo}, {@code serve}, {@code train}, {@code evaluate}, {@code audit}, {@code rotate-keys}, {@code help}. */
public final class Main {

    private static final String HELP = """
            Lên Sóng %s

              lensong demo [--speed N]   chạy thử với dữ liệu giả lập / try it with invented data
              lensong serve              chạy thật / run it for real
              lensong train [--demo]     học phân loại từ các lần sửa nhãn / learn labels from corrections
              lensong evaluate --data D  đo trên tập dữ liệu trong thư mục D / measure on the data sets in D
              lensong audit [--demo]     kiểm tra chuỗi nhật ký / check the chain of the audit record
                [--against TỆP/FILE]     … và đầu chuỗi đã giữ / … and heads that were kept
                [--heads TỆP/FILE]       … rồi ghi đầu chuỗi để cất riêng / … then write the heads, to keep apart
              lensong rotate-keys [--demo]  đổi khóa mã hóa số điện thoại, số sổ, số thẻ, không phải dừng máy chủ
                                         / change the keys of phone, insurance and card numbers while it runs
              lensong help               trang này / this page

            Thiết lập bằng biến môi trường hoặc tệp / settings by environment or file:
            %s
            """;

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** Threads that carry virtual ones, for each core: see ADR 0062. */
    private static final int CARRIERS_A_CORE = 4;

    private Main() {}

    public static void main(String[] arguments) {
        if (System.getProperty(CARRIERS) == null) {
            int cores = Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(cores * CARRIERS_A_CORE));
        }
        List<String> words = List.of(arguments);
        String command = words.isEmpty() ? "help" : words.getFirst();
        try {
            switch (command) {
                case "demo" -> demo(words.subList(1, words.size()));
                case "serve" -> serve();
                case "train" -> train(words.subList(1, words.size()));
                case "evaluate" -> evaluate(words.subList(1, words.size()));
                case "audit" -> audit(words.subList(1, words.size()));
                case "rotate-keys" -> rotateKeys(words.subList(1, words.size()));
                case "help", "--help", "-h" -> System.out.printf(HELP, Version.current(), Setting.list());
                default -> throw new CannotStart("Không có lệnh “%s”. Xem: lensong help".formatted(command));
            }
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void serve() {
        Settings settings = Settings.read(Settings.Mode.SERVE, System.getenv());
        Lensong lensong = Lensong.start(settings, simulated(settings).withAudience(false, 1));
        settleIn(lensong);
        System.out.printf(
                "Lên Sóng %s: http://127.0.0.1:%d  (%s)%n",
                Version.current(),
                lensong.port(),
                lensong.simulator() == null ? "Facebook" : "bộ giả lập Facebook / Facebook simulator");
    }

    private static void train(List<String> options) {
        if (!options.isEmpty() && !options.equals(List.of("--demo"))) {
            throw new CannotStart("train " + String.join(" ", options) + " (cần / expected: train [--demo])");
        }
        Settings.Mode mode = options.isEmpty() ? Settings.Mode.SERVE : Settings.Mode.DEMO;
        Training.run(Settings.read(mode, System.getenv()), System.out);
    }

    private static void evaluate(List<String> options) {
        if (options.size() != 2 || !options.getFirst().equals("--data")) {
            throw new CannotStart(
                    "evaluate " + String.join(" ", options) + " (cần / expected: evaluate --data <thư mục / folder>)");
        }
        Path data = Path.of(options.getLast());
        if (!Files.isDirectory(data)) {
            throw new CannotStart(data + ": không phải thư mục / not a folder");
        }
        Evaluate.print(data, System.out);
    }

    private static void audit(List<String> options) {
        Settings.Mode mode = Settings.Mode.SERVE;
        Path against = null;
        Path heads = null;
        Iterator<String> left = options.iterator();
        while (left.hasNext()) {
            String option = left.next();
            if (option.equals("--demo")) {
                mode = Settings.Mode.DEMO;
            } else if (option.equals("--against") && left.hasNext()) {
                against = Path.of(left.next());
            } else if (option.equals("--heads") && left.hasNext()) {
                heads = Path.of(left.next());
            } else {
                throw new CannotStart("audit " + String.join(" ", options)
                        + " (cần / expected: audit [--demo] [--against <tệp / file>] [--heads <tệp / file>])");
            }
        }
        if (!Audit.run(Settings.read(mode, System.getenv()), against, heads, System.out)) {
            System.exit(1);
        }
    }

    private static void rotateKeys(List<String> options) {
        if (!options.isEmpty() && !options.equals(List.of("--demo"))) {
            throw new CannotStart("rotate-keys " + String.join(" ", options)
                    + " (cần / expected: rotate-keys [--demo])");
        }
        Settings.Mode mode = options.isEmpty() ? Settings.Mode.SERVE : Settings.Mode.DEMO;
        Rotation.begin(Settings.read(mode, System.getenv()), System.out);
    }

    private static void demo(List<String> options) {
        Settings settings = Settings.read(Settings.Mode.DEMO, System.getenv());
        if (settings.facebookConfigured()) {
            throw new CannotStart("Bản demo chỉ chạy với bộ giả lập; hãy bỏ LENSONG_FACEBOOK_* hoặc dùng lensong serve."
                    + "\nThe demo runs on the simulator only: unset LENSONG_FACEBOOK_* or use lensong serve.");
        }
        SimulatorOptions simulated = simulated(settings).withAudience(true, speed(options));
        Lensong lensong = Lensong.start(settings, simulated);
        settleIn(lensong);
        Demo demo = lensong.context().getBean(Demo.class);
        demo.load();
        System.out.print(demo.greeting(lensong.port()));
        demo.goOnAir(Clock.systemUTC(), Objects.requireNonNull(lensong.simulator()));
    }

    /** Seeded anew at every start: the simulator forgets its broadcasts, and our database does not. */
    private static SimulatorOptions simulated(Settings settings) {
        return SimulatorOptions.demo().withPort(settings.simulatorPort()).withSeed(System.currentTimeMillis());
    }

    private static double speed(List<String> options) {
        if (options.isEmpty()) {
            return 1;
        }
        try {
            double speed = Double.parseDouble(options.getLast());
            if (options.size() == 2 && options.getFirst().equals("--speed") && speed > 0 && speed <= 100) {
                return speed;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new CannotStart("demo " + String.join(" ", options) + " (cần / expected: demo [--speed 0.1 … 100])");
    }

    /** Ends when it is told to, and when it can do nothing else any more. */
    private static void settleIn(Lensong lensong) {
        Runtime.getRuntime().addShutdownHook(new Thread(lensong::close, "shutdown"));
        StandstillWatch.start(lensong.context().getBean(DataSource.class));
    }
}
