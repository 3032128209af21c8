package vn.lensong.bootstrap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.application.platform.StreamHealthCalls;
import vn.lensong.application.programme.Broadcasts;

/** A live programme whose viewers and comments are those of many minutes, without waiting for them. */
public final class Curves {

    private static final int COMMENTS = 12;

    private Curves() {}

    /** As if it had been on air for so many minutes; at the most 412 watch. */
    public static void drawn(Province province, String programme, int minutes) {
        for (int i = 0; i < COMMENTS; i++) {
            province.simulator().comment(province.liveVideo(), "Người xem " + i, "Chào chương trình " + i);
        }
        Eventually.see(
                "comments",
                () -> province.as("producer").get("/api/v1/programmes/" + programme + "/recap").raw(),
                seen -> seen.contains("\"measure\":\"COMMENTS\",\"value\":" + COMMENTS));
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        Broadcasts broadcasts = province.lensong().context().getBean(Broadcasts.class);
        UUID broadcast = broadcasts.ofProgramme(UUID.fromString(programme)).orElseThrow().id();
        for (int i = 1; i <= minutes; i++) {
            int viewers = (int) Math.round(412 * Math.sin(Math.PI * i / minutes));
            broadcasts.record(
                    new Broadcasts.Look(
                            broadcast,
                            start.plusSeconds(60L * i),
                            viewers,
                            null,
                            new StreamHealthCalls.Health(2_000_000.0, 25.0, null)),
                    null);
        }
        province.lensong().context().getBean(Database.class).change(sql -> {
            List<UUID> items = sql.list(
                    "select id from inbound_item where programme_id = ? order by id",
                    row -> row.id("id"),
                    UUID.fromString(programme));
            for (int i = 0; i < items.size(); i++) {
                // The more come, the later it is.
                Instant at = start.plusSeconds(60L * minutes - 60L * minutes * i * i / (COMMENTS * COMMENTS));
                sql.update("update inbound_item set written_at = ? where id = ?", at, items.get(i));
            }
        });
    }
}
