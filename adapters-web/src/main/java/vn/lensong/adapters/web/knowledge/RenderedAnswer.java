package vn.lensong.adapters.web.knowledge;

import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.domain.knowledge.Piece;
import vn.lensong.domain.knowledge.Rendering;
import vn.lensong.domain.knowledge.Speech;

/**
 * An answer as it reads on one day.
 *
 * @param spoken what a host says; a pending figure reads as a sentence that says so
 * @param written what is sent, likewise
 * @param seconds how long the spoken form takes
 * @param longestSeconds how long it may take
 * @param pending whether a figure in it has no confirmed value on that day
 * @param spokenPieces what a host says, words and figures apart
 * @param writtenPieces what is sent, likewise
 */
@Serdeable
record RenderedAnswer(
        LocalDate day,
        String spoken,
        String written,
        int seconds,
        int longestSeconds,
        boolean pending,
        List<QuotedFigure> figures,
        List<QuotedPiece> spokenPieces,
        List<QuotedPiece> writtenPieces) {

    static RenderedAnswer of(Rendering rendering, LocalDate day, Messages messages, HttpRequest<?> request) {
        return new RenderedAnswer(
                day,
                text(rendering.spoken(), messages, request),
                text(rendering.written(), messages, request),
                rendering.seconds(),
                Speech.LONGEST_SECONDS,
                rendering.pending(),
                rendering.figures().stream().map(QuotedFigure::of).toList(),
                rendering.spoken().stream().map(QuotedPiece::of).toList(),
                rendering.written().stream().map(QuotedPiece::of).toList());
    }

    static String text(List<Piece> pieces, Messages messages, HttpRequest<?> request) {
        String awaited = messages.text("answer.figure-awaited", Map.of(), request);
        return Rendering.text(pieces, name -> awaited);
    }

    /**
     * A figure that is quoted.
     *
     * @param text null while it is pending
     */
    @Serdeable
    record QuotedFigure(@Nullable String name, @Nullable String text, boolean pending) {

        static QuotedFigure of(Piece piece) {
            return new QuotedFigure(piece.figure(), piece.pending() ? null : piece.text(), piece.pending());
        }
    }

    /**
     * A part of a text.
     *
     * @param figure the name of the figure it is, null for words
     */
    @Serdeable
    record QuotedPiece(String text, @Nullable String figure, boolean pending) {

        static QuotedPiece of(Piece piece) {
            return new QuotedPiece(piece.text(), piece.figure(), piece.pending());
        }
    }
}
