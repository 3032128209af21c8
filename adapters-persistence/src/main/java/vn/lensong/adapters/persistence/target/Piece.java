package vn.lensong.adapters.persistence.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a statement with the values of its marks, in order; no value is ever in the text. */
record Piece(String text, List<Object> values) {

    Piece {
        values = List.copyOf(values);
    }

    static Piece of(String text, Object... values) {
        return new Piece(text, Arrays.asList(values));
    }

    static Piece of(String text, List<?> values) {
        return new Piece(text, List.copyOf(values));
    }

    static Piece joined(String between, List<Piece> pieces) {
        return new Piece(
                pieces.stream().map(Piece::text).collect(Collectors.joining(between, "(", ")")),
                pieces.stream().flatMap(piece -> piece.values().stream()).toList());
    }

    Piece then(Piece next) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(next.values());
        return new Piece(text + next.text(), all);
    }

    Piece then(String next, Object... more) {
        return then(of(next, more));
    }

    Object[] bound() {
        return values.toArray();
    }
}
