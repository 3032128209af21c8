package vn.lensong.domain.game;

import java.util.Map;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * What may be won.
 *
 * @param count how many places get it; equal places get it all, however many they are
 * @param value in đồng, 0 when it has none
 */
public record Prize(String name, int count, long value) {

    private static final int MOST = 1_000;
    private static final long DEAREST = 10_000_000_000L;

    public Prize {
        name = Text.required("name", name, 120);
        if (count < 1 || count > MOST) {
            throw Refusal.field("count", "game.range", Map.of("least", 1, "most", MOST));
        }
        if (value < 0 || value > DEAREST) {
            throw Refusal.field("value", "game.range", Map.of("least", 0, "most", DEAREST));
        }
    }
}
