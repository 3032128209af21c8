package vn.lensong.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes webhook bodies with something wrong in them, the same for the same random numbers. */
final class Mutations {

    /** Members of a change about a comment, of a thread that belongs to nobody. */
    private static final List<String> MEMBERS = List.of(
            "\"item\":\"comment\"",
            "\"verb\":\"add\"",
            "\"comment_id\":\"6660001_666%d\"",
            "\"post_id\":\"1001_6660001\"",
            "\"parent_id\":\"1001_6660001\"",
            "\"from\":{\"id\":\"666\",\"name\":\"Ng\\u01b0\\u1eddi l\\u1ea1\"}",
            "\"message\":\"C\\u00e2u h\\u1ecfi %d\"",
            "\"created_time\":1795406399",
            "\"post\":{\"id\":\"1001_6660001\",\"is_published\":true}");

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999999999",
            "0.5",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"\\u2028\\u202e\\ufeff\"",
            "[]",
            "{}",
            "[null]",
            "[[[[[[[[]]]]]]]]",
            "{\"id\":{\"id\":{\"id\":[]}}}",
            "\"9999-99-99T99:99:99+9999\"",
            "\"remove\"",
            "\"hide\"",
            "\"edited\"",
            "\"" + "x".repeat(5_000) + "\"");

    private final Random random;
    private int number;

    Mutations(Random random) {
        this.random = random;
    }

    /** A body in which this value stands as a good change among mutated ones. */
    String around(String goodValue) {
        List<String> changes = new ArrayList<>();
        int neighbours = 1 + random.nextInt(4);
        for (int each = 0; each < neighbours; each++) {
            changes.add(neighbour());
        }
        changes.add(random.nextInt(changes.size() + 1), change("\"feed\"", goodValue));
        List<String> entries = new ArrayList<>();
        entries.add("{\"id\":\"1001\",\"time\":" + time() + ",\"changes\":[" + String.join(",", changes) + "]}");
        if (random.nextInt(4) == 0) {
            entries.add(random.nextInt(2), brokenEntry());
        }
        return "{\"object\":\"page\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    /** The same bytes with some of them changed, cut off or said twice. */
    byte[] garbled(byte[] body) {
        byte[] garbled = body.clone();
        for (int each = 1 + random.nextInt(5); each > 0; each--) {
            garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
        }
        int length = random.nextInt(3) == 0 ? 1 + random.nextInt(garbled.length) : garbled.length;
        return Arrays.copyOf(garbled, length);
    }

    private String neighbour() {
        return switch (random.nextInt(6)) {
            case 0 -> odd();
            case 1 -> change(odd(), value());
            case 2 -> change("\"feed\"", odd());
            default -> change("\"feed\"", value());
        };
    }

    /** Members gone, odd, twice, in any order. */
    private String value() {
        number++;
        List<String> members = new ArrayList<>();
        for (String member : MEMBERS) {
            String written = member.formatted(number);
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> members.add(written.substring(0, written.indexOf(':') + 1) + odd());
                case 2 -> {
                    members.add(written);
                    members.add(written.substring(0, written.indexOf(':') + 1) + odd());
                }
                default -> members.add(written);
            }
        }
        Collections.shuffle(members, random);
        return "{" + String.join(",", members) + "}";
    }

    private String brokenEntry() {
        return switch (random.nextInt(4)) {
            case 0 -> odd();
            case 1 -> "{\"id\":" + odd() + ",\"time\":" + odd() + ",\"changes\":" + odd() + "}";
            case 2 -> "{\"changes\":[" + neighbour() + "]}";
            default -> "{\"id\":\"1001\",\"time\":" + odd() + ",\"changes\":[" + neighbour() + "," + odd() + "]}";
        };
    }

    private String time() {
        return random.nextInt(5) == 0 ? odd() : "1795406400";
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private static String change(String field, String value) {
        return "{\"field\":" + field + ",\"value\":" + value + "}";
    }
}
