package vn.lensong.domain.knowledge;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.policy.PolicyTable;

/**
 * An answer as it reads on one day.
 *
 * @param spoken what a host says; the written form where there is no other
 * @param written what is sent; the spoken form where there is no other
 */
public record Rendering(List<Piece> spoken, List<Piece> written) {

    public Rendering {
        spoken = List.copyOf(spoken);
        written = List.copyOf(written);
    }

    /** Both forms as they read on that day; an empty one reads like the other. */
    public static Rendering of(String spoken, String written, PolicyTable table, LocalDate day) {
        String aloud = spoken.isEmpty() ? written : spoken;
        String sent = written.isEmpty() ? spoken : written;
        return new Rendering(new LiveText(aloud).on(table, day), new LiveText(sent).on(table, day));
    }

    /** Refuses {@code answer.unknown-figure} with names that are near, and {@code answer.braces}. */
    public static void requireKnownFigures(String spoken, String written) {
        LiveText.requireKnown("spoken", spoken);
        LiveText.requireKnown("written", written);
    }

    /** Whether a figure in it has no confirmed value on that day. */
    public boolean pending() {
        return figures().stream().anyMatch(Piece::pending);
    }

    /** The figures it quotes, each once, in the order they come: spoken ones first. */
    public List<Piece> figures() {
        Map<String, Piece> byName = new LinkedHashMap<>();
        Stream.concat(spoken.stream(), written.stream()).forEach(piece -> {
            if (piece.figure() != null) {
                byName.putIfAbsent(piece.figure(), piece);
            }
        });
        return List.copyOf(byName.values());
    }

    /** The words as one text; what stands in for a pending figure is made from its name. */
    public static String text(List<Piece> pieces, UnaryOperator<String> pending) {
        return pieces.stream()
                .map(piece -> piece.pending() && piece.figure() != null ? pending.apply(piece.figure()) : piece.text())
                .collect(Collectors.joining());
    }

    /** How long the spoken form takes. */
    public int seconds() {
        return Speech.seconds(text(spoken, name -> ""));
    }

    /** Refuses {@code answer.too-long-to-say} with how long it takes. */
    public void requireSayable() {
        int seconds = seconds();
        if (seconds > Speech.LONGEST_SECONDS) {
            throw Refusal.field(
                    "spoken", "answer.too-long-to-say", Map.of("seconds", seconds, "longest", Speech.LONGEST_SECONDS));
        }
    }
}
