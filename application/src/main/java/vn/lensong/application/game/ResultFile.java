package vn.lensong.application.game;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.game.Entry;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameCourse;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.programme.Programme;

/**
 * The list of a game as a file: the same places make the same bytes.
 *
 * <p>It begins with the digest of the rules. Its own digest is what is published when the list is final.
 */
final class ResultFile {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Programme.HANOI);
    private static final String COLUMNS =
            "hang,giai,thoi_diem,ten_hien_thi,noi_dung,ket_qua,xet_lai,doc_thanh_so,du_doan,tinh_trang,ly_do_loai,ghi_chu,nen_tang,ma_binh_luan";

    private ResultFile() {}

    /** Of places whose words may be shown. */
    static String of(Game game, List<Place> masked) {
        GameCourse.Publication published = game.course().published();
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append("# le-sha256,").append(published == null ? "" : published.digest()).append("\r\n");
        text.append("# tro-choi,").append(game.id()).append("\r\n");
        text.append(COLUMNS).append("\r\n");
        masked.forEach(place -> text.append(line(game, place)));
        return text.toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Game game, Place place) {
        Entry entry = place.entry();
        Integer prize = place.prize();
        return Stream.of(
                        text(place.rank()),
                        prize == null ? "" : game.rules().prizes().get(prize).name(),
                        WHEN.format(entry.second()),
                        text(entry.name()),
                        entry.words(),
                        place.verdict().name(),
                        place.rejudged() ? "1" : "",
                        place.number() == null ? "" : place.number().toPlainString(),
                        place.prediction() == null ? "" : place.prediction().toPlainString(),
                        place.standing().name(),
                        text(place.exclusion()),
                        place.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                        entry.platform(),
                        entry.commentId())
                .map(ResultFile::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    /** A cell that begins like a formula is not run as one when a spreadsheet opens it. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
