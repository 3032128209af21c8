package vn.lensong.domain.partner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lensong.domain.Refusal;

/** Which column of a list is what, by the names people give them. */
public final class ImportColumns {

    /** What a list may say of a lead or of what came of it; the first name is the one we write. */
    public enum Column {
        PHONE("phone", "dien_thoai", "so_dien_thoai", "sdt", "mobile"),
        NAME("name", "ho_ten", "ho_va_ten", "ten"),
        COMMUNE("commune", "xa", "xa_phuong", "phuong_xa", "dia_chi"),
        WORDS("words", "noi_dung", "ghi_chu", "note"),
        /** For which purposes the person said yes. */
        CONSENT("consent", "dong_y", "muc_dich_dong_y"),
        CONSENT_AT("consent_at", "ngay_dong_y", "dong_y_ngay"),
        CONSENT_PROOF("consent_proof", "bang_chung_dong_y", "can_cu_dong_y"),
        LEAD_ID("lead_id", "ma_nguoi_quan_tam", "id"),
        OUTCOME("outcome", "ket_qua"),
        CHANNEL("channel", "kenh"),
        UNTIL("until", "hen_den", "hen_lai"),
        REASON("reason", "ly_do"),
        TEXT("text", "dien_giai"),
        NUMBER("number", "ma_so", "ma_so_bhxh"),
        AT("at", "ngay_tham_gia");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        public String word() {
            return names.getFirst();
        }
    }

    private static final List<Column> OF_LEADS = List.of(
            Column.PHONE, Column.NAME, Column.COMMUNE, Column.WORDS, Column.CONSENT, Column.CONSENT_AT,
            Column.CONSENT_PROOF);
    private static final List<Column> OF_OUTCOMES = List.of(
            Column.LEAD_ID, Column.OUTCOME, Column.CHANNEL, Column.UNTIL, Column.REASON, Column.TEXT, Column.NUMBER,
            Column.AT);

    private final Map<Column, Integer> places;
    private final List<String> ignored;

    private ImportColumns(Map<Column, Integer> places, List<String> ignored) {
        this.places = places;
        this.ignored = ignored;
    }

    /**
     * The columns of a list by its first line; the first of two that mean the same counts.
     *
     * @throws Refusal {@code lead-import.columns} when one that is needed is not there
     */
    public static ImportColumns of(LeadImport.Kind kind, List<String> head) {
        List<Column> known = kind == LeadImport.Kind.LEADS ? OF_LEADS : OF_OUTCOMES;
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> ignored = new ArrayList<>();
        for (int place = 0; place < head.size(); place++) {
            String name = plain(head.get(place));
            Column column = known.stream().filter(one -> one.names.contains(name)).findFirst().orElse(null);
            if (column == null || places.putIfAbsent(column, place) != null) {
                ignored.add(head.get(place));
            }
        }
        List<Column> needed =
                kind == LeadImport.Kind.LEADS ? List.of(Column.PHONE) : List.of(Column.LEAD_ID, Column.OUTCOME);
        String missing = needed.stream()
                .filter(column -> !places.containsKey(column))
                .map(Column::word)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Refusal.field("file", "lead-import.columns", Map.of("columns", missing));
        }
        return new ImportColumns(places, ignored);
    }

    /** What a row has there, empty where it has nothing. */
    public String cell(List<String> row, Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    /** Columns that mean nothing to us, as they were named. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** Lower case, without diacritics, words joined by underscores. */
    static String plain(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "_");
    }
}
